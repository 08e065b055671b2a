import {
  addressOf,
  counted,
  doubtOf,
  failuresOf,
  isOnlyAsked,
  isProvoked,
  slowestOf,
  totalsOf,
} from './told.ts';
import { groupsOf } from './group.ts';
import { grouped } from './grouped.ts';
import { groupArticle } from './html-group.ts';
import { STYLE } from './html-style.ts';
import { escaped } from './junit.ts';
import { nameOf } from '../constraints/broken.ts';
import type { ConstraintCoverage, OperationCoverage, Report } from './report.ts';

/** A report as one page, which needs no other file and no script. */
export function htmlReport(report: Report): string {
  const { contract, url, requests, milliseconds, seed, began, findings, unsure, operations } =
    report;
  const { length } = failuresOf(report);
  const count = length === 0 ? 'no findings' : counted(length, 'finding');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(contract.title)}: ${count}</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
</head>
<body>
<h1>${escaped(contract.title)} <span class="soft">${escaped(contract.version)}</span></h1>
<p class="soft">${escaped(addressOf(report))}, judged by ${escaped(contract.source)}: ${requests} requests in
${(milliseconds / 1000).toFixed(1)} s, seed ${seed}, ${escaped(began)}</p>
${verdictOn(report, length, count)}
<div class="totals">
${totalsOf(report)
  .map(
    ({ what, done, all }) =>
      `<div><b>${done} of ${all}</b>${what}<progress max="${all || 1}" value="${done}"></progress></div>`,
  )
  .join('\n')}
</div>
<main>
${
  findings.length > 0
    ? `<h2>Findings</h2>\n${groupsOf(findings)
        .map((one) => groupArticle(one, url))
        .join('\n')}`
    : ''
}
<h2>Coverage</h2>
<div class="two">${statusTable(operations)}${ruleTable(operations)}</div>
${operations.map(operation).join('\n')}
${list('Slowest', slowestOf(report))}
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

function verdictOn(report: Report, failures: number, count: string): string {
  if (failures > 0) return `<p class="bad">The server breaks its contract: ${count}.</p>`;
  const doubt = doubtOf(report);
  return doubt === undefined
    ? '<p class="good">The server keeps its contract.</p>'
    : `<p class="bad">${doubt}</p>`;
}

function operation(one: OperationCoverage): string {
  const { constraints, statuses } = one;
  const tried = constraints.filter(({ kept, broken }) => kept && broken).length;
  const state = one.reached
    ? '<span class="good">reached</span>'
    : '<span class="bad">not reached</span>';
  const chips = statuses.map(
    (told) =>
      `<span class="${isProvoked(told) ? 'good' : 'soft'}">${escaped(told.status)} × ${told.count}${isOnlyAsked(told) ? ', shown when asked for' : ''}</span>`,
  );
  const table =
    constraints.length === 0
      ? ''
      : tableOf(['Part', 'Rule', 'Kept', 'Broken'], constraints.map(constraint));
  return `<details><summary><span class="row"><span><b>${escaped(one.method)}</b> <code>${escaped(one.path)}</code></span>
<span>${state} <span class="soft">${tried} of ${constraints.length} rules, ${one.requests} requests</span></span>
<span class="chips">${chips.join('')}</span></span></summary>
<p class="soft">${escaped(one.operation)}${one.reason === '' ? '' : `: ${escaped(one.reason)}`}</p>
${table}
</details>`;
}

/** A table of statuses: operations that document each, and that answered with it. */
function statusTable(operations: readonly OperationCoverage[]): string {
  const all = operations.flatMap(({ statuses }) => statuses);
  const rows = [...grouped(all, ({ status }) => status)]
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(([status, same]) => {
      const [provoked = 0, asked = 0] = [isProvoked, isOnlyAsked].map(
        (is) => same.filter(is).length,
      );
      const more = asked > 0 ? `, ${asked} when asked for` : '';
      return row(status, `${provoked} of ${same.length}${more}`);
    });
  return tableOf(['Status', 'Operations'], rows);
}

/** A table of rules by kind: all, kept, and broken alone. */
function ruleTable(operations: readonly OperationCoverage[]): string {
  const all = operations.flatMap(({ constraints }) => constraints);
  const rows = [...grouped(all, (one) => one.constraint.keyword)].map(([keyword, same]) => {
    const [kept, broken] = (['kept', 'broken'] as const).map(
      (is) => `${same.filter((one) => one[is]).length} of ${same.length}`,
    );
    return row(keyword, kept, broken);
  });
  return rows.length === 0 ? '' : tableOf(['Rule', 'Kept', 'Broken'], rows);
}

function row(...cells: (string | undefined)[]): string {
  return `<tr>${cells.map((cell = '') => `<td>${escaped(cell)}</td>`).join('')}</tr>`;
}

function tableOf(heads: readonly string[], rows: readonly string[]): string {
  const cells = heads.map((head) => `<th>${head}</th>`).join('');
  return `<table><thead><tr>${cells}</tr></thead>\n<tbody>${rows.join('')}</tbody></table>`;
}

function constraint({ constraint: rule, kept, broken, reason }: ConstraintCoverage): string {
  const mark = (is: boolean): string =>
    is ? '<span class="good">yes</span>' : '<span class="soft">no</span>';
  const why = reason === '' || broken ? '' : ` <span class="soft">${escaped(reason)}</span>`;
  return `<tr><td>${escaped(nameOf(rule))}</td><td>${escaped(rule.keyword)}${why}</td><td>${mark(kept)}</td><td>${mark(broken)}</td></tr>`;
}

function list(title: string, lines: readonly string[]): string {
  if (lines.length === 0) return '';
  const count = lines.length === 1 ? '1 line' : `${lines.length} lines`;
  return `<h2>${title}</h2>\n<details><summary>${count}</summary><table>${lines.map((line) => row(line)).join('')}</table></details>`;
}
