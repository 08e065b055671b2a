import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { bundledDomains, readContract } from '../../server/contract/bundles.ts';
import {
  masked,
  maskedAt,
  maskedBody,
  maskedIn,
  maskedPath,
  maskedPointer,
  secretsOf,
} from '../../server/world/mask.ts';
import { dataOf } from '../openapi/walk.ts';
import { broken, harmlessJson, MARKER, secretJson } from './secrets.ts';
import { readCharacters } from './read-characters.ts';

const SECRETS = [
  'authorization',
  'Proxy-Authorization',
  'cookie',
  'set-cookie',
  'password',
  'password_confirmation',
  'password_hash',
  'newPassword',
  'token',
  'access_token',
  'accessToken',
  'client_secret',
  'open-api-signature',
  'x-api-key',
  'private_key',
  'merchantKey',
  'merchant_key',
  'APIKey',
  'apikey',
  'access_key',
  'accessKeyId',
  'secret_key',
  'accesstoken',
  'PASSWORD',
  'passwordhash',
  'otp',
  'email_otp',
  'loginOTP',
  'verification_code',
  'forgot_password_code',
  'kubeconfig',
  'kubeConfig',
  'power_pass',
  'user[password]',
  'password2',
  'pass_word',
  'passWord',
  'PASS-WORD',
  'p-a-s-s-w-o-r-d',
  'pass word',
  'Ｐassword',
  'newpassphrase',
  'kata_sandi',
  'password_time_zone',
  'password_times',
  'X-Access-Token',
  'X-Auth-Key',
  'XSRF-TOKEN',
  'csrftokens',
  'otpCode',
  'tokenvalue_token',
  'card_pin',
  'cvv',
  'cvcCode',
  'user pass',
];

it.each(SECRETS)('masks the value of %s', (name) => {
  expect(masked({ [name]: 'hunter2', else: 'seen' })).toEqual({ [name]: '***', else: 'seen' });
});

it('masks the ways to log in to a machine, and shows the user name', () => {
  const how = { id: 1, key: 'kopi', value: 'hunter2' };
  const shown = { id: 1, key: 'kopi', value: '***' };
  expect(masked({ authentication_type: how })).toEqual({ authentication_type: shown });
  expect(masked({ authentication_type: [how] })).toEqual({ authentication_type: [shown] });
});

it('masks a text of several lines that names a secret', () => {
  const file = 'users:\n  - user:\n      client-key-data: hunter2\n';
  expect(masked({ data: file })).toEqual({ data: '***' });
});

it('shows a text of several lines that names no secret', () => {
  expect(masked({ data: 'two\nlines' })).toEqual({ data: 'two\nlines' });
});

const HARMLESS = [
  'token_type',
  'forgot_password_code_valid_time',
  'tokenType',
  'access_token_type',
  'email',
  'content-type',
  'phone',
  'key',
  'author',
  'secretary',
  'secretary@example.com',
  'footprint',
  'spin',
  'compass',
  'cookieless',
  'tokenizer',
  'code',
  'keyboard_access',
  'password_time',
  'passwordTime',
  'public_key',
  'apiKeyboard',
  'idempotency-key',
  'X-Kontrak-Session',
  'tokentype',
];

it.each(HARMLESS)('shows the value of %s', (name) => {
  expect(masked({ [name]: 'seen' })).toEqual({ [name]: 'seen' });
});

it('masks a number as well', () => {
  expect(masked({ otp: 123456 })).toEqual({ otp: '***' });
});

it('shows null and flags under the name of a secret', () => {
  const flags = { password: null, token: true };
  expect(masked(flags)).toEqual(flags);
});

it('masks secrets at any depth, in lists and in objects', () => {
  const body = { user: { name: 'Sari', password: 'hunter2' }, logins: [{ token: 'abc', at: 1 }] };
  expect(masked(body)).toEqual({
    user: { name: 'Sari', password: '***' },
    logins: [{ token: '***', at: 1 }],
  });
});

it('masks any value under the name of a secret', () => {
  const body = { tokens: ['abc', { value: 'def', uses: 2 }], 'set-cookie': ['a=b', 'c=d'] };
  expect(masked(body)).toEqual({
    tokens: ['***', { value: '***', uses: '***' }],
    'set-cookie': ['***', '***'],
  });
});

