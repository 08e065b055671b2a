// npm run generate [-- --check]: lints and bundles each contract and writes its types; with --check it
// writes nothing and fails where the committed files are not what the contracts say.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';

import openapiTypes, { astToString } from 'openapi-typescript';
import { format } from 'prettier';

import { CONTROL } from '../server/contract/bundles.ts';
import { binOf } from './bin.ts';
import { contracts } from './contracts.ts';

const REDOCLY = binOf('@redocly/cli', 'redocly');

const checkOnly = parseArgs({ options: { check: { type: 'boolean' } } }).values.check === true;
const scratch = mkdtempSync(join(tmpdir(), 'kontrak-'));
const stale: string[] = [];

async function typesOf(bundle: string): Promise<string> {
  // The cast: the library types its input as one of its own document types.
  const document = JSON.parse(bundle) as Parameters<typeof openapiTypes>[0];
  const syntax = await openapiTypes(document, {
    defaultNonNullable: false,
    emptyObjectsUnknown: true,
  });
  return astToString(syntax);
}

async function put(path: string, text: string, parser: 'json' | 'typescript'): Promise<void> {
  const wanted = await format(text, { parser, printWidth: 100, singleQuote: true });
  if (existsSync(path) && readFileSync(path, 'utf8') === wanted) return;
  if (checkOnly) {
    stale.push(path);
    return;
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, wanted);
}

/** The contract in one document. The process ends with one line where it does not lint. */
function bundle(domain: string, root: string): string {
  const file = join(scratch, `${domain}.json`);
  try {
    execFileSync(process.execPath, [REDOCLY, 'lint', domain, '--format', 'summary'], {
      stdio: 'pipe',
    });
    // The root file and not the domain's name: for a name, `output` in redocly.yaml overrides `-o`.
    const flags = ['--ext', 'json', '--component-renaming-conflicts-severity', 'error'];
    execFileSync(process.execPath, [REDOCLY, 'bundle', root, '-o', file, ...flags], {
      stdio: 'pipe',
    });
  } catch {
    console.error(`${root} does not lint; npm run lint says where.`);
    process.exit(1);
  }
  return readFileSync(file, 'utf8');
}

/** The operations of each API, for what is typed by all of them. */
function apis(domains: string[]): string {
  const lines = domains
    .filter((domain) => domain !== CONTROL)
    .map((domain) => `'${domain}': import('./${domain}.d.ts').operations;`);
  return `export interface Apis { ${lines.join(' ')} }`;
}

for (const [domain, { root, output }] of contracts()) {
  const text = bundle(domain, root);
  await put(output, text, 'json');
  await put(output.replace(/\.json$/, '.d.ts'), await typesOf(text), 'typescript');
}
await put('generated/apis.d.ts', apis([...contracts().keys()]), 'typescript');
rmSync(scratch, { recursive: true });
if (stale.length > 0) {
  console.error(`Not what the contracts say: ${stale.join(', ')}. Run \`npm run generate\`.`);
  process.exitCode = 1;
}
