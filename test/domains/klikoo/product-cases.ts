// Every answer to a request for products.
import { without } from '../../mutations.ts';
import { BY_PRICE, jakarta, listRequest, NOW } from './client.ts';
import type { Case } from './token-cases.ts';

const MINUTE = 60_000;
export const PRODUCT_CASES: Case[] = [
  {
    title: 'a correct request',
    code: '200042000',
    message: 'Sukses',
    request: (token) => listRequest({ token }),
  },
  {
    title: 'a time over five minutes ahead',
    code: '400046505',
    message: 'Waktu tidak sesuai',
    request: (token) => listRequest({ token, timestamp: jakarta(NOW + 5 * MINUTE + 1) }),
  },
  {
    title: 'a wrong token beside a wrong time',
    code: '401046500',
    message: 'Token tidak sesuai',
    request: () => listRequest({ token: 'wrong', timestamp: 'now' }),
  },
  {
    title: 'no time, with the demo credentials',
    code: '400046505',
    message: 'Waktu tidak sesuai: /headers/open-api-timestamp must have required',
    request: () => {
      const sent = listRequest({ token: 'demo', signature: 'demo' });
      return { ...sent, headers: without(sent.headers, 'Open-Api-Timestamp') };
    },
  },
  {
    title: 'a signature with another secret',
    code: '400046508',
    message: 'Signature tidak sesuai',
    request: (token) => listRequest({ token, secret: 'x'.repeat(32) }),
  },
  {
    title: 'a signature for another body',
    code: '400046508',
    message: 'Signature tidak sesuai',
    request: (token) => ({ ...listRequest({ token }), body: { ...BY_PRICE, page: 2 } }),
  },
  {
    title: 'a wrong signature beside an invalid body',
    code: '400046508',
    message: 'Signature tidak sesuai',
    request: (token) => ({ ...listRequest({ token }), body: {} }),
  },
  {
    title: 'the demo signature with a real token',
    code: '400046508',
    message: 'Signature tidak sesuai',
    request: (token) => listRequest({ token, signature: 'demo' }),
  },
  {
    title: 'a sort by an unknown field',
    code: '400046510',
    message: 'Validasi Error: /body/sort/field must be equal',
    request: (token) =>
      listRequest({ token, body: { ...BY_PRICE, sort: { field: 'colour', value: 'asc' } } }),
  },
  {
    title: 'no page',
    code: '400046512',
    message: 'Field tidak boleh kosong: /body/page must have required',
    request: (token) => listRequest({ token, body: { ...BY_PRICE, page: undefined } }),
  },
  {
    title: 'an empty order',
    code: '400046512',
    message: 'Field tidak boleh kosong: /body/sort/value must',
    request: (token) =>
      listRequest({ token, body: { ...BY_PRICE, sort: { field: 'name', value: '' } } }),
  },
  {
    title: 'a condition on an unknown field',
    code: '400046510',
    message: 'Validasi Error: /body/search/1/field must be equal',
    request: (token) =>
      listRequest({ token, body: { ...BY_PRICE, search: [{}, { field: 'colour', value: '' }] } }),
  },
  {
    title: 'a keyword that is no text',
    code: '400046510',
    message: 'Validasi Error: /body/search/0/value must be string',
    request: (token) =>
      listRequest({ token, body: { ...BY_PRICE, search: [{ field: 'keyword', value: 7 }] } }),
  },
  {
    title: 'a page that does not fit into 32 bits',
    code: '400046510',
    message: 'Validasi Error: /body/page must match format "int32"',
    request: (token) => listRequest({ token, body: { ...BY_PRICE, page: 2 ** 31 } }),
  },
  {
    title: 'the last page that fits into 32 bits',
    code: '200042000',
    message: 'Sukses',
    request: (token) => listRequest({ token, body: { ...BY_PRICE, page: 2 ** 31 - 1 } }),
  },
  {
    title: 'a flag that is neither true nor false',
    code: '400046510',
    message: 'Validasi Error: /body/search/0/value must be true or false',
    request: (token) =>
      listRequest({ token, body: { ...BY_PRICE, search: [{ field: 'enable', value: 'yes' }] } }),
  },
  {
    title: 'a token of another issuer',
    code: '401046500',
    message: 'Token tidak sesuai',
    request: () => listRequest({ token: 'example-token' }),
  },
  {
    title: 'a forged token',
    code: '401046500',
    message: 'Token tidak sesuai',
    request: (token) => listRequest({ token: `${token.slice(0, -2)}AA` }),
  },
  {
    title: 'the demo token with a real signature',
    code: '401046500',
    message: 'Token tidak sesuai',
    request: () => listRequest({ token: 'demo' }),
  },
  {
    title: 'no token',
    code: '401046500',
    message: 'Token tidak sesuai',
    request: () => listRequest({ token: '' }),
  },
  {
    title: 'a malformed token',
    code: '401046500',
    message: 'Token tidak sesuai',
    request: () => listRequest({ token: 'a b' }),
  },
  {
    title: 'a token that has just expired',
    code: '401046535',
    message: 'Token kadaluarsa',
    later: 15 * MINUTE,
    request: (token) => listRequest({ token, timestamp: jakarta(NOW + 15 * MINUTE) }),
  },
  {
    title: "an expired token beside a time of the client's own clock",
    code: '401046535',
    message: 'Token kadaluarsa',
    later: 16 * MINUTE,
    request: (token) => listRequest({ token, timestamp: jakarta(NOW) }),
  },
  {
    title: 'an expired token beside a wrong signature',
    code: '401046535',
    message: 'Token kadaluarsa',
    later: 15 * MINUTE,
    request: (token) =>
      listRequest({ token, timestamp: jakarta(NOW + 15 * MINUTE), signature: 'AAAA' }),
  },
  {
    title: 'no signature',
    code: '401046570',
    message: 'Kredensial tidak sesuai',
    request: (token) => listRequest({ token, signature: '' }),
  },
  {
    title: 'an address that is not allowed',
    code: '403046571',
    message: 'IP tidak terdaftar',
    client: { allowed_ips: ['203.0.113.10'] },
    request: () => listRequest({ token: 'demo', signature: 'demo' }),
  },
];