it('lets no secret through at any depth', () => {
  const secret = 'hunter2-hunter2';
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.constant({ password: secret }),
      fc.constant({ tokens: [[secret]] }),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(fc.string(), tie('value'), { maxKeys: 3 }),
    ),
  }));
  fc.assert(
    fc.property(value, (one) => {
      expect(JSON.stringify(masked(one))).not.toContain(secret);
    }),
  );
});

it('changes nothing in a value without secrets', () => {
  const names = fc.constantFrom('name', 'age', '__proto__', 'constructor', 'token_type');
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null)),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(names, tie('value'), { maxKeys: 3 }),
    ),
  }));
  fc.assert(
    fc.property(value, (one) => {
      expect(JSON.stringify(masked(one))).toBe(JSON.stringify(one));
    }),
  );
});

// Every invented password, key and token says that it is not real.
it.each(bundledDomains())('lets no secret of the examples of %s through', (domain) => {
  const bodies = dataOf(readContract(domain)).filter(({ value }) => typeof value === 'object');
  const shown = bodies.map(({ pointer, value }) => ({ pointer, value: masked(value) }));
  expect(shown.filter((one) => /not-a-real/i.test(JSON.stringify(one.value)))).toEqual([]);
});

it('leaves the given value untouched', () => {
  const body = { user: { password: 'hunter2' } };
  masked(body);
  expect(body).toEqual({ user: { password: 'hunter2' } });
});

it.each([
  ['/domains/mitra-delivery/partners/4/password_hash', 'abc', '***'],
  ['/domains/mitra-delivery/partners/buckets/#a/#f/#p/a@example.com/password_hash', 'abc', '***'],
  ['/domains/frog-cloud/tokens/demo', '4821', '***'],
  ['/domains/frog-cloud/tokens/demo/uses', 4, '***'],
  ['/domains/awan/clusters/buckets/#a/#f/#p/c-1/kubeConfig', 'apiVersion: v1', '***'],
  ['/domains/farm/sheep/buckets/#a/#f/#p/dolly/authentication_type/value', 'abc', '***'],
  ['/domains/farm/sheep/buckets/#a/#f/#p/dolly/value', 'abc', 'abc'],
  ['/domains/farm/sheep/buckets/#a/#f/#p/otp~1secret/name', 'Dolly', 'Dolly'],
  ['/domains/farm/sheep/buckets/#a/#f/#p/token/legs', 4, 4],
  ['/domains/farm/sheep/buckets/#a/#f/#p/dolly/footprint', 4, 4],
  ['/domains/klikoo/clients/1/token_type', 'Bearer', 'Bearer'],
  ['/domains/frog-cloud/customers/4821/firstname', 'Sari', 'Sari'],
])('shows at %s the value %s as %s', (pointer, value, shown) => {
  expect(maskedAt(pointer, value)).toBe(shown);
});

it('masks the secrets in a value at a harmless place', () => {
  const shown = maskedAt('/domains/mitra-delivery/partners/4', { password: 'abc', id: 4 });
  expect(shown).toEqual({ password: '***', id: 4 });
});

it('shows a record whose id looks like the name of a secret', () => {
  const pointer = '/domains/mitra-delivery/partners/buckets/#a/#f/#p/secret@example.com';
  const shown = maskedAt(pointer, { password_hash: 'abc', id: 4 });
  expect(shown).toEqual({ password_hash: '***', id: 4 });
});

describe('a message', () => {
  const message = { id: 'm-1', to: 'a@example.com', subject: null, text: 'Your code is 123.' };

  it('is shown without its text if its data hold a secret', () => {
    const shown = maskedAt('/inbox/12', { ...message, data: { email_otp: '123' } });
    expect(shown).toEqual({ ...message, text: '***', data: { email_otp: '***' } });
  });

  it('is shown with its text if its data hold no secret', () => {
    const harmless = { ...message, data: { plan: null, uses: [1] } };
    expect(maskedAt('/inbox/0', harmless)).toEqual(harmless);
  });
});

