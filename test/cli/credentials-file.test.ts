import { writeFileSync } from 'node:fs';
import { generateKeyPairSync } from 'node:crypto';
import { join } from 'node:path';

import { expect, it } from '@jest/globals';

import { credentialsOf } from '../../server/cli/credentials-file.ts';
import { folder } from './process.ts';
import { Contract } from '../../server/contract/contract.ts';
import { createMock } from '../../server/app.ts';
import { readContract } from '../../server/contract/bundles.ts';
import { listen } from '../listening.ts';
import { runOn, toldBy } from '../verify/run.ts';
import type { TokenSource } from '../../server/cli/sign-in.ts';
import type { Document } from '../../server/contract/document.ts';

const document: Document = {
  openapi: '3.1.0',
  info: { title: 'Kopi', version: '1' },
  paths: {},
  components: {
    securitySchemes: {
      bearer: { type: 'http', scheme: 'bearer' },
      key: { type: 'apiKey', in: 'header', name: 'X-Key' },
    },
  },
};

function sourceOf(own: Document, url = 'http://127.0.0.1:1'): TokenSource {
  return { contract: new Contract('kopi', own), url, headers: {}, timeout: 1000 };
}

function written(text: string): string {
  const file = join(folder(), 'credentials.yaml');
  writeFileSync(file, text);
  return file;
}

it('refuses a file with no name of a security scheme, and tells the names', async () => {
  const file = written('bearerAuth: let-me-in\n');
  await expect(credentialsOf(sourceOf(document), file)).rejects.toThrow(
    `${file} names no security scheme of the contract; there are bearer, key.`,
  );
});

it('takes a file that has credentials for another contract as well', async () => {
  await expect(
    credentialsOf(sourceOf(document), written('key: a\nother: b\n')),
  ).resolves.toBeDefined();
});

const REQUEST = { method: 'GET', target: '/', headers: {}, body: undefined };

it('logs in by an operation, and signs with its token', async () => {
  const mock = await listen(createMock({ log: () => undefined }).app);
  const contract = readContract('awan');
  const login = (password: string): string =>
    written(
      JSON.stringify({
        bearer: {
          operation: 'logIn',
          body: { username: 'ratnap', password },
          token: '/data/token',
        },
      }),
    );
  const source = { ...sourceOf(document, `${mock.origin}/awan`), contract };
  const { sign } = await credentialsOf(source, login('Not-a-real-password-1'));
  expect(sign(REQUEST, ['bearer']).headers).toEqual({
    authorization: expect.stringMatching(/^Bearer ./),
  });
  await expect(credentialsOf(source, login('wrong'))).rejects.toThrow(
    /^The credentials are refused: logIn answers 4\d\d\.$/,
  );
  await mock.close();
});

it('asks the token endpoint of a client, below the address of the API alone', async () => {
  const sent: string[] = [];
  const server = await listen((request, response) => {
    request.on('data', (chunk: Buffer) => sent.push(`${request.url ?? ''} ${chunk.toString()}`));
    request.on('end', () => {
      response.end('{"access_token":"t-1"}');
    });
  });
  const withEndpoint = (tokenUrl: string): Document => ({
    ...document,
    servers: [{ url: 'https://api.example.com/v1' }],
    components: {
      securitySchemes: { oauth: { type: 'oauth2', flows: { clientCredentials: { tokenUrl } } } },
    },
  });
  const file = written('oauth: { client_id: me, client_secret: hush }\n');
  for (const tokenUrl of ['/token', 'https://api.example.com/v1/token']) {
    const { sign } = await credentialsOf(sourceOf(withEndpoint(tokenUrl), server.origin), file);
    expect(sign(REQUEST, ['oauth']).headers).toEqual({ authorization: 'Bearer t-1' });
  }
  expect(new Set(sent)).toEqual(
    new Set(['/token grant_type=client_credentials&client_id=me&client_secret=hush']),
  );
  const elsewhere = sourceOf(withEndpoint('https://login.example.com/token'), server.origin);
  await expect(credentialsOf(elsewhere, file)).rejects.toThrow(
    /is not below .*: give a token instead\.$/,
  );
  await server.close();
});

it('signs as Klikoo does, for a client of its own', async () => {
  const mock = await listen(createMock({ log: () => undefined }).app);
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const client = '2f8d4b60-7c19-4e53-a1b6-90d3e5f7a284';
  const public_key = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  await fetch(`${mock.origin}/klikoo/v1/open-api/access-token`);
  await fetch(`${mock.origin}/_control/sessions/default/state/klikoo`, {
    method: 'PATCH',
    headers: { 'Content-Type': 'application/merge-patch+json' },
    body: JSON.stringify({ clients: { [client]: { public_key } } }),
  });
  const key = join(folder(), 'key.pem');
  writeFileSync(key, privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const own = { client_id: client, client_secret: 'not-a-real-secret-not-a-real-sec' };
  const file = written(JSON.stringify({ signature: { ...own, private_key: key } }));
  const url = `${mock.origin}/klikoo`;
  const contract = readContract('klikoo');
  const { sign } = await credentialsOf({ ...sourceOf(document, url), contract }, file);
  const report = await runOn(contract, url, { sign });
  expect(toldBy(report)).toEqual([]);
  expect(report.operations.map(({ reached }) => reached)).toEqual([true, true]);
  await mock.close();
});
