import { expect, it } from '@jest/globals';

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
