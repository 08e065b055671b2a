import { expect, it, jest } from '@jest/globals';

import { Checks } from '../../server/contract/checks.ts';
import type { Document, Schema } from '../../server/contract/document.ts';

const Bell: Schema = { type: 'object', required: ['tone'], properties: { tone: { const: 'low' } } };
const DOCUMENT: Document = {
  openapi: '3.1.0',
  info: { title: 'T', version: '1' },
  paths: {},
  components: { schemas: { Bell } },
};
const BELL: Schema = { $ref: '#/components/schemas/Bell' };
const low = { tone: 'low' };

function violations(schema: Schema, value: unknown, isBrief = false): string[] {
  const found = new Checks(DOCUMENT).violations(schema, value, 'request', isBrief);
  return found.map(({ place, message }) => `${place} ${message}`);
}

it.each<[string, Schema]>([
  ['a constant', { const: 1 }],
  ['a type', { type: 'string' }],
  ['a named schema', BELL],
])('copies nothing for each item that is not %s', (_, contains) => {
  let copied = 0;
  const { concat } = Array.prototype;
  jest.spyOn(Array.prototype, 'concat').mockImplementation(function (this: unknown[], ...more) {
    copied += this.length;
    return concat.apply(this, more) as unknown[];
  });
  const schema: Schema = { type: 'array', contains, minContains: 2 };
  const told = violations(schema, Array<object>(2000).fill({ tone: 'high' }), true);
  jest.restoreAllMocks();
  expect(told).toEqual([' must contain at least 2 valid item(s)']);
  expect(copied).toBeLessThan(2000);
});

it.each<[string, object, unknown[], string[]]>([
  ['none of one', {}, ['a'], [' must contain at least 1 valid item(s)']],
  ['an empty list', {}, [], [' must contain at least 1 valid item(s)']],
  ['one of one', {}, ['a', low], []],
  ['none where none is needed', { minContains: 0 }, ['a'], []],
  [
    'too many',
    { maxContains: 1 },
    [low, 'a', low],
    [' must contain at least 1 and no more than 1 valid item(s)'],
  ],
  ['as many as there may be', { minContains: 2, maxContains: 2 }, [low, 'a', low], []],
])('tells of %s', (_, bounds, items, expected) => {
  expect(violations({ type: 'array', contains: BELL, ...bounds }, items)).toEqual(expected);
});

it('sets no default in an item', () => {
  const items = [{}];
  const contains: Schema = { type: 'object', properties: { tone: { default: 'low' } } };
  expect(violations({ type: 'array', contains }, items)).toEqual([]);
  expect(items).toEqual([{}]);
});

it('leaves no item to `unevaluatedItems`', () => {
  const schema: Schema = { type: 'array', contains: BELL, unevaluatedItems: false };
  expect(violations(schema, [low, 'a'])).toEqual([]);
});
