import { expect, it } from '@jest/globals';

import { servedAt } from '../../server/contract/served-at.ts';
import type { Document, Server } from '../../server/contract/document.ts';

const URL = 'http://mock.test:99/@kopi/boats';
const REAL = { url: 'https://boats.example.com/v1', description: 'The service.' };

function documentAt(servers?: Server[], inside: object = {}): Document {
  return {
    openapi: '3.1.0',
    info: { title: 'Boats', version: '1' },
    paths: { '/boats': inside },
    ...(servers ? { servers } : {}),
  };
}

it('puts the mock before the other servers', () => {
  const { servers } = servedAt(documentAt([REAL]), URL);
  expect(servers).toEqual([{ url: URL, description: 'The Kontrak mock.' }, REAL]);
});

it('has the mock in a contract without servers', () => {
  expect(servedAt(documentAt(), URL).servers).toMatchObject([{ url: URL }]);
});

it('knows the mock at its usual port, and keeps its description', () => {
  const usual = { url: 'http://127.0.0.1:4010/boats', description: 'On this machine.' };
  const { servers } = servedAt(documentAt([REAL, usual]), URL);
  expect(servers).toEqual([{ url: URL, description: 'On this machine.' }, REAL]);
});

it.each(['http://127.0.0.1:3000/v1', 'http://localhost:3000', '/v1', 'https://{host}/boats'])(
  'keeps the server %s, which is not the mock',
  (url) => {
    expect(servedAt(documentAt([{ url }]), URL).servers).toMatchObject([{ url: URL }, { url }]);
  },
);

it('is before the servers of a path and of an operation', () => {
  const operation = { servers: [REAL], responses: {} };
  const item = { servers: [REAL], get: operation, additionalOperations: { COPY: operation } };
  const { '/boats': boats } = servedAt(documentAt([], item), URL).paths;
  const both = [{ url: URL }, REAL];
  expect(boats).toMatchObject({
    ...{ servers: both, get: { servers: both } },
    additionalOperations: { COPY: { servers: both } },
  });
});

it('leaves the contract itself as it is', () => {
  const document = documentAt([REAL], { get: { servers: [REAL], responses: {} } });
  const before = structuredClone(document);
  servedAt(document, URL);
  expect(document).toEqual(before);
});
