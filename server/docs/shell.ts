// The page of a contract as it is before its scripts have run, and without them.
import { escapeHtml } from '../http/escape-html.ts';
import { operationsIn } from '../contract/methods.ts';
import type { Document, OperationObject } from '../contract/document.ts';
import type { Assets } from './assets.ts';

/** Everything that the page of one contract shows around its reference. */
export interface Shell {
  name: string;
  document: Document;
  /** The path of its mount. */
  mount: string;
  /** The address of the mock. */
  address: string;
  /** A sentence about credentials that work, with code between backticks. */
  credentials: string;
  /** The titles of all contracts that have a page, by name. */
  others: ReadonlyMap<string, string>;
  /** The part of the page's path that names a session, such as `/@name`; empty for one of the visitor's own. */
  prefix: string;
  /** True for an API of which each session has its own world. */
  hasSessions: boolean;
  /** True where the contract marks what is inferred. */
  hasMarks: boolean;
  /** Credentials as the reference takes them. */
  authentication: object;
}

/** The page in HTML. Its scripts put the reference in place of `shell`. */
export function shellPage(shell: Shell, assets: Pick<Assets, 'own' | 'reference'>): string {
  const { name, document, authentication, hasSessions, prefix } = shell;
  const own = `/docs/assets/${assets.own}`;
  const reference = assets.reference && `/docs/assets/${assets.reference}`;
  const data = {
    document: `/docs/${name}/openapi.json`,
    authentication: JSON.stringify(authentication),
    ...(reference === undefined ? {} : { reference }),
    ...(hasSessions ? { session: prefix.slice('/@'.length) } : {}),
  };
  const attributes = Object.entries(data).map(
    ([key, value]) => ` data-${key}="${escapeHtml(value)}"`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(document.info.title)} · Kontrak</title>
<link rel="icon" href="${own}/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${own}/palette.css">
<link rel="stylesheet" href="${own}/page.css">
${reference === undefined ? '' : `<link rel="modulepreload" href="${reference}">`}
<script type="module" src="${own}/page.js"></script>
</head>
<body${attributes.join('')}>
${bar(shell)}
${strip(shell)}
<main class="shell" id="shell">
${introduction(document)}
${operations(document)}
</main>
<div class="reference" id="reference"></div>
</body>
</html>
`;
}

/** Links, and the place of the session's buttons. */
function bar({ name, document, others, prefix, hasSessions }: Shell): string {
  const at = escapeHtml(prefix);
  const apis = [...others].map(
    ([other, title]) =>
      `<li><a href="${at}/docs/${other}"${other === name ? ' aria-current="page"' : ''}>${escapeHtml(title)}</a></li>`,
  );
  return `<div class="bar"><nav aria-label="Kontrak">
<a class="home" href="${at}/">Kontrak</a>
<details class="menu"><summary>${escapeHtml(document.info.title)}</summary><ul>${apis.join('')}</ul></details>
<a href="${at}/contracts/${name}.json">JSON</a> <a href="${at}/contracts/${name}.yaml">YAML</a>
<a href="${at}/docs/scenarios/demo">Demo world</a>
</nav>${hasSessions ? '<section class="session" id="session" aria-label="Your session"></section>' : ''}</div>`;
}

/** Everything that a reader needs before the first request. */
function strip({ credentials, hasMarks, mount, address }: Shell): string {
  const marks = hasMarks
    ? `<p><strong class="inferred">Inferred</strong> marks what no source documents: it is this project's reading, and the
real service may differ. With a list, only the parts in the list are inferred. At an operation, the mark is about
its path or its method; its body and each reply have marks of their own.</p>`
    : '';
  return `<section class="strip" aria-label="Before the first request"><p>The mock is at <code>${escapeHtml(`${address}${mount}`)}</code><span id="own"></span>. ${withCode(credentials)}</p>
${marks}</section>`;
}

function introduction({ info }: Document): string {
  const { title, summary = '', description = '', version } = info;
  return `<h1>${escapeHtml(title)} <small>${escapeHtml(version)}</small></h1>
${
  summary === ''
    ? ''
    : `<p><strong>${escapeHtml(summary)}</strong></p>
`
}${paragraphs(description)}`;
}

/** Markdown as it was written, in paragraphs. It is made to be read like that. */
function paragraphs(markdown: string): string {
  const parts = markdown.split(/\n\s*\n/).filter((part) => part.trim() !== '');
  return parts.map((part) => `<p>${withCode(part.trim())}</p>`).join('\n');
}

function withCode(text: string): string {
  return escapeHtml(text).replace(/`([^`]+)`/g, '<code>$1</code>');
}

/** All operations by their first tag, in the order of the contract. */
function operations(document: Document): string {
  const byTag = new Map<string, string[]>();
  for (const [path, item] of Object.entries(document.paths)) {
    for (const { method, object } of operationsIn(item)) {
      const tag = tagOf(object);
      byTag.set(tag, [...(byTag.get(tag) ?? []), line(method, path, object)]);
    }
  }
  return [...byTag]
    .map(([tag, lines]) => `<h2>${escapeHtml(tag)}</h2>\n<ul>\n${lines.join('\n')}\n</ul>`)
    .join('\n');
}

function tagOf({ tags }: OperationObject & { tags?: unknown }): string {
  const [first] = Array.isArray(tags) ? (tags as unknown[]) : [];
  return typeof first === 'string' ? first : 'Operations';
}

function line(method: string, path: string, { summary = '' }: OperationObject): string {
  return `<li><code>${escapeHtml(`${method.toUpperCase()} ${path}`)}</code> ${escapeHtml(summary)}</li>`;
}
