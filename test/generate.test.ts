// The generator, run on a small project of its own.
import { execFile } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';

const FARM = `
openapi: 3.1.0
info: { title: Farm, version: '1.0', license: { name: MIT, identifier: MIT } }
servers: [{ url: http://127.0.0.1:4010/farm }]
security: []
paths:
  /sheep:
    get:
      operationId: listSheep
      summary: List sheep
      responses:
        '200': { description: All sheep. }
        '400': { description: No sheep. }
`;
const BARN = FARM.replaceAll('heep', 'hovels');
/** A changed contract, whose keys stand in a wrong order. */
const DESCRIBED = FARM.replace('summary', 'description: Of all colours.\n      summary');

const LONG_AGO = new Date('2020-02-02');

let template: string;
let folder: string;
let first: Outcome;

interface Outcome {
  code: number;
  stderr: string;
}

beforeAll(async () => {
  template = mkdtempSync(join(tmpdir(), 'kontrak-generate-'));
  folder = template;
  configure();
  put('farm.yaml', FARM);
  put('barn.yaml', BARN);
  first = await generate();
}, 30_000);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kontrak-generate-'));
  cpSync(template, folder, { recursive: true });
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});
afterAll(() => {
  rmSync(template, { recursive: true });
});

function configure(rules = ''): void {
  const apis = ['farm', 'barn'].map(
    (domain) => `${domain}: { root: ${domain}.yaml, output: generated/${domain}.json }`,
  );
  const lines = [`apis: { ${apis.join(', ')} }`, 'extends: [recommended-strict]'];
  put('redocly.yaml', [...lines, `rules: { ${rules} }`, "telemetry: 'off'"].join('\n'));
}

function put(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}

function read(name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}

function generate(...flags: string[]): Promise<Outcome> {
  const script = resolve('.config/generate.ts');
  return new Promise((done) => {
    execFile('node', [script, ...flags], { cwd: folder }, (error, _stdout, stderr) => {
      done({ code: error ? Number(error.code) : 0, stderr });
    });
  });
}

it('writes a bundle and its types, which are then fresh', async () => {
  expect(first).toEqual({ code: 0, stderr: '' });
  expect(read('generated/farm.d.ts')).toContain('listSheep');
  expect(await generate('--check')).toEqual({ code: 0, stderr: '' });
}, 30_000);

it('refuses generated files that differ from the contract, and leaves them alone', async () => {
  const before = read('generated/farm.json');
  put('farm.yaml', FARM.replace('All sheep', 'Every sheep'));
  const { code, stderr } = await generate('--check');
  expect(code).toBe(1);
  expect(stderr).toMatch(
    /^Not what the contracts say: generated\/farm\.json, .*npm run generate.*\n$/,
  );
  expect(read('generated/farm.json')).toBe(before);
}, 30_000);

it('touches only the files of a changed contract', async () => {
  const files = ['farm.json', 'farm.d.ts', 'barn.json', 'barn.d.ts', 'apis.d.ts'];
  files.forEach((name) => {
    utimesSync(join(folder, 'generated', name), LONG_AGO, LONG_AGO);
  });
  put('farm.yaml', FARM.replace('All sheep', 'Every sheep'));
  expect(await generate()).toEqual({ code: 0, stderr: '' });
  const isTouched = (name: string) =>
    statSync(join(folder, 'generated', name)).mtimeMs !== LONG_AGO.getTime();
  expect(files.filter(isTouched)).toEqual(['farm.json', 'farm.d.ts']);
}, 30_000);

it('lints only a changed contract', async () => {
  configure('operation-description: error');
  put('farm.yaml', DESCRIBED);
  expect(await generate()).toEqual({ code: 0, stderr: '' });
  expect(read('generated/farm.json')).toContain('Of all colours.');
}, 30_000);

it('prints the rule and the place of a fault in a contract, and writes nothing', async () => {
  const before = read('generated/farm.json');
  put('farm.yaml', FARM.replace('security: []', ''));
  const { code, stderr } = await generate();
  expect(code).toBe(1);
  expect(stderr).toMatch(/farm\.yaml:8:5/);
  expect(stderr).toMatch(/security-defined rule/);
  expect(read('generated/farm.json')).toBe(before);
}, 30_000);

it('prints the place of a reference that leads nowhere', async () => {
  put('farm.yaml', FARM.replace('{ description: No sheep. }', '{ $ref: wolf.yaml }'));
  const { code, stderr } = await generate();
  expect(code).toBe(1);
  expect(stderr).toMatch(/farm\.yaml:13:16/);
  expect(stderr).toMatch(/wolf\.yaml/);
}, 30_000);
