// npm run generate [-- --check]: lints all contracts, and writes the bundles and types that have changed. With --check
// it neither lints nor writes, and fails if the committed files differ from what the contracts say.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import openapiTypes, { astToString } from 'openapi-typescript';
import { format } from 'prettier';
import ts from 'typescript';

import { CONTROL } from '../server/contract/bundles.ts';
import { binOf } from './bin.ts';
import { contracts } from './contracts.ts';

interface File {
  path: string;
  text: string;
}

const REDOCLY = binOf('@redocly/cli', 'redocly');

/** Lines of the bundler about a whole document, and not about a fault in it. */
const PROGRESS = /^(?:bundling|📦|❌) .*\n?/gmu;

const UNKNOWN = ts.factory.createKeywordTypeNode(ts.SyntaxKind.UnknownKeyword);

const scratch = mkdtempSync(join(tmpdir(), 'kontrak-'));
process.on('exit', () => {
  rmSync(scratch, { recursive: true });
});

const { check } = parseArgs({ options: { check: { type: 'boolean' } } }).values;
const files = await wanted();
const stale = files.filter((file) => !isFresh(file));
if (check !== true) {
  // A contract can break a rule by a file's place alone, which its bundle does not show.
  redocly('lint');
  stale.forEach(write);
} else if (stale.length > 0) {
  const paths = stale.map(({ path }) => path).join(', ');
  console.error(`Not what the contracts say: ${paths}. Run \`npm run generate\`.`);
  process.exitCode = 1;
}

/** All files of generated/, as the contracts want them. */
async function wanted(): Promise<File[]> {
  bundle();
  const formats = { printWidth: 100, singleQuote: true };
  const found: File[] = [];
  for (const [domain, { output }] of contracts()) {
    const text = readFileSync(bundleOf(domain), 'utf8');
    const types = await format(await typesOf(text), { ...formats, parser: 'typescript' });
    found.push({ path: output, text: await format(text, { ...formats, parser: 'json' }) });
    found.push({ path: output.replace(/\.json$/, '.d.ts'), text: types });
  }
  const apis = await format(apisOf([...contracts().keys()]), { ...formats, parser: 'typescript' });
  return [...found, { path: 'generated/apis.d.ts', text: apis }];
}

/** Bundles all contracts in one process, because its start takes longer than its work. */
function bundle(): void {
  const apis: Record<string, object> = {};
  for (const [domain, { root }] of contracts()) {
    apis[domain] = { root: resolve(root), output: bundleOf(domain) };
  }
  const config = join(scratch, 'redocly.yaml');
  // JSON is YAML. The project's own configuration has the committed files as `output`.
  writeFileSync(config, JSON.stringify({ apis, telemetry: 'off' }));
  redocly('bundle', '--config', config, '--component-renaming-conflicts-severity', 'error');
}

function bundleOf(domain: string): string {
  return join(scratch, `${domain}.json`);
}

async function typesOf(text: string): Promise<string> {
  // The cast: the library types its input as one of its own document types.
  const document = JSON.parse(text) as Parameters<typeof openapiTypes>[0];
  const syntax = await openapiTypes(document, {
    defaultNonNullable: false,
    emptyObjectsUnknown: true,
    // Of a property that has only ever been seen empty, nothing is known. openapi-fetch drops those of the type null.
    transformProperty: (property, { type }) =>
      isOnlyNull(type) ? typed(property, UNKNOWN) : undefined,
  });
  return astToString(syntax);
}

function isOnlyNull(type: unknown): boolean {
  return type === 'null' || (Array.isArray(type) && type.length === 1 && type[0] === 'null');
}

function typed(property: ts.PropertySignature, type: ts.TypeNode): ts.PropertySignature {
  const { modifiers, name, questionToken } = property;
  return ts.factory.updatePropertySignature(property, modifiers, name, questionToken, type);
}

/** A type with the operations of each API, for code that knows all of them. */
function apisOf(domains: string[]): string {
  const lines = domains
    .filter((domain) => domain !== CONTROL)
    .map((domain) => `'${domain}': import('./${domain}.d.ts').operations;`);
  return `export interface Apis { ${lines.join(' ')} }`;
}

function isFresh({ path, text }: File): boolean {
  return existsSync(path) && readFileSync(path, 'utf8') === text;
}

function write({ path, text }: File): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Runs one command of Redocly. If it fails, its own message goes to stderr and the script ends. */
function redocly(...args: string[]): void {
  const run = spawnSync(process.execPath, [REDOCLY, ...args], { encoding: 'utf8' });
  if (run.status === 0) return;
  // The linter reports on stdout, and the bundler on stderr. Both report a file that they cannot read on stderr.
  console.error((run.stdout || run.stderr).replace(PROGRESS, '').trim());
  process.exit(1);
}