it('shows the name of a way to log in, but not its value, in any order', () => {
  expect(maskedBody('{"authentication_type":{"id":1,"value":"hunter2"')).toBe('***');
  expect(maskedBody('{"authentication_type":{"value":"hunter2","id":')).toBe('***');
});

it.each([
  '{"newPassword": "hunter2"',
  'access_token=hunter2&x=1',
  '{"otp":"hunter2"',
  '{"password":"hunter2","changed_time":1',
  '{"password":"hunter2","password_time":1',
  '{"token":"type-hunter2"',
  '{"token":"type","hunter2"',
  String.raw`{"pass\u0077ord":"hunter2"`,
  String.raw`{"\u{70}assword":"hunter2"`,
  String.raw`{"pa\x73sword":"hunter2"`,
  String.raw`"{\"password\":\"hunter2\"`,
  'pass%77ord=hunter2',
  'pass%2577ord=hunter2',
  '&#112;assword=hunter2',
  '{"passWord":"hunter2"',
  '{"pass_word":"hunter2"',
  '{"pass" "word":"hunter2"',
  'p\0a\0s\0s\0w\0o\0r\0d\0',
  'TOKENhunter2',
  '--x\r\nContent-Disposition: form-data; name="client_secret"\r\n\r\nhunter2',
])('masks the whole text %j', (text) => {
  expect(maskedBody(text)).toBe('***');
});

it.each(['{half', '{"footprint": 4', 'for our secretary', '{"caf\\u00e9": 1, "note": "50%20"'])(
  'shows the text %s',
  (text) => {
    expect(maskedBody(text)).toBe(text);
  },
);

it.each([
  'https://shop.example/back?order=4&token=hunter2',
  'Authorization: hunter2',
  'see password = hunter2',
  '{"client_secret":"hunter2"}',
  'user[otp]=hunter2',
])('masks the text %s at a harmless place', (text) => {
  expect(masked({ note: text })).toEqual({ note: '***' });
});

it.each(['The password is too short.', 'Meet at 10:30.', 'https://shop.example/token/4?page=2'])(
  'shows the text %s at a harmless place',
  (text) => {
    expect(masked({ note: text })).toEqual({ note: text });
  },
);

it.each([
  ['/awan/v2/accounts/forgot-password', '/awan/v2/accounts/forgot-password'],
  ['/klikoo/v1;access_token=hunter2/products', '/klikoo/***/products'],
  ['/klikoo/v1/otp%3Dhunter2', '/klikoo/v1/***'],
  ['/klikoo/at=4', '/klikoo/at=4'],
])('shows the path %s as %s', (path, shown) => {
  expect(maskedPath(path)).toBe(shown);
});

it.each([
  'token=hunter2',
  'token%3Dhunter2',
  'token%253Dhunter2',
  'pass%77ord=hunter2',
  '?a=1&password:hunter2',
  '{"client_secret":"hunter2"',
  'password\nhunter2',
])('masks the name %j, and its value', (name) => {
  const shown = { a: { '***': ['***'], b: 1 } };
  expect(masked({ a: { [name]: ['2'], b: 1 } })).toEqual(shown);
  expect(masked({ tokens: { [name]: 2 } })).toEqual({ tokens: { '***': '***' } });
});

it.each([
  ['/query/token=hunter2', '/query/***'],
  ['/query/{"otp":"hunter~12"', '/query/***'],
  ['/body/address/token', '/body/address/token'],
  [
    '/domains/farm/sheep/buckets/#a/#f/#p/s-1/name',
    '/domains/farm/sheep/buckets/#a/#f/#p/s-1/name',
  ],
  [
    '/domains/farm/sheep/buckets/#a/#f/#p/a~1b/name',
    '/domains/farm/sheep/buckets/#a/#f/#p/***/name',
  ],
  [
    '/domains/frog-cloud/tokens/buckets/#a/#f/#p/x/at',
    '/domains/frog-cloud/tokens/buckets/#a/#f/#p/***/at',
  ],
  ['/domains/frog-cloud/tokens/buckets/#a/#f', '/domains/frog-cloud/tokens/buckets/#a/#f'],
  ['/hunter2-or-not', '/hunter2-or-not'],
  ['/query/hunte…', '/query/***'],
  ['/query/huntress…', '/query/huntress…'],
  ['', ''],
])('shows the pointer %s as %s', (pointer, shown) => {
  expect(maskedPointer(pointer, new Set(['hunter2', 'a/b']))).toBe(shown);
});

