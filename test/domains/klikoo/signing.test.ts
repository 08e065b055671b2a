import { generateKeyPairSync } from 'node:crypto';

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import {
  hashOf,
  isPublicKey,
  isTokenRequestSigned,
  minified,
  signCall,
  signTokenRequest,
} from '../../../server/domains/klikoo/signing.ts';
import { KEYS, PUBLIC_KEY } from './client.ts';
import { CALLS, TOKEN_REQUEST } from './vectors.ts';
import type { KeyPairKeyObjectResult } from 'node:crypto';

describe('the signature of a request for a token', () => {
  const { publicKey, ...vector } = TOKEN_REQUEST;

  it('is accepted as openssl made it', () => {
    expect(isTokenRequestSigned(publicKey, vector)).toBe(true);
  });

  it.each([
    ['another client', { clientId: '2f8d4b60-7c19-4e53-a1b6-90d3e5f7a285' }],
    ['another time', { timestamp: '2026-02-06T11:59:20.000+07:00' }],
    ['no signature', { signature: '' }],
    ['what is no base64', { signature: `${vector.signature}!` }],
  ])('is refused for %s', (_what, changes) => {
    expect(isTokenRequestSigned(publicKey, { ...vector, ...changes })).toBe(false);
  });

  it('is refused for the key of somebody else', () => {
    expect(isTokenRequestSigned(PUBLIC_KEY, vector)).toBe(false);
  });

  it('is made by the helper from a private key', () => {
    const { clientId, timestamp } = vector;
    const signature = signTokenRequest(KEYS.privateKey, clientId, timestamp);
    expect(isTokenRequestSigned(PUBLIC_KEY, { clientId, timestamp, signature })).toBe(true);
  });
});

describe('the signature of any other call', () => {
  it.each(CALLS)('is the one of openssl for $method $path', ({ signature, hash, ...call }) => {
    expect(hashOf(call.body)).toBe(hash);
    expect(signCall(call)).toBe(signature);
  });

  it.each(CALLS)('takes the body of $method $path as bytes too', ({ hash, body }) => {
    expect(hashOf(Buffer.from(body))).toBe(hash);
  });

  it.each(['method', 'path', 'token', 'body', 'timestamp', 'secret'])(
    'depends on the %s',
    (part) => {
      for (const call of CALLS) {
        expect(signCall({ ...call, [part]: 'another' })).not.toBe(call.signature);
      }
    },
  );

  it('is the same however the body is indented', () => {
    const [call] = CALLS;
    if (!call) throw new Error('There is no vector');
    const body = JSON.stringify(JSON.parse(call.body), null, '\t').replaceAll('\n', '\r\n');
    expect(signCall({ ...call, body })).toBe(call.signature);
  });
});

describe('a minified body', () => {
  it('is what JSON.stringify() writes, whatever the indentation was', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 1, 4, '\t', ' \t\n\r'), (value, space) => {
        expect(minified(JSON.stringify(value, null, space))).toBe(JSON.stringify(value));
      }),
    );
  });

  it('keeps numbers and escapes as they were written', () => {
    const json = String.raw`{ "a" : 1.0e1, "b\"  \\" : "\u00e9  é" }`;
    expect(minified(json)).toBe(String.raw`{"a":1.0e1,"b\"  \\":"\u00e9  é"}`);
  });

  it('takes no time for a text that never ends', () => {
    const text = `"${'\\"'.repeat(400_000)}\\`;
    const start = performance.now();
    expect(minified(text)).toBe(text);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});

describe('a public key', () => {
  const spki = ({ publicKey }: KeyPairKeyObjectResult) =>
    publicKey.export({ type: 'spki', format: 'der' }).toString('base64');

  it('is one of RSA with 2048 bits', () => {
    expect(isPublicKey(TOKEN_REQUEST.publicKey)).toBe(true);
  });

  it.each([
    ['a short one', spki(generateKeyPairSync('rsa', { modulusLength: 1024 }))],
    ['one of another kind', spki(generateKeyPairSync('ed25519'))],
    ['one for another padding', spki(generateKeyPairSync('rsa-pss', { modulusLength: 2048 }))],
    ['a PEM text', KEYS.publicKey.export({ type: 'spki', format: 'pem' })],
    ['any other text', 'demo'],
    ['nothing', ''],
  ])('is not %s', (_what, text) => {
    expect(isPublicKey(String(text))).toBe(false);
  });
});
