import { expect, it } from '@jest/globals';

import { Contract } from '../../server/contract/contract.ts';
import { deniedOf } from '../../server/verify/run/denied.ts';
import { signWith } from '../../server/verify/request/credentials.ts';
import type { Document } from '../../server/contract/document.ts';

const document: Document = {
  openapi: '3.1.0',
  info: { title: 'Polls', version: '1' },
  paths: {},
  components: {
    securitySchemes: {
      key: { type: 'apiKey', in: 'query', name: 'api_key' },
      same: { type: 'apiKey', in: 'query', name: 'api_key' },
      cookie: { type: 'apiKey', in: 'cookie', name: 'sid' },
      certificate: { type: 'mutualTLS' },
    },
  },
};

it.each([
  ['/polls', '/polls?api_key=demo'],
  ['/polls?year=2026', '/polls?year=2026&api_key=demo'],
  ['/polls?api_key=made&year=2026', '/polls?year=2026&api_key=demo'],
  ['/polls?%7B%7D', '/polls?%7B%7D&api_key=demo'],
])('writes a key once into the query of %s', (target, signed) => {
  const request = { method: 'GET', target, headers: {}, body: undefined };
  expect(signWith(document, 'demo')(request, ['key', 'same'])).toMatchObject({ target: signed });
});

it('writes a key once into the cookies', () => {
  const headers = { cookie: 'sid=made; theme=dark' };
  const request = { method: 'GET', target: '/polls', headers, body: undefined };
  expect(signWith(document, 'demo')(request, ['cookie'])).toMatchObject({
    headers: { cookie: 'theme=dark; sid=demo' },
  });
});

it.each([
  [[{ key: [] }], 2],
  [[{ certificate: [], cookie: [] }], 2],
  [[{ certificate: [] }], 0],
  [[{ key: [] }, { certificate: [] }], 0],
  [[{ key: [] }, {}], 0],
  [[], 0],
])('denies an operation with the security %j %s credentials', (security, count) => {
  const get = { security, responses: { 200: { description: 'Done' } } };
  const [operation] = new Contract('polls', { ...document, paths: { '/polls': { get } } })
    .operations;
  if (!operation) throw new Error('The contract has an operation.');
  const values = { parameters: new Map(), body: undefined, schemes: [] };
  expect(deniedOf(document, [{ operation, values, bindings: [] }])).toHaveLength(count);
});
