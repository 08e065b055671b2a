import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, it } from '@jest/globals';

import { linesOf } from '../../server/cli/problems.ts';
import { load } from '../../server/contract/load.ts';
import { folder } from './process.ts';

const problem = { file: 'a.yaml', line: 3, column: 5, message: 'x is y', remedy: 'z is taken' };

it('tells a problem with its place, and the way out', async () => {
  const placeOf = () => Promise.resolve({ file: 'a.yaml', line: 7, column: 1 });
  const misunderstood = [{ place: '/paths', message: 'is not understood' }];
  expect(await linesOf({ problems: [problem], placeOf }, misunderstood)).toEqual([
    'a.yaml:3:5: x is y; z is taken',
    'a.yaml:7:1: x-kontrak is not understood; it is left out',
  ]);
});

it('tells at most 20 problems, and counts the others', async () => {
  const problems = Array.from({ length: 25 }, () => problem);
  const placeOf = () => Promise.resolve({ file: 'a.yaml' });
  const lines = await linesOf({ problems, placeOf }, [{ place: '', message: '' }]);
  expect(lines).toHaveLength(21);
  expect(lines.at(-1)).toBe('and 6 more');
});

it.each([
  [
    'one of OpenAPI',
    {
      'a.yaml':
        'openapi: 3.0.0\ninfo: { title: T, version: "1" }\npaths:\n  /a/{b}:\n    get:\n      x-kontrak: 1\n',
    },
    '/paths/~1a~1{b}/get/x-kontrak',
    'a.yaml:6:7',
  ],
  [
    'one of Swagger 2.0',
    {
      'a.yaml':
        'swagger: "2.0"\ninfo: { title: T, version: "1" }\npaths: {}\ndefinitions:\n  A: { type: object }\n',
    },
    '/components/schemas/A',
    'a.yaml:5:3',
  ],
  [
    'a file that it refers to',
    {
      'a.yaml':
        'openapi: 3.1.0\ninfo: { title: T, version: "1" }\npaths:\n  /a: { $ref: b.yaml }\n',
      'b.yaml': 'get:\n  responses: {}\n  x-kontrak: 1\n',
    },
    '/paths/~1a/get/x-kontrak',
    'b.yaml:3:3',
  ],
])('finds the place of a pointer in %s', async (_, files, pointer, place) => {
  const cwd = folder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text);
  const { placeOf } = await load(join(cwd, 'a.yaml'));
  const { file, line, column } = await placeOf(pointer);
  expect(`${file}:${line}:${column}`).toBe(join(cwd, place));
});
