// A part that cannot be served is told in one line on stderr; the rest is served.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, expect, it } from '@jest/globals';

import { readContract } from '../../server/cli/contracts.ts';
import { folder, run, Running } from './process.ts';

const HEAD = 'openapi: 3.1.0\ninfo: { title: Shop, version: "1" }\npaths:\n';
const GOOD = `${HEAD}  /a: { get: { responses: { 200: { description: ok } } } }\n`;
const cwd = folder();

const files: Record<string, string | Buffer> = {
  'good.yaml': GOOD,
  'other/good.yaml': GOOD,
  'none.yaml': 'hello: 1\n',
  'empty.yaml': '',
  'broken.yaml': 'openapi: 3.1.0\ninfo: [\n',
  'binary.yaml': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 255]),
  'dead.yaml': `${HEAD}  /a: { $ref: './nowhere.yaml' }\n`,
  'code.ts': 'export default { handlers: { a: ( => 1 } };\n',
  'partly.yaml': `${HEAD}  /a:\n    get:\n      x-kontrak: 7\n      responses: { 200: { description: ok } }\n  b: {}\n`,
};
mkdirSync(join(cwd, 'other'));
for (const [name, content] of Object.entries(files)) writeFileSync(join(cwd, name), content);

const running: Running[] = [];
afterAll(async () => {
  for (const one of running) await one.kill();
});

const NO_FLAGS = { handlers: [], strict: false, contracts: [] };

it.each<[string, RegExp]>([
  ['nothing.yaml', /nothing\.yaml: there is no such file$/],
  ['none.yaml', /none\.yaml: is no OpenAPI document: /],
  ['empty.yaml', /empty\.yaml: is no OpenAPI document/],
  ['broken.yaml', /broken\.yaml:\d+:\d+: is no YAML or JSON: /],
  ['binary.yaml', /binary\.yaml:1:\d+: is no YAML or JSON: /],
  ['other', /other: is a folder, not a file$/],
])('reads no %s, and says why in one line', async (name, line) => {
  const source = join(cwd, name);
  const error: unknown = await readContract({ name: undefined, source }, NO_FLAGS).catch(
    (one: unknown) => one,
  );
  expect(String(error)).toMatch(line);
  expect(String(error)).not.toContain('\n');
});

it.each<[string, RegExp]>([
  ['dead.yaml', /^dead\.yaml:4:\d+: the reference \.\/nowhere\.yaml leads nowhere: .*\n$/],
  ['http://127.0.0.1:1/a.yaml', /^http:\/\/127\.0\.0\.1:1\/a\.yaml: does not answer: .*\n$/],
  ['good.yaml other/good.yaml', /^Two contracts have the name good; .*NAME=FILE\.\n$/],
  ['good.yaml --handlers code.ts', /^code\.ts:1:\d+: Expression expected\n$/],
  ['--strict partly.yaml', /^partly\.yaml:\d+:\d+: .*, which --strict refuses \(and 1 more\)\n$/],
])('ends serve %s with one line on stderr', async (args, line) => {
  const { code, stdout, stderr } = await run(cwd, 'serve', ...args.split(' '));
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(line);
});

it('serves a contract that is broken in places, with one line for each', async () => {
  const mock = new Running(cwd, 'serve', 'partly.yaml');
  running.push(mock);
  const origin = await mock.origin();
  expect((await fetch(`${origin}/a`)).status).toBe(200);
  expect(mock.stderr.trimEnd().split('\n')).toEqual([
    expect.stringMatching(/^partly\.yaml:8:3: .*; /),
    expect.stringMatching(/^partly\.yaml:6:7: x-kontrak is not understood.*; it is left out$/),
  ]);
});

it('explains each operation, and counts them', async () => {
  const { code, stdout, stderr } = await run(cwd, 'explain', 'good.yaml');
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^GET {2}\/a {2}no body {2}.*\n\n1 operation, 1 no body\n$/);
});

it('prints its help without loading the server', () => {
  const main = join(import.meta.dirname, '../../server/main.ts');
  const hook = join(cwd, 'loaded.mjs');
  writeFileSync(
    hook,
    "process.on('exit', () => console.log(process.moduleLoadList.includes('NativeModule http')));\n",
  );
  const args = ['--import', hook, main, '--help'];
  expect(execFileSync('node', args, { encoding: 'utf8' })).toMatch(/false\n$/);
});
