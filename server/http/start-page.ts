import { escapeHtml } from './escape-html.ts';

/** One API as the start page lists it. */
export interface Listing {
  domain: string;
  title: string;
  summary: string;
  operations: number;
  base: string;
  docs: string;
  /** The addresses of the service itself, as its contract names them. */
  servers: string[];
  contract: { json: string; yaml: string };
  demo?: string;
  /** The way in which each operation is answered, for a contract that is not ours. */
  answered?: Answered[];
}

/** One operation, and the way in which it is answered. */
export interface Answered {
  method: string;
  path: string;
  answer: string;
  why: string;
}

/** The most operations that the page shows at once. */
const MOST_OPEN = 30;

const STYLE = `
  :root { color-scheme: light dark; --line: light-dark(#d9d6ce, #3a3d42); --soft: light-dark(#6b675e, #a3a7ad);
    --accent: light-dark(#0b6e4f, #6fd3ae); }
  body { font: 1rem/1.55 system-ui, sans-serif; max-width: 60rem; margin: 3rem auto; padding: 0 1.25rem;
    background: light-dark(#fbfaf7, #17191c); color: light-dark(#23211c, #e6e6e3); }
  h1 { font-size: 1.9rem; letter-spacing: -.02em; margin: 0; }
  h2 { font-size: 1.1rem; margin: 0; }
  p { margin: .35rem 0; }
  p, .soft { color: var(--soft); }
  a { color: var(--accent); }
  code { font: .9em ui-monospace, monospace; color: light-dark(#23211c, #e6e6e3); overflow-wrap: anywhere; }
  ul { list-style: none; margin: 2rem 0 0; padding: 0; }
  li { padding: 1.1rem 0; border-top: 1px solid var(--line); }
  nav { display: flex; flex-wrap: wrap; gap: 1.1rem; margin-top: .5rem; }
  .row span { white-space: nowrap; }
  details { margin-top: .75rem; }
  summary { cursor: pointer; color: var(--accent); }
  .wide { overflow-x: auto; }
  table { border-collapse: collapse; margin-top: .5rem; font-size: .9rem; }
  th { text-align: left; font-weight: 600; }
  th, td { padding: .3rem .8rem .3rem 0; vertical-align: top; border-bottom: 1px solid var(--line); }
  td:last-child { min-width: 16rem; }
  @media (max-width: 45rem) {
    thead { display: none; }
    tr { display: grid; grid-template-columns: 4.5rem 1fr; padding: .4rem 0; border-bottom: 1px solid var(--line); }
    td { border: 0; padding: .1rem 0; }
    td:nth-child(n + 3) { grid-column: 2; min-width: 0; }
  }
  .row { display: flex; justify-content: space-between; gap: 1rem; align-items: baseline; }
`;

/**
 * The page at `/`. It makes no request to another address.
 * @param prefix of a path that names a session, in which the links stay
 */
export function startPage(listings: Listing[], prefix: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Kontrak</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
</head>
<body><main>
<h1>Kontrak</h1>
<p>A mock of ${listings.length === 1 ? 'one API that answers as its contract says' : `${listings.length} APIs that answer as their contracts say`}.
Choose a documented reply with <code>Prefer: code=404</code>, an example with <code>Prefer: example=name</code>,
made-up data with <code>Prefer: dynamic=true</code>.</p>
<ul>
${listings.map(entry).join('\n')}
</ul>
<p>Who lives there, with passwords and ids: <a href="${escapeHtml(prefix)}/docs/scenarios/demo">the demo world</a>.</p>
<p>Each request, what it changed, sessions, clock, faults and inbox: the <a href="/_console">console</a>, and the
<a href="${escapeHtml(prefix)}/docs/control">control API</a> at <code>/_control</code>.</p></main>
</body>
</html>
`;
}

function entry({ contract, ...listing }: Listing): string {
  const { title, summary, operations, base, docs, demo, answered = [] } = listing;
  const link = (path: string, text: string): string => `<a href="${escapeHtml(path)}">${text}</a>`;
  const credentials =
    demo === undefined ? '' : `<p>Credentials that work: <code>${escapeHtml(demo)}</code></p>`;
  return `<li>
<div class="row"><h2>${escapeHtml(title)}</h2><span class="soft">${operations} operations</span></div>
<p>${escapeHtml(summary)}</p>
<p>Mounted at <code>${escapeHtml(base)}</code></p>
${credentials}
<nav>${link(docs, 'Docs')}${link(contract.json, 'Contract as JSON')}${link(contract.yaml, 'as YAML')}</nav>
${answered.length > 0 ? table(answered) : ''}
</li>`;
}

/** The operations of a contract that is not ours; a long table is folded. */
function table(answered: Answered[]): string {
  const rows = answered.map(
    ({ method, path, answer, why }) =>
      `<tr><td><code>${escapeHtml(method)}</code></td><td><code>${escapeHtml(path)}</code></td><td>${escapeHtml(answer)}</td><td class="soft">${escapeHtml(why)}</td></tr>`,
  );
  return `<details${rows.length > MOST_OPEN ? '' : ' open'}><summary>How each operation is answered</summary>
<div class="wide"><table><thead><tr><th>Method</th><th>Path</th><th>Answer</th><th>Why</th></tr></thead><tbody>
${rows.join('\n')}
</tbody></table></div></details>`;
}
