import { expect, it } from '@jest/globals';

import { unknownParameters } from '../../server/contract/unknown-parameters.ts';

const document = {
  openapi: '3.1.0',
  info: { title: 'Boats', version: '1' },
  paths: {},
  components: { securitySchemes: { key: { type: 'apiKey', in: 'query', name: 'key' } } },
} as const;
const placesIn = (search: string, security: Record<string, string[]>[]): string[] =>
  unknownParameters(document, { parameters: [], security }, search).map(({ place }) => place);

it('knows the API key that an operation asks for', () => {
  expect(placesIn('key=1&other=2', [{ login: [] }, { key: [] }])).toEqual(['/query/other']);
});

it('knows no API key that an operation does not ask for', () => {
  expect(placesIn('key=1', [])).toEqual(['/query/key']);
});
