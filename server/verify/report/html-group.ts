// Findings on the page.
import { listed } from './group.ts';
import { escaped } from './junit.ts';
import { counted, curlsOf, gotOf, placeOf } from './told.ts';
import type { Finding } from '../finding.ts';
import type { Group } from './group.ts';

/** Findings of one cause: the first one in full, and the way to each of the others. */
export function groupArticle({ first, others, also }: Group, url: string): string {
  const more = others.map(
    (one) =>
      `<p>${escaped(one.operation)}: ${escaped(one.title)} <span class="soft">id <code>${one.id}</code></span></p>\n<pre>${curlsIn(one, url)}</pre>`,
  );
  const summary = `also at ${escaped(listed(also))}: ${others.length} more of the kind`;
  const rest = `<details><summary>${summary}</summary>${more.join('\n')}</details>`;
  return `<article>\n${finding(first, url)}${others.length === 0 ? '' : `\n${rest}`}\n</article>`;
}

function curlsIn(one: Finding, url: string): string {
  return escaped(curlsOf(one, url).join('\n'));
}

function finding(one: Finding, url: string): string {
  const { fault } = one;
  const rows: [string, string][] = [
    ['expected', escaped(fault.expected)],
    ['got', escaped(gotOf(one, url))],
    ['at', escaped(fault.place)],
    ['contract', `<code>${escaped(placeOf(one))}</code>`],
    ['met', `${counted(one.count, 'time')}, ${one.state}, id <code>${one.id}</code>`],
  ];
  return `<h3>${escaped(one.operation)}: <span class="bad">${escaped(fault.message)}</span></h3>
<p class="soft">${escaped(fault.check)}: ${escaped(one.title)}</p>
<dl>${rows.map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`).join('')}</dl>
<pre>${curlsIn(one, url)}</pre>`;
}
