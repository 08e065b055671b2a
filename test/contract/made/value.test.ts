import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { makeValue } from '../../../server/contract/made/value.ts';
import { checkOf } from './ajv.ts';
import { COMPONENTS, satisfiable } from './schemas.ts';
import type { Document, Schema } from '../../../server/contract/document.ts';
import type { Made } from '../../../server/contract/made/value.ts';

const document: Document = {
  openapi: '3.1.0',
  info: { title: 'Things', version: '1' },
  paths: {},
  components: { schemas: COMPONENTS },
};

function made(schema: Schema, seed = 1): Made {
  return makeValue(document, schema, { direction: 'reply', check: checkOf(document), seed });
}

describe('for any schema that some value satisfies', () => {
  it('makes one that does', () => {
    fc.assert(
      fc.property(satisfiable, fc.integer(), (schema, seed) => {
        expect(made(schema, seed).violations).toEqual([]);
      }),
      { numRuns: 5000 },
    );
  });
});
