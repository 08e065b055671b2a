import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { bundledDomains, readContract } from '../../server/contract/bundles.ts';
import { masked, maskedAt, maskedBody } from '../../server/world/mask.ts';
import { dataOf } from '../openapi/walk.ts';

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
  'cookieless',
  'tokenizer',
  'code',
  'keyboard_access',
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
  ['/domains/mitra-delivery/partners/buckets/0f/a@example.com/password_hash', 'abc', '***'],
  ['/domains/frog-cloud/tokens/demo', '4821', '***'],
  ['/domains/frog-cloud/tokens/demo/uses', 4, '***'],
  ['/domains/awan/clusters/buckets/0f/c-1/kubeConfig', 'apiVersion: v1', '***'],
  ['/domains/farm/sheep/buckets/0f/dolly/authentication_type/value', 'abc', '***'],
  ['/domains/farm/sheep/buckets/0f/dolly/value', 'abc', 'abc'],
  ['/domains/farm/sheep/buckets/0f/otp~1secret/name', 'Dolly', 'Dolly'],
  ['/domains/farm/sheep/buckets/0f/token/legs', 4, 4],
  ['/domains/farm/sheep/buckets/0f/dolly/footprint', 4, 4],
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
  const pointer = '/domains/mitra-delivery/partners/buckets/0f/secret@example.com';
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

it.each(['{"newPassword": "hunter2"', 'access_token=hunter2&x=1', '{"otp":"hunter2"'])(
  'masks the whole text %s',
  (text) => {
    expect(maskedBody(text)).toBe('***');
  },
);

it.each(['{half', '{"footprint": 4', 'for our secretary'])('shows the text %s', (text) => {
  expect(maskedBody(text)).toBe(text);
});

it('takes little time for a long text', () => {
  const lines = ['[', 'a', 'aB', 'token_type ', '"\\', 'secretary_'];
  const started = performance.now();
  for (const line of lines) maskedBody(line.repeat(2 ** 20 / line.length));
  expect(performance.now() - started).toBeLessThan(3000);
});
