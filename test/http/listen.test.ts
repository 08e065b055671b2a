import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { listen } from '../../server/http/listen.ts';

let server: Server;

beforeAll(async () => {
  server = await listen((_, response) => response.end('here'), 0, '127.0.0.1');
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

it('keeps a connection for over a minute, and says so in a header', async () => {
  const { headers } = await fetch(url());
  expect(Number(headers.get('keep-alive')?.replace('timeout=', ''))).toBeGreaterThan(60);
});

it('fails if the port is taken', async () => {
  const { port } = server.address() as AddressInfo;
  const taken = listen(() => undefined, port, '127.0.0.1');
  await expect(taken).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
