// A page for each scenario: who lives in its world, to be copied from.
import { escapeHtml } from '../http/escape-html.ts';
import type { Row, StateTable } from './state-tables.ts';

/** One API in the world of a scenario. */
export interface Inhabited {
  name: string;
  title: string;
  /** Credentials that work, in words. */
  demo: string | undefined;
  /** The party that they stand for, in words. */
  owner: string | undefined;
  tables: readonly StateTable[];
}

/** A world that sessions can begin with. */
export interface Named {
  name: string;
  description: string;
}

/** The paths that a page's own links begin with. */
export interface Paths {
  /** Of its styles. */
  own: string;
  /** Of everything else: of the session that the page's path names; empty for none. */
  prefix: string;
}

/** The page in HTML. A click selects a value. */
export function scenarioPage(
  { name, description }: Named,
  all: readonly Named[],
  apis: readonly Inhabited[],
  { own, prefix }: Paths,
): string {
  const at = escapeHtml(prefix);
  const links = all.map(
    (one) =>
      `<a href="${at}/docs/scenarios/${one.name}"${one.name === name ? ' aria-current="page"' : ''}>${one.name}</a>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>The world of ${escapeHtml(name)} · Kontrak</title>
<link rel="icon" href="${own}/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${own}/palette.css">
<link rel="stylesheet" href="${own}/page.css">
</head>
<body>
<header class="bar"><nav aria-label="Kontrak"><a class="home" href="${at}/">Kontrak</a>
Scenario ${links.join(' ')}</nav></header>
<main class="world">
<h1>The world of <code>${escapeHtml(name)}</code></h1>
<p>${escapeHtml(description)} Every session that begins with this scenario begins like this. A page of docs begins one
for you; so does <code>X-Kontrak-Session: a-name</code> after
<code>POST /_control/sessions {"name": "a-name", "scenario": "${escapeHtml(name)}"}</code>.</p>
${apis.map((one) => section(one, at)).join('\n')}
</main>
</body>
</html>
`;
}

function section({ name, title, demo, owner, tables }: Inhabited, at: string): string {
  const credentials =
    demo === undefined
      ? ''
      : `<p>Credentials that work: <code>${escapeHtml(demo)}</code>${owner === undefined ? '' : `, for ${escapeHtml(owner)}`}</p>`;
  return `<section aria-labelledby="${name}">
<h2 id="${name}">${escapeHtml(title)}</h2>
<p><a href="${at}/docs/${name}">Docs</a></p>
${credentials}
${tables.length === 0 ? '<p>Nothing is there yet.</p>' : tables.map(tableHtml).join('\n')}
</section>`;
}

function tableHtml({ name, columns, rows, more }: StateTable): string {
  const heads = ['key', ...columns, 'all'].map((one) => `<th scope="col">${escapeHtml(one)}</th>`);
  const told = more > 0 ? `<p>And ${more} more.</p>` : '';
  // A keyboard can scroll only what it can reach.
  return `<div class="wide" tabindex="0" role="group" aria-label="${escapeHtml(name)}">
<table><caption>${escapeHtml(name)}</caption><thead><tr>${heads.join('')}</tr></thead><tbody>
${rows.map(rowHtml).join('\n')}
</tbody></table></div>${told}`;
}

function rowHtml({ key, cells, record }: Row): string {
  const values = [key, ...cells].map((one) =>
    one === '' ? '<td></td>' : `<td><code>${escapeHtml(one)}</code></td>`,
  );
  const whole = escapeHtml(JSON.stringify(record, null, 2));
  return `<tr>${values.join('')}<td><details><summary>JSON</summary><pre>${whole}</pre></details></td></tr>`;
}
