// The generator, run on a small project of its own.
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { afterEach, beforeEach, expect, it } from '@jest/globals';

const GOOD = `
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

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kontrak-generate-'));
  const api = '{ root: farm.yaml, output: generated/farm.json }';
  writeFileSync(
    join(folder, 'redocly.yaml'),
    `apis: { farm: ${api} }\nextends: [recommended-strict]\n`,
  );
  writeFileSync(join(folder, 'farm.yaml'), GOOD);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function generate(...flags: string[]): Promise<{ code: number; stderr: string }> {
  const script = resolve('.config/generate.ts');
  return new Promise((done) => {
    execFile('node', [script, ...flags], { cwd: folder }, (error, _stdout, stderr) => {
      done({ code: error ? Number(error.code) : 0, stderr });
    });
  });
}

it('writes a bundle and its types, which are then fresh', async () => {
  expect(await generate()).toEqual({ code: 0, stderr: '' });
  expect(readFileSync(join(folder, 'generated/farm.d.ts'), 'utf8')).toContain('listSheep');
  expect(await generate('--check')).toEqual({ code: 0, stderr: '' });
}, 30_000);

it('refuses generated files that are not what the contract says, and leaves them alone', async () => {
  await generate();
  const bundle = join(folder, 'generated/farm.json');
  const before = readFileSync(bundle, 'utf8');
  writeFileSync(join(folder, 'farm.yaml'), GOOD.replace('All sheep', 'Every sheep'));
  const { code, stderr } = await generate('--check');
  expect(code).toBe(1);
  expect(stderr).toMatch(
    /^Not what the contracts say: generated\/farm\.json, .*npm run generate.*\n$/,
  );
  expect(readFileSync(bundle, 'utf8')).toBe(before);
}, 30_000);

it('ends with one line on stderr for a contract that does not lint', async () => {
  writeFileSync(
    join(folder, 'farm.yaml'),
    GOOD.replace('operationId: listSheep', 'operationId: 7'),
  );
  const ended = await generate();
  expect(ended).toEqual({ code: 1, stderr: 'farm.yaml does not lint; npm run lint says where.\n' });
}, 30_000);