describe('a text about a request', () => {
  it('is shown without the secrets of the request', () => {
    const request = {
      headers: { authorization: ['Bearer hunter2'] },
      body: { otp: 123456, name: 'Sari' },
    };
    const text = 'Sari has hunter2 and 123456.';
    expect(maskedIn(text, secretsOf(request))).toBe('Sari has *** and ***.');
  });

  it('is shown without a name that gives a value to a secret', () => {
    const request = { query: { 'token=hunter2': '4711' } };
    expect(maskedIn('It was token=hunter2, 4711.', secretsOf(request))).toBe('It was ***, ***.');
  });

  it('is shown without a secret that contains another', () => {
    const request = { tokens: ['hunter', 'hunter2'] };
    expect(maskedIn('It was hunter2.', secretsOf(request))).toBe('It was ***.');
  });

  it('is masked whole if too many secrets could be in it', () => {
    const request = { tokens: Array.from({ length: 101 }, (_, i) => `token-${i}`) };
    expect(maskedIn('It was token-4711.', secretsOf(request))).toBe('***');
  });

  it('is shown as it is if the request has no secret', () => {
    expect(maskedIn('It was Sari.', secretsOf({ name: 'Sari', password: 'a' }))).toBe(
      'It was Sari.',
    );
  });
});

describe('in any JSON', () => {
  it('lets no secret through, whatever spelling its name has', () => {
    fc.assert(
      fc.property(secretJson, (one) => {
        expect(JSON.stringify(masked(one))).not.toContain(MARKER);
      }),
    );
  });

  it('lets no secret through in a text that breaks off, or has escapes', () => {
    fc.assert(
      fc.property(broken(secretJson), (text) => {
        expect(maskedBody(text)).not.toContain(MARKER);
      }),
    );
  });

  it('masks no more a second time', () => {
    fc.assert(
      fc.property(fc.oneof(secretJson, harmlessJson, broken(secretJson)), (one) => {
        expect(maskedBody(maskedBody(one))).toEqual(maskedBody(one));
      }),
    );
  });

  it('leaves what has no secret', () => {
    fc.assert(
      fc.property(harmlessJson, (one) => {
        expect(JSON.stringify(masked(one))).toBe(JSON.stringify(one));
      }),
    );
  });
});

const LINES = ['[', 'a', 'aB', 'token_type ', 'password', 'password_time', 'otp=', '":', '\\', 'é'];

describe.each(LINES)('over a text of %j', (line) => {
  // Eight times the value takes eight times as many steps.
  it.each<[name: string, mask: (text: string) => unknown]>([
    ['a text', (text) => maskedBody(text)],
    ['a value', (text) => masked({ text })],
    ['a name', (text) => masked({ [text]: 1 })],
    ['a name above many', (text) => masked({ [text]: partsOf(text) })],
    ['many names', (text) => masked(partsOf(text))],
    ['a search for secrets', (text) => secretsOf({ [text]: partsOf(text) })],
    ['a path', (text) => maskedPath(text)],
    ['a pointer', (text) => maskedPointer(`/${text}/${text}`, new Set())],
    ['a value at a pointer', (text) => maskedAt(`/${text}/${text}`, text)],
  ])('%s costs linear work', (_, mask) => {
    const work = (length: number): number =>
      readCharacters(() => mask(line.repeat(length / line.length)));
    expect(work(2 ** 15)).toBeLessThan(9 * work(2 ** 12) + 1000);
  });
});

/** A list, and an object of many names, from the parts of a text. */
function partsOf(text: string): object[] {
  const parts = text.match(/.{1,4}/g) ?? [];
  const named = parts.map((part, i) => [part + String(i), part]);
  const object = Object.fromEntries(named) as object;
  return [...parts.map((part) => ({ [part]: part })), object];
}
