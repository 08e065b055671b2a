import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import request from 'supertest';

import { createApp } from '../../server/app.ts';
import { preferredType } from '../../server/contract/accept.ts';

const JSON_TYPE = 'application/json';
const INFO = '/frog-cloud/api/inf';
const DEMO = { Authorization: 'Bearer demo' };
const app = createApp({ apis: ['frog-cloud'] });

/** Headers of clients that take JSON. */
const TAKING = [
  'application/json',
  'application/json; charset=utf-8',
  'application/json;charset="UTF-8"',
  'application/json; version=2; q=0.1',
  'APPLICATION/JSON',
  'application/*;q=0.5',
  '*/*',
  'text/html, */*;q=0.1',
  'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
  'application/vnd.api+json',
  'application/problem+json',
  'text/html;q=0, application/json',
  '*/*;q=0, application/json',
  'application/json;q=..',
  'application/json;q=1.1.1',
  'application/json;v="a;q=0"',
  'text/html;x="\\",", application/json',
  '*/json',
  '',
  'nonsense',
];

/** Headers of clients that do not. */
const REFUSING = [
  'text/html',
  'application/xml',
  'application/jsonp',
  'application/json;q=0',
  'application/json; charset=utf-8; q=0.0',
  'application/json;q=0, */*',
  'application/*;q=0',
  'text/*, image/png',
  'application/json;v="a,b";q=0',
  'text/html;x=", application/json, "',
  'text/html;x=", application/json',
];

describe("a contract's type", () => {
  it.each<[string | undefined, string[], string | undefined]>([
    [undefined, ['*/*', JSON_TYPE], '*/*'],
    ['text/html', ['*/*'], '*/*'],
    ['text/html', ['*'], '*'],
    ['text/html', [JSON_TYPE, '*/*'], '*/*'],
    ['image/webp', [JSON_TYPE, 'image/*'], 'image/*'],
    [`${JSON_TYPE}, text/html;q=1.5`, ['text/html', JSON_TYPE], JSON_TYPE],
    ['image/*', ['text/plain', 'image/png'], 'image/png'],
    ['image/*', ['text/*'], undefined],
    ['text/html, image/png;q=0.5', ['image/*', 'text/html'], 'text/html'],
    [JSON_TYPE, ['application/*+json'], 'application/*+json'],
    [
      JSON_TYPE,
      ['text/plain', 'Application/JSON; charset=utf-8'],
      'Application/JSON; charset=utf-8',
    ],
    ['application/xml', [JSON_TYPE, 'application/xml', 'text/xml'], 'application/xml'],
    [
      'text/xml;q=0.2, application/xml;q=0.1',
      [JSON_TYPE, 'application/xml', 'text/xml'],
      'text/xml',
    ],
  ])('for %j is, of %j, %j', (accept, types, type) => {
    expect(preferredType(accept, types)).toBe(type);
  });
});

describe('JSON', () => {
  it.each(TAKING)('is taken by %j', (accept) => {
    expect(preferredType(accept, [JSON_TYPE])).toBe(JSON_TYPE);
  });

  it.each(REFUSING)('is not taken by %j', (accept) => {
    expect(preferredType(accept, [JSON_TYPE])).toBeUndefined();
  });

  it('is taken by a client that says nothing', () => {
    expect(preferredType(undefined, [JSON_TYPE])).toBe(JSON_TYPE);
  });

  it('is taken with any parameters beside the quality', () => {
    const token = fc.stringMatching(/^[a-p]{1,5}$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(token, token)), (parameters) => {
        const written = parameters.map(([name, value]) => `; ${name}=${value}`).join('');
        expect(preferredType(JSON_TYPE + written, [JSON_TYPE])).toBe(JSON_TYPE);
      }),
    );
  });
});

it.each([
  ['application/json;q=0.5, text/html', 'text/html'],
  ['text/html;q=0.5, application/json', JSON_TYPE],
  ['text/html, application/json', 'text/html'],
  ['application/json; charset=utf-8, text/html', JSON_TYPE],
  ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'text/html'],
  ['*/*', JSON_TYPE],
])('the client of %j prefers %s', (accept, type) => {
  expect(preferredType(accept, [JSON_TYPE, 'text/html'])).toBe(type);
});

it.each([INFO, '/', '/_control/health'])('%s takes parameters in Accept', async (path) => {
  const headers = { ...DEMO, Host: 'localhost', Accept: 'application/json; charset=utf-8' };
  const reply = await request(app).get(path).set(headers).expect(200);
  expect(reply.headers['content-type']).toContain(JSON_TYPE);
});

it('reads several Accept headers as one', async () => {
  const sent = request(app).get(INFO).set(DEMO);
  await sent.set('Accept', ['text/html', 'application/json'] as never).expect(200);
});

it.each([INFO, '/', '/_control/health'])('%s is not for a client without JSON', async (path) => {
  const headers = { ...DEMO, Host: 'localhost', Accept: 'image/png' };
  await request(app).get(path).set(headers).expect(406);
});
