// The shape of credentials alone; nobody judges their value here.
import { describe, expect, it } from '@jest/globals';

import { missingCredentials } from '../../server/contract/credentials.ts';
import { Responses } from '../../server/contract/responses.ts';
import type { Document, Response, Security } from '../../server/contract/document.ts';

const document: Document = {
  openapi: '3.1.0',
  info: { title: 'Bank', version: '1' },
  paths: {},
  components: {
    securitySchemes: {
      bearer: { type: 'http', scheme: 'Bearer' },
      basic: { type: 'http', scheme: 'basic' },
      digest: { type: 'http', scheme: 'digest' },
      header: { type: 'apiKey', in: 'header', name: 'X-Key' },
      query: { type: 'apiKey', in: 'query', name: 'key' },
      cookie: { type: 'apiKey', in: 'cookie', name: 'sid' },
      oauth: { type: 'oauth2' },
      openid: { type: 'openIdConnect' },
      tls: { type: 'mutualTLS' },
    },
  },
};

interface Sent {
  headers?: Record<string, string>;
  search?: string;
}

const missing = (
  security: Security,
  { headers = {}, search = '' }: Sent,
  documented: [string, Response][] = [],
) =>
  missingCredentials(
    document,
    { security, responses: new Responses(documented) },
    { headers, search },
  );

const authorization = (value: string): Sent => ({ headers: { authorization: value } });

it.each<[string, Sent, string]>([
  ['bearer', authorization('Bearer a.b-c'), 'Authorization header required'],
  ['bearer', authorization('bEARER abc=='), 'Authorization header required'],
  ['basic', authorization('Basic YTpi'), 'Authorization header required'],
  ['digest', authorization('Digest username="a b", nonce="c"'), 'Authorization header required'],
  ['oauth', authorization('Bearer abc'), 'Authorization header required'],
  ['openid', authorization('Bearer abc'), 'Authorization header required'],
  ['header', { headers: { 'x-key': 'a b' } }, "'X-Key' header required"],
  ['query', { search: 'a=1&key=x' }, "query parameter 'key' required"],
  ['cookie', { headers: { cookie: 'a=1; sid=x' } }, "cookie 'sid' required"],
])('%s asks for its own place', (name, sent, message) => {
  expect(missing([{ [name]: [] }], sent)).toBeUndefined();
  expect(missing([{ [name]: [] }], {})).toMatchObject({ status: 401, message });
});

it.each<[string, Sent]>([
  ['bearer', authorization('Basic YTpi')],
  ['bearer', authorization('Bearer')],
  ['bearer', authorization('Bearer a b')],
  ['bearer', authorization('Bearer  a')],
  ['basic', authorization('Basic ')],
  ['digest', authorization('Digest')],
  ['header', { headers: { 'x-key': '' } }],
  ['query', { search: 'key=' }],
  ['query', { search: 'Key=1' }],
  ['cookie', { headers: { cookie: 'sid=' } }],
])('%s refuses %j', (name, sent) => {
  expect(missing([{ [name]: [] }], sent)).toMatchObject({ status: 401 });
});

it.each(['tls', 'nowhere', 'constructor'])('%s asks for nothing', (name) => {
  expect(missing([{ [name]: [] }], {})).toBeUndefined();
});

describe('alternatives', () => {
  const security = [{ header: [], cookie: [] }, { bearer: ['read:all'] }];
  it.each<[boolean, Sent]>([
    [true, authorization('Bearer a')],
    [true, { headers: { 'x-key': 'a', cookie: 'sid=b' } }],
    [false, { headers: { 'x-key': 'a' } }],
    [false, { headers: { cookie: 'sid=b' } }],
    [false, {}],
  ])('are met: %p for %j', (isMet, sent) => {
    expect(missing(security, sent) === undefined).toBe(isMet);
  });

  it('may be none', () => {
    expect(missing([], {})).toBeUndefined();
    expect(missing([{ bearer: [] }, {}], {})).toBeUndefined();
  });
});

describe('the challenge', () => {
  const security = [{ bearer: [] }, { basic: [] }, { oauth: [] }, { header: [] }];
  const challenge = 'Bearer, Basic realm="mock"';

  it('names every scheme of the header Authorization', () => {
    expect(missing(security, {})?.headers).toEqual({ 'WWW-Authenticate': challenge });
  });

  it('is not sent for an API key', () => {
    expect(missing([{ query: [] }], {})?.headers).toEqual({});
  });

  it('is sent with a documented 401 only if it is documented', () => {
    const headers = { 'www-Authenticate': { schema: { type: 'string' } } };
    expect(missing(security, {}, [['401', {}]])?.headers).toEqual({});
    expect(missing(security, {}, [['4XX', { headers }]])?.headers).toEqual({
      'WWW-Authenticate': challenge,
    });
  });
});

it('takes one Authorization header for several schemes that are wanted together', () => {
  const both: Security = [{ basic: [], oauth: [], header: [] }];
  const { headers = {} } = authorization('Bearer abc');
  expect(missing(both, { headers: { ...headers, 'x-key': 'a' } })).toBe(undefined);
  expect(missing(both, { headers })).toMatchObject({ message: "'X-Key' header required" });
});
