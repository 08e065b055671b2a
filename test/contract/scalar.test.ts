// Only texts that JSON would write so are numbers and booleans.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { scalarOf } from '../../server/contract/scalar.ts';
import type { Document, Schema } from '../../server/contract/document.ts';

const document: Document = {
  openapi: '3.1.0',
  info: { title: 'Farm', version: '1' },
  paths: {},
};
const read = (schema: Schema, text: string) => scalarOf(document, schema, text);

it.each([
  ...['Infinity', '-Infinity', 'NaN', '1e400', '0x1', '0b1', '0o1', '1e0', '+1', ' 1', '1 ', '01'],
  ...['1.0', '-', '--1', '1_000', '1,000', '', 'true', 'null', '١', '99999999999999999999'],
  '9007199254740993',
])('%j is no integer', (text) => {
  expect(read({ type: 'integer' }, text)).toBe(text);
});

it.each(['Infinity', '-Infinity', '1e400', '0x1', '+1', ' 1', '01', '.5', '1.', ''])(
  '%j is no number',
  (text) => {
    expect(read({ type: 'number' }, text)).toBe(text);
  },
);

it.each(['1', '0', 'TRUE', 'True', 'yes', ' true', ''])('%j is no boolean', (text) => {
  expect(read({ type: 'boolean' }, text)).toBe(text);
});

it('reads every safe integer', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), (value) => {
      expect(read({ type: 'integer' }, String(value))).toBe(value);
    }),
  );
});

it('reads every number that JSON writes', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(read({ type: 'number' }, JSON.stringify(value))).toBe(value === 0 ? 0 : value);
    }),
  );
});

describe('a great integer', () => {
  it('is read where it is written as it is kept', () => {
    expect(read({ type: 'integer' }, '1234567890123456800')).toBe(1234567890123456800);
  });

  it('is read where a limit of the schema refuses it', () => {
    expect(read({ type: 'integer', maximum: 100 }, '99999999999999999999')).toBe(1e20);
    expect(read({ type: 'integer', minimum: 0 }, '-99999999999999999999')).toBe(-1e20);
  });
});

it('reads any text as a string', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(read({ type: 'string' }, text)).toBe(text);
      expect(read({}, text)).toBe(text);
    }),
  );
});
