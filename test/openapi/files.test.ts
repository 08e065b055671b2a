// Every file of a contract is in use: references lead to it from the contract's root. Journeys stand beside it.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

import { expect, it } from '@jest/globals';
import { parse } from 'yaml';

import { contracts } from '../../.config/contracts.ts';

it('reaches every file from the root of a contract', () => {
  const roots = [...contracts().values()].map(({ root }) => resolve(root));
  const reached = new Set(roots);
  // A set also visits the members that are added meanwhile.
  for (const file of reached) for (const other of referencesOf(file)) reached.add(other);
  const files = readdirSync('openapi', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ya?ml$/.test(name) && !name.endsWith('.arazzo.yaml'))
    .map((name) => resolve('openapi', name));
  expect(files.filter((file) => !reached.has(file))).toEqual([]);
  expect(files).toHaveLength(reached.size);
});

/** The other files that a file refers to. */
function referencesOf(file: string): string[] {
  return referencesIn(parse(readFileSync(file, 'utf8')))
    .map((reference) => reference.replace(/#.*$/, ''))
    .filter((path) => path !== '')
    .map((path) => join(dirname(file), path));
}

function referencesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]: [string, unknown]) =>
    key === '$ref' && typeof child === 'string' ? [child] : referencesIn(child),
  );
}
