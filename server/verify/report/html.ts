import { addressOf, curlsOf, gotOf, placeOf, totalsOf } from './told.ts';
import { escaped } from './junit.ts';
import { nameOf } from '../constraints/broken.ts';
import type { Finding } from '../finding.ts';
import type { ConstraintCoverage, OperationCoverage, Report } from './report.ts';

const STYLE = `
  :root { color-scheme: light dark; --line: light-dark(#d9d6ce, #3a3d42); --soft: light-dark(#6b675e, #a3a7ad);
    --accent: light-dark(#0b6e4f, #6fd3ae); --bad: light-dark(#a32c1f, #f2958a); --box: light-dark(#f2f0ea, #202326); }
  body { font: 1rem/1.55 system-ui, sans-serif; max-width: 64rem; margin: 3rem auto; padding: 0 1.25rem;
    background: light-dark(#fbfaf7, #17191c); color: light-dark(#23211c, #e6e6e3); }
  h1 { font-size: 1.7rem; letter-spacing: -.02em; margin: 0; }
  h2 { font-size: 1.15rem; margin: 2.5rem 0 .75rem; }
  h3 { font-size: 1rem; margin: 0; overflow-wrap: anywhere; }
  p { margin: .35rem 0; }
  .soft { color: var(--soft); }
  .bad { color: var(--bad); }
  .good { color: var(--accent); }
  code, pre { font: .85rem/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
  pre { white-space: pre-wrap; background: var(--box); padding: .6rem .8rem; border-radius: .4rem; margin: .4rem 0; }
  article { border-top: 1px solid var(--line); padding: 1rem 0; }
  dl { display: grid; grid-template-columns: 6rem 1fr; gap: .15rem .75rem; margin: .5rem 0; }
  dt { color: var(--soft); }
  dd { margin: 0; overflow-wrap: anywhere; }
  .totals { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: 1rem; margin: 1.5rem 0 0; }
  .totals b { display: block; font-size: 1.4rem; font-variant-numeric: tabular-nums; }
  progress { width: 100%; height: .4rem; accent-color: var(--accent); }
  details { border-top: 1px solid var(--line); padding: .6rem 0; }
  summary { cursor: pointer; overflow-wrap: anywhere; }
  .chips { display: flex; flex-wrap: wrap; gap: .3rem .6rem; margin: .5rem 0; }
  table { border-collapse: collapse; font-size: .9rem; width: 100%; }
  td, th { text-align: left; padding: .25rem .75rem .25rem 0; vertical-align: top; border-bottom: 1px solid var(--line);
    overflow-wrap: anywhere; }
  th { font-weight: 600; white-space: nowrap; }
  td:nth-child(3), td:nth-child(4) { white-space: nowrap; }
`;

/** A report as one page, which needs no other file and no script. */
export function htmlReport(report: Report): string {
  const { contract, url, requests, milliseconds, seed, began, findings, unsure, operations } =
    report;
  const failures = findings.filter(({ state }) => state !== 'known');
  const verdict =
    failures.length === 0
      ? '<p class="good">The server keeps its contract.</p>'
      : `<p class="bad">${failures.length} ${failures.length === 1 ? 'finding' : 'findings'}.</p>`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(contract.title)}: ${failures.length} findings</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
</head>
<body>
<h1>${escaped(contract.title)} <span class="soft">${escaped(contract.version)}</span></h1>
<p class="soft">${escaped(addressOf(report))}, judged by ${escaped(contract.source)}: ${requests} requests in
${(milliseconds / 1000).toFixed(1)} s, seed ${seed}, ${escaped(began)}</p>
${verdict}
<div class="totals">
${totalsOf(report)
  .map(
    ({ what, done, all }) =>
      `<div><b>${done} of ${all}</b>${what}<progress max="${all || 1}" value="${done}"></progress></div>`,
  )
  .join('\n')}
</div>
<main>
${findings.length > 0 ? `<h2>Findings</h2>\n${findings.map((one) => finding(one, url)).join('\n')}` : ''}
<h2>Coverage</h2>
${operations.map(operation).join('\n')}
${list(
  'Unsure',
  unsure.map((one) => `${one.operation}: ${one.title}: ${one.reason}`),
)}
${list('Notes', report.notes)}
</main>
</body>
</html>
`;
}

function finding(one: Finding, url: string): string {
  const { fault } = one;
  const rows: [string, string][] = [
    ['expected', escaped(fault.expected)],
    ['got', escaped(gotOf(one, url))],
    ['at', escaped(fault.place)],
    ['contract', `<code>${escaped(placeOf(one))}</code>`],
    ['met', `${one.count} times, ${one.state}, id <code>${one.id}</code>`],
  ];
  const curls = escaped(curlsOf(one, url).join('\n'));
  return `<article>
<h3>${escaped(one.operation)}: <span class="bad">${escaped(fault.message)}</span></h3>
<p class="soft">${escaped(fault.check)}: ${escaped(one.title)}</p>
<dl>${rows.map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`).join('')}</dl>
<pre>${curls}</pre>
</article>`;
}

function operation(one: OperationCoverage): string {
  const { constraints, statuses } = one;
  const tried = constraints.filter(({ kept, broken }) => kept && broken).length;
  const state = one.reached
    ? '<span class="good">reached</span>'
    : '<span class="bad">not reached</span>';
  const chips = statuses.map(
    ({ status, count }) =>
      `<span class="${count > 0 ? 'good' : 'soft'}">${escaped(status)} × ${count}</span>`,
  );
  const table =
    constraints.length === 0
      ? ''
      : `<table><thead><tr><th>Part</th><th>Rule</th><th>Kept</th><th>Broken</th></tr></thead>
<tbody>${constraints.map(constraint).join('')}</tbody></table>`;
  return `<details><summary><b>${escaped(one.method)}</b> <code>${escaped(one.path)}</code> ${state}
<span class="soft">${tried} of ${constraints.length} rules, ${one.requests} requests</span></summary>
${one.reason === '' ? '' : `<p>${escaped(one.reason)}</p>`}
<p class="chips">${chips.join('')}</p>
${table}
</details>`;
}

function constraint({ constraint: rule, kept, broken, reason }: ConstraintCoverage): string {
  const mark = (is: boolean): string =>
    is ? '<span class="good">yes</span>' : '<span class="soft">no</span>';
  const why = reason === '' || broken ? '' : ` <span class="soft">${escaped(reason)}</span>`;
  return `<tr><td>${escaped(nameOf(rule))}</td><td>${escaped(rule.keyword)}${why}</td><td>${mark(kept)}</td><td>${mark(broken)}</td></tr>`;
}

function list(title: string, lines: readonly string[]): string {
  if (lines.length === 0) return '';
  const items = lines.map((line) => `<tr><td>${escaped(line)}</td></tr>`).join('');
  return `<h2>${title}</h2>\n<details><summary>${lines.length} lines</summary><table>${items}</table></details>`;
}
