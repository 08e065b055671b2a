import { expect, it } from '@jest/globals';

import { resolve } from '../../server/contract/document.ts';
import type { Document } from '../../server/contract/document.ts';

const document: Document = {
  openapi: '3.1.0',
  info: { title: 'Boats', version: '1' },
  paths: {},
  components: {
    headers: { Length: { $ref: '#/components/headers/Metres' }, Metres: { schema: {} } },
  },
};

it('follows a reference to its end', () => {
  expect(resolve(document, { $ref: '#/components/headers/Length' })).toEqual({ schema: {} });
});

it('takes a reference to a text for one to nothing in particular', () => {
  expect(resolve(document, { $ref: '#/openapi' })).toEqual({});
});

it('tells a reference into nowhere', () => {
  expect(() => resolve(document, { $ref: '#/components/headers/Mast' })).toThrow(
    'points at nothing',
  );
});
