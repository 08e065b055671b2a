import { expect, it } from '@jest/globals';

import { documentedHeaders } from '../../server/contract/documented-headers.ts';
import { checksOf } from './made/ajv.ts';
import type { Document, Header } from '../../server/contract/document.ts';

const document: Document = {
  openapi: '3.1.0',
  info: { title: 'Things', version: '1' },
  paths: {},
  components: { headers: { Total: { required: true, schema: { const: 7 } } } },
};

function headers(documented: Record<string, Header | { $ref: string }>): Record<string, string> {
  return documentedHeaders(
    document,
    { headers: documented },
    { seed: 1, checks: checksOf(document) },
  );
}

it('makes every header that is required', () => {
  const made = headers({
    'X-Odd': { required: true, schema: { type: 'integer' } },
    'X-Any': { required: true },
    'X-Total': { $ref: '#/components/headers/Total' },
  });
  expect(made).toEqual({
    'x-odd': expect.stringMatching(/^[0-9]+$/),
    'x-any': expect.stringMatching(/./),
    'x-total': '7',
  });
});

it('sends an optional header only if it has an example, or is usual', () => {
  const made = headers({
    'X-Shown': { example: 'a' },
    'X-Named': { examples: { one: { value: 5 } } },
    'X-Odd': { schema: { type: 'string' } },
    'X-RateLimit-Limit': { schema: { type: 'integer' } },
    Location: { schema: { type: 'string' } },
  });
  expect(made).toEqual({
    'x-shown': 'a',
    'x-named': '5',
    'x-ratelimit-limit': expect.stringMatching(/^[0-9]+$/),
    location: '/made',
  });
});

it('makes an absolute address where the contract asks for one', () => {
  const { location } = headers({ Location: { schema: { type: 'string', format: 'uri' } } });
  expect(location).toMatch(/^https:\/\/example\.com\//);
});

it.each<[Header, unknown]>([
  [{ schema: { type: 'array' }, example: [1, 2] }, '1,2'],
  [{ schema: { type: 'object' }, example: { a: 1, b: 2 } }, 'a,1,b,2'],
  [{ schema: { type: 'object' }, explode: true, example: { a: 1, b: 2 } }, 'a=1,b=2'],
  [{ content: { 'application/json': {} }, example: { a: 1 } }, '{"a":1}'],
  [{ example: 'two\r\nlines' }, 'two%0D%0Alines'],
  [{ example: 'Łódź \ud800' }, '%C5%81ód%C5%BA %EF%BF%BD'],
  [
    { schema: { type: 'integer' }, example: 'many', required: true },
    expect.stringMatching(/^\d+$/),
  ],
])('writes %j as %s', (header, text) => {
  expect(headers({ 'X-One': header })).toEqual({ 'x-one': text });
});

it.each(['Content-Type', 'Content-Length', 'Transfer-Encoding', 'Content-Encoding', 'bad name'])(
  'never sends %s, which the server itself sets or cannot',
  (name) => {
    expect(headers({ [name]: { required: true, example: '1' } })).toEqual({});
  },
);

it.each(['Set-Cookie', 'Access-Control-Allow-Origin'])(
  'sends %s only if it is required',
  (name) => {
    expect(headers({ [name]: { example: 'a=b' } })).toEqual({});
    expect(headers({ [name]: { example: 'a=b', required: true } })).toEqual({
      [name.toLowerCase()]: 'a=b',
    });
  },
);
