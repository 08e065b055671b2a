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
import { REQUESTS, TOKEN_REQUEST } from './vectors.ts';
import type { KeyPairKeyObjectResult } from 'node:crypto';

describe('the signature of a request for a token', () => {
  const { publicKey, ...vector } = TOKEN_REQUEST;

  it('is accepted from openssl', () => {
    expect(isTokenRequestSigned(publicKey, vector)).toBe(true);
  });

  it.each([
    ['another client', { clientId: '2f8d4b60-7c19-4e53-a1b6-90d3e5f7a285' }],
    ['another time', { timestamp: '2026-02-06T11:59:20.000+07:00' }],
    ['no signature', { signature: '' }],
    ['a text that is no base64', { signature: `${vector.signature}!` }],
  ])('is refused for %s', (_what, changes) => {
    expect(isTokenRequestSigned(publicKey, { ...vector, ...changes })).toBe(false);
  });

  it('is refused for the key of another client', () => {
    expect(isTokenRequestSigned(PUBLIC_KEY, vector)).toBe(false);
  });

  it('is made by signTokenRequest() from a private key', () => {
    const { clientId, timestamp } = vector;
    const signature = signTokenRequest(KEYS.privateKey, clientId, timestamp);
    expect(isTokenRequestSigned(PUBLIC_KEY, { clientId, timestamp, signature })).toBe(true);
  });
});

describe('the signature of any other request', () => {
  it.each(REQUESTS)('agrees with openssl for $method $path', ({ signature, hash, ...request }) => {
    expect(hashOf(request.body)).toBe(hash);
    expect(signCall(request)).toBe(signature);
  });

  it.each(REQUESTS)('accepts the body of $method $path as bytes too', ({ hash, body }) => {
    expect(hashOf(Buffer.from(body))).toBe(hash);
  });

  it.each(['method', 'path', 'token', 'body', 'timestamp', 'secret'])(
    'depends on the %s',
    (part) => {
      for (const request of REQUESTS) {
        expect(signCall({ ...request, [part]: 'another' })).not.toBe(request.signature);
      }
    },
  );

  it('does not depend on the indentation of the body', () => {
    const [request] = REQUESTS;
    if (!request) throw new Error('There is no vector');
    const body = JSON.stringify(JSON.parse(request.body), null, '\t').replaceAll('\n', '\r\n');
    expect(signCall({ ...request, body })).toBe(request.signature);
  });
});

describe('a minified body', () => {
  it('equals the output of JSON.stringify() for any indentation', () => {
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

  it('takes little time for an unclosed text', () => {
    const text = `"${'\\"'.repeat(400_000)}\\`;
    const start = performance.now();
    expect(minified(text)).toBe(text);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});

describe('a public key', () => {
  const spki = ({ publicKey }: KeyPairKeyObjectResult) =>
    publicKey.export({ type: 'spki', format: 'der' }).toString('base64');

  it('is an RSA key of 2048 bits', () => {
    expect(isPublicKey(TOKEN_REQUEST.publicKey)).toBe(true);
  });

  it.each([
    ['a short key', spki(generateKeyPairSync('rsa', { modulusLength: 1024 }))],
    ['a key of another kind', spki(generateKeyPairSync('ed25519'))],
    ['a key for another padding', spki(generateKeyPairSync('rsa-pss', { modulusLength: 2048 }))],
    ['a PEM text', KEYS.publicKey.export({ type: 'spki', format: 'pem' })],
    ['any other text', 'demo'],
    ['nothing', ''],
  ])('is not %s', (_what, text) => {
    expect(isPublicKey(String(text))).toBe(false);
  });
});
