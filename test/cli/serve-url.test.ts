// kontrak serve URL as a process: a contract, and the file that it refers to, from a server.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterAll, beforeAll, expect, it } from '@jest/globals';

import { folder, Running } from './process.ts';

const FILES: Record<string, string> = {
  '/shop/openapi.yaml': `openapi: 3.1.0
info: { title: Shop, version: "1" }
paths:
  /drink:
    get: { responses: { 200: { description: ok, content: { application/json: { schema: { $ref: parts/drink.yaml } } } } } }
`,
  '/shop/parts/drink.yaml':
    'type: object\nrequired: [name]\nproperties: { name: { const: kopi susu } }\n',
};

const files = createServer(({ url = '' }, response) => {
  const text = FILES[url];
  response.writeHead(text === undefined ? 404 : 200).end(text);
}).listen(0, '127.0.0.1');
let mock: Running;
let origin: string;

beforeAll(async () => {
  if (!files.listening) await once(files, 'listening');
  const { port } = files.address() as AddressInfo; // the cast: it listens on a port
  mock = new Running(folder(), 'serve', `http://127.0.0.1:${port}/shop/openapi.yaml`);
  origin = await mock.origin();
});

afterAll(async () => {
  await mock.kill();
  files.close();
});

it.each(['/shop/drink', '/drink'])('answers %s by a file beside the contract', async (path) => {
  const reply = await fetch(origin + path);
  expect([reply.status, await reply.json()]).toEqual([200, { name: 'kopi susu' }]);
});

it('tells nothing of a sound contract', () => {
  expect(mock.stderr).toBe('');
});
