// README shows the library as it is.
import { readFileSync } from 'node:fs';

import { beforeAll, expect, it } from '@jest/globals';

import { Apis } from '../../server/apis.ts';
import { explanationTable } from '../../server/cli/explanation-table.ts';
import { load } from '../../server/contract/load.ts';
import type { Document } from '../../server/contract/document.ts';

const README = readFileSync('README.md', 'utf8');

let document: Document;

beforeAll(async () => {
  ({ document } = await load('test/any-contract/library.yaml'));
});

function explained(word?: unknown): string[] {
  const paths = structuredClone(document.paths);
  Object.assign(paths['/books']?.get ?? {}, word === undefined ? {} : { 'x-kontrak': word });
  const apis = new Apis({ strict: false, stateless: false, log: () => undefined });
  apis.serve({ name: 'library', document: { ...document, paths } });
  expect(apis.misunderstood('library')).toEqual([]);
  return explanationTable(apis.explanation('library') ?? []);
}

it('shows the handlers as they are', () => {
  expect(README).toContain(readFileSync('test/any-contract/handlers.mjs', 'utf8'));
});

it('shows the explanation as it is', () => {
  expect(README).toContain(explained().join('\n'));
});

it.each([false, { answer: 'example' }])(
  'takes an operation out of what is remembered by %j',
  (word) => {
    expect(explained(word)[0]).not.toContain('resource');
  },
);

it.each([{ resource: 'books' }, { as: 'list' }, { id: 'id' }])('understands %j', (word) => {
  expect(explained(word)).toHaveLength(6);
});
