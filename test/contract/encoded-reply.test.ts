// The bytes of a reply's body, by its content type.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { encodedReply } from '../../server/contract/encoded-reply.ts';
import { Responses } from '../../server/contract/responses.ts';
import { written } from '../../server/world/reply.ts';
import type { Document, Schema } from '../../server/contract/document.ts';

const document: Document = { openapi: '3.1.0', info: { title: 'Zoo', version: '1' }, paths: {} };
const STRING = { type: 'string' };
const BYTES = { type: 'string', format: 'binary' };

/** The content type and the bytes of a reply that has one documented type. */
function sent(type: string, body: unknown, schema?: Schema): [string | undefined, string] {
  const media = schema === undefined ? {} : { schema };
  const responses = new Responses([['200', { content: { [type]: media } }]]);
  const reply = { status: 200, headers: { 'content-type': type }, body };
  const { headers, content = '' } = written(encodedReply(document, { responses }, reply));
  return [headers['content-type'], Buffer.from(content).toString('latin1')];
}

it.each<[string, unknown, string]>([
  ['application/json', { a: 'é' }, Buffer.from('{"a":"é"}').toString('latin1')],
  ['application/problem+json', 'text', '"text"'],
  ['application/json; charset=utf-8', null, 'null'],
  ['text/plain', 'a\nb', 'a\nb'],
  ['text/plain', 7, '7'],
  ['text/csv', 'a,b', 'a,b'],
  ['text/html', 'é', 'Ã©'],
  ['application/yaml', 'a: 1', 'a: 1'],
  ['application/xml', '<a/>', '<a/>'],
  [
    'application/x-www-form-urlencoded',
    { a: 'b c', d: [1, 2], e: { f: 1 } },
    'a=b+c&d=1&d=2&e=%7B%22f%22%3A1%7D',
  ],
  ['application/x-www-form-urlencoded', 'a=1', 'a=1'],
  ['image/png', '\u0089PNG\u0000\u00ff', '\u0089PNG\u0000\u00ff'],
  ['application/pdf', '€', 'â\u0082¬'],
  ['application/octet-stream', { a: 1 }, '{"a":1}'],
])('%s writes %j as it should', (type, body, bytes) => {
  expect(sent(type, body)).toEqual([type, bytes]);
});

it('writes a string as an element of XML', () => {
  expect(sent('application/xml', 'a < b', { type: 'string', xml: { name: 'name' } })).toEqual([
    'application/xml',
    '<?xml version="1.0" encoding="UTF-8"?><name>a &lt; b</name>',
  ]);
});

it('writes XML by the schema', () => {
  const schema = { type: 'object', xml: { name: 'animal' } };
  expect(sent('application/xml', { legs: 4 }, schema)).toEqual([
    'application/xml',
    '<?xml version="1.0" encoding="UTF-8"?><animal><legs>4</legs></animal>',
  ]);
});

describe('a range', () => {
  it.each<[string, Schema | undefined, unknown, string]>([
    ['*/*', undefined, { a: 1 }, 'application/json'],
    ['*/*', STRING, 'a', 'application/json'],
    ['*/*', BYTES, 'a', 'application/octet-stream'],
    ['*/*', { contentMediaType: 'image/png' }, 'a', 'application/octet-stream'],
    ['*', undefined, [1], 'application/json'],
    ['image/*', BYTES, 'a', 'image/png'],
    ['image/*; q=1', BYTES, 'a', 'image/png'],
    ['audio/*', BYTES, 'a', 'audio/mpeg'],
    ['text/*', STRING, 'a', 'text/plain'],
    ['application/*', undefined, { a: 1 }, 'application/json'],
    ['application/*', BYTES, 'a', 'application/octet-stream'],
    ['application/*+json', undefined, 'a', 'application/vnd.made+json'],
    ['application/*+xml', undefined, '<a/>', 'application/vnd.made+xml'],
    ['chemical/*', BYTES, 'a', 'chemical/octet-stream'],
  ])('%s with %j and %j is sent as one type', (range, schema, body, type) => {
    expect(sent(range, body, schema)[0]).toBe(type);
  });
});

it.each(['json', 'a/b\r\nx: 1', 'é/b', '', 'a/b; c=\u0007'])(
  'replaces the content type %j, which no header can have',
  (type) => {
    expect(sent(type, { a: 1 })[0]).toBe('application/json');
    expect(sent(type, 'a')[0]).toBe('text/plain');
  },
);

it('leaves a reply without a body, and one without a content type, as they are', () => {
  const none = { status: 204, headers: { 'content-type': 'text/plain' }, body: undefined };
  const untyped = { status: 200, headers: {}, body: { a: 1 } };
  expect(encodedReply(document, undefined, none)).toBe(none);
  expect(encodedReply(document, undefined, untyped)).toBe(untyped);
  expect(written(untyped).content).toBe('{"a":1}');
});

it('keeps the body as it was, for the journal', () => {
  const reply = { status: 200, headers: { 'content-type': 'application/xml' }, body: { a: 1 } };
  expect(encodedReply(document, undefined, reply).body).toBe(reply.body);
});

it('writes any value in any format', () => {
  const types = [
    ...['application/xml', 'text/csv', 'image/png', 'multipart/form-data', '*/*'],
    'application/x-www-form-urlencoded',
  ];
  fc.assert(
    fc.property(fc.constantFrom(...types), fc.jsonValue({ maxDepth: 5 }), (type, body) => {
      expect(typeof sent(type, body)[1]).toBe('string');
    }),
  );
});
