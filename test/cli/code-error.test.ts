import { join } from 'node:path';
import { writeFileSync } from 'node:fs';

import { expect, it } from '@jest/globals';

import { codeErrorLine } from '../../server/cli/code-error.ts';
import { folder } from './process.ts';

const file = join(folder(), 'code.ts');
writeFileSync(file, '');

function withStack(message: string, stack: string): Error {
  return Object.assign(new Error(message), { stack });
}

it.each<[string, unknown, string]>([
  [
    'a syntax error',
    withStack('Expression expected', `${file}:3\n a: (\n    ^^\n`),
    `${file}:3:5: Expression expected`,
  ],
  [
    'a name that is not there',
    withStack(
      'x is not defined',
      `ReferenceError: x is not defined\n    at file://${file}?kontrak=1:2:1\n    at y`,
    ),
    `${file}:2:1: x is not defined`,
  ],
  ['a stack without a place', withStack('Broken\nmore', 'SyntaxError: Broken'), `${file}: Broken`],
  ['a value that is no error', 7, `${file}: throws 7`],
])('tells %s in one line', (_, error, line) => {
  expect(codeErrorLine(file, error)).toBe(line);
});

it('tells a file that is not there', () => {
  expect(codeErrorLine('nowhere.ts', new Error('x'))).toBe('nowhere.ts: there is no such file');
});
