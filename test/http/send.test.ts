// How a reply leaves.
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import type { AddressInfo } from 'node:net';

import { expect, it, jest } from '@jest/globals';
import express from 'express';
import request from 'supertest';
import type { Response } from 'express';

import { send } from '../../server/http/send.ts';
import { startMock } from '../../server/testing/start-mock.ts';

const HELLO = { status: 200, headers: {}, content: 'Hello' };

it('leaves when every request that came with its own is handled', async () => {
  const responses: Response[] = [];
  const leftEarlier: boolean[] = [];
  const app = express().use((_, response) => {
    leftEarlier.push(responses.some((one) => one.writableEnded));
    responses.push(response);
    send(response, HELLO);
  });
  const server = createServer(app).listen(0);
  // The cast: it listens to a port.
  const socket = connect((server.address() as AddressInfo).port);
  // Both are in one packet, and so come together.
  socket.end(
    'GET / HTTP/1.1\r\nHost: a\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
  );
  expect((await text(socket)).match(/Hello/g)).toHaveLength(2);
  server.close();
  expect(leftEarlier).toEqual([false, false]);
});

it('does not leave after the answer to an error that came later', async () => {
  const errors: Error[] = [];
  const app = express().use((_, response) => {
    response.on('error', (error) => errors.push(error));
    send(response, HELLO);
    // It takes longer to leave than the rest of this turn of the loop.
    response.status(500).end('Sorry. '.repeat(1e6));
  });
  await request(app)
    .get('/')
    .expect(500, /^(Sorry. )+$/);
  expect(errors).toEqual([]);
});

it('leaves if another one cannot', async () => {
  const app = express().use((asked, response) => {
    if (asked.path === '/broken')
      jest.spyOn(response, 'writeHead').mockImplementationOnce(() => {
        throw new Error('An application around the mock fails');
      });
    send(response, HELLO);
  });
  const server = createServer(app).listen(0);
  // The cast: it listens to a port.
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const asked = ['/one', '/broken', '/other'].map((path) => fetch(origin + path));
  const replies = await Promise.all(asked);
  server.close();
  expect(replies.map(({ status }) => status)).toEqual([200, 500, 200]);
});

it('leaves before a fault drops its connection', async () => {
  const mock = await startMock({ port: 0 });
  const paths = ['/frog-cloud/api/inf', '/frog-cloud/api/customer/profile'];
  // First requests wait for checks to be compiled, and so come in rounds of their own.
  const headers = { Authorization: 'Bearer demo' };
  for (const path of paths) await mock.fetch(path, { headers });
  mock.fault('getProfile', 'drop');
  const socket = connect(Number(new URL(mock.origin ?? '').port));
  const asked = paths.map(
    (path) => `GET ${path} HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer demo\r\n\r\n`,
  );
  socket.write(asked.join(''));
  const replies = await text(socket);
  await mock.stop();
  expect(replies.match(/^HTTP.*/gm)).toEqual([expect.stringContaining('200 OK')]);
});

it('leaves before the mock stops', async () => {
  let arrive: (value?: unknown) => void = () => undefined;
  const arrived = new Promise((done) => (arrive = done));
  const mock = await startMock({ port: 0, told: arrive });
  const headers = { Authorization: 'Bearer demo' };
  const asked = fetch(`${mock.origin}/frog-cloud/api/inf`, { headers });
  await arrived;
  await mock.stop();
  expect((await asked).status).toBe(200);
});
