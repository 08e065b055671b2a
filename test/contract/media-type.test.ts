import { describe, expect, it } from '@jest/globals';

import { formatOf, isRange, mediaTypeFor, parameterOf } from '../../server/contract/media-type.ts';

describe('the media type of a contract for a content type', () => {
  it.each<[string[], string, string | undefined]>([
    [['text/plain', 'application/json'], 'application/json', 'application/json'],
    [['application/json'], 'Application/JSON; charset=utf-8', 'application/json'],
    [['application/json; charset=utf-8'], 'application/json', 'application/json; charset=utf-8'],
    [
      ['application/json;v=1', 'application/json;v=2'],
      'application/json; V="2"',
      'application/json;v=2',
    ],
    [['application/json;v=1', 'application/json'], 'application/json', 'application/json'],
    [['application/json;v=1'], 'application/json;v=3', 'application/json;v=1'],
    [['application/*', 'application/*+json'], 'application/problem+json', 'application/*+json'],
    [['application/*+json'], 'application/json', undefined],
    [['*/*', 'text/*'], 'text/html', 'text/*'],
    [['*/*', 'text/*'], 'image/png', '*/*'],
    [['*'], 'image/png', '*'],
    [['text/*'], 'textual/html', undefined],
    [['application/json'], 'application/vnd.api+json', undefined],
    [['json', '', '/', ';'], 'application/json', undefined],
  ])('of %j is, for %s, %s', (keys, type, key) => {
    expect(mediaTypeFor(keys, type)).toBe(key);
  });
});

it.each([
  ['application/json', 'json'],
  ['application/problem+json; charset=utf-8', 'json'],
  ['text/json', 'json'],
  ['application/x-www-form-urlencoded', 'form'],
  ['Multipart/Form-Data; boundary=x', 'multipart'],
  ['application/soap+xml', 'xml'],
  ['text/xml', 'xml'],
  ['text/html', 'text'],
  ['application/x-yaml', 'text'],
  ['application/vnd.oai.openapi+yaml', 'text'],
  ['application/x-ndjson', 'sequence'],
  ['application/pdf', 'binary'],
  ['multipart/mixed', 'binary'],
  ['', 'binary'],
])('%s is written as %s', (type, format) => {
  expect(formatOf(type)).toBe(format);
});

it('knows ranges', () => {
  expect(['*/*', 'image/*', 'application/*+json', '*', 'a/b; x=*'].map(isRange)).toEqual([
    ...[true, true, true, true, false],
  ]);
});

it('reads parameters', () => {
  const type = 'multipart/form-data; Boundary="a=b" ; charset=UTF-8';
  expect(parameterOf(type, 'charset')).toBe('utf-8');
  expect(parameterOf(type, 'nothing')).toBeUndefined();
});
