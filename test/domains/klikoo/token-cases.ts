// Every answer to a request for a token.
import { signTokenRequest } from '../../../server/domains/klikoo/signing.ts';
import { DEMO_CLIENT } from '../../../server/domains/klikoo/first.ts';
import { jakarta, KEYS, NOW, PUBLIC_KEY, SECRET, tokenRequest } from './client.ts';
import type { Client } from '../../../server/domains/klikoo/state.ts';
import type { Sent } from './client.ts';

/** One request and its answer. */
export interface Case {
  title: string;
  code: string;
  /** The whole message, or its beginning if it names a place. */
  message: string;
  client?: Partial<Client>;
  /** Milliseconds between the token and the request. */
  later?: number;
  request: (token: string) => Sent;
}

const MINUTE = 60_000;
const credentials = (changes: object) => ({
  grant_type: 'client_credentials',
  additional_info: { client_id: DEMO_CLIENT, client_secret: SECRET },
  ...changes,
});
const info = (changes: object) =>
  credentials({ additional_info: { ...credentials({}).additional_info, ...changes } });

export const TOKEN_CASES: Case[] = [
  {
    title: 'a correct request',
    code: '200012000',
    message: 'Sukses',
    request: () => tokenRequest(),
  },
  {
    title: 'a time over five minutes ago',
    code: '400016505',
    message: 'Waktu tidak sesuai',
    request: () => tokenRequest({ timestamp: jakarta(NOW - 5 * MINUTE - 1) }),
  },
  {
    title: 'a malformed time',
    code: '400016505',
    message: 'Waktu tidak sesuai',
    request: () => tokenRequest({ timestamp: 'now' }),
  },
  {
    title: 'the right time in another zone',
    code: '400016505',
    message: 'Waktu tidak sesuai: /headers/open-api-timestamp must match pattern',
    request: () => tokenRequest({ timestamp: new Date(NOW).toISOString() }),
  },
  {
    title: 'a signature for another time',
    code: '400016508',
    message: 'Signature tidak sesuai',
    request: () => ({
      ...tokenRequest(),
      headers: {
        'Open-Api-Timestamp': jakarta(NOW + 1000),
        'Open-Api-Signature': signTokenRequest(KEYS.privateKey, DEMO_CLIENT, jakarta(NOW)),
      },
    }),
  },
  {
    title: 'the demo signature of a client with a registered key',
    code: '400016508',
    message: 'Signature tidak sesuai',
    request: () => tokenRequest({ signature: 'demo' }),
  },
  {
    title: 'a correct signature of a client without a registered key',
    code: '400016508',
    message: 'Signature tidak sesuai',
    client: { public_key: null },
    request: () => tokenRequest(),
  },
  {
    title: 'a wrong signature beside a wrong grant type',
    code: '400016508',
    message: 'Signature tidak sesuai',
    request: () =>
      tokenRequest({ signature: 'AAAA', body: credentials({ grant_type: 'password' }) }),
  },
  {
    title: 'a secret of the wrong length',
    code: '400016510',
    message: 'Validasi Error: /body/additional_info/client_secret must match',
    request: () => tokenRequest({ secret: 'short' }),
  },
  {
    title: 'a body that is no JSON',
    code: '400016510',
    message: 'Validasi Error: The body is not readable JSON',
    request: () => tokenRequest({ body: '{"grant_type":' }),
  },
  {
    title: 'no body',
    code: '400016512',
    message: 'Field tidak boleh kosong: /body is required',
    request: () => tokenRequest({ body: '' }),
  },
  {
    title: 'no grant type',
    code: '400016512',
    message: 'Field tidak boleh kosong: /body/grant_type must have required',
    request: () => tokenRequest({ body: credentials({ grant_type: undefined }) }),
  },
  {
    title: 'an empty grant type',
    code: '400016512',
    message: 'Field tidak boleh kosong: /body/grant_type must',
    request: () => tokenRequest({ body: credentials({ grant_type: '' }) }),
  },
  {
    title: 'an empty secret',
    code: '400016512',
    message: 'Field tidak boleh kosong: /body/additional_info/client_secret must NOT',
    request: () => tokenRequest({ secret: '' }),
  },
  {
    title: 'an empty client id',
    code: '400016512',
    message: 'Field tidak boleh kosong: /body/additional_info/client_id must NOT',
    request: () => tokenRequest({ body: info({ client_id: '' }) }),
  },
  {
    title: 'a client id that is no UUID',
    code: '400016568',
    message: 'UUID tidak sesuai: /body/additional_info/client_id must match format',
    request: () => tokenRequest({ clientId: 'klikoo' }),
  },
  {
    title: 'another grant type',
    code: '400016569',
    message: 'Grant type tidak sesuai: /body/grant_type must be equal',
    request: () => tokenRequest({ body: credentials({ grant_type: 'password' }) }),
  },
  {
    title: 'an unknown client',
    code: '401016570',
    message: 'Kredensial tidak sesuai',
    request: () => tokenRequest({ clientId: '00000000-0000-4000-8000-000000000000' }),
  },
  {
    title: 'the secret of another client',
    code: '401016570',
    message: 'Kredensial tidak sesuai',
    request: () => tokenRequest({ secret: 'x'.repeat(32) }),
  },
  {
    title: 'no signature',
    code: '401016570',
    message: 'Kredensial tidak sesuai',
    request: () => tokenRequest({ signature: '' }),
  },
  {
    title: 'an address that is not allowed',
    code: '403016571',
    message: 'IP tidak terdaftar',
    client: { public_key: PUBLIC_KEY, allowed_ips: ['203.0.113.10'] },
    request: () => tokenRequest(),
  },
];
