// A server that drains, by requests on one connection.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';

import { afterEach, expect, it } from '@jest/globals';

import { drain } from '../../server/cli/shutdown.ts';
import { until } from './process.ts';

/** Closes what a test has left open. */
let close: () => void;

afterEach(() => {
  close();
});

const REQUEST = 'GET / HTTP/1.1\r\nHost: a\r\n\r\n';

/** A server whose requests wait, and a connection to it with the first of them. */
async function started() {
  const waiting: (() => void)[] = [];
  const server = createServer((_request, response) => {
    waiting.push(() => response.end('done'));
  });
  // A connection that nobody closes stays longer than the test.
  server.keepAliveTimeout = 600_000;
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  close = () => {
    socket.destroy();
    server.close();
  };
  const seen = { text: '' };
  socket.on('data', (chunk: Buffer) => (seen.text += chunk.toString()));
  socket.write(REQUEST);
  await until(() => waiting[0]);
  const ended = once(socket, 'end');
  return { server, socket, waiting, seen, ended };
}

it('closes a connection that becomes idle', async () => {
  const { server, waiting, seen, ended } = await started();
  const drained = new Promise<void>((done) => {
    drain(server, done);
  });
  waiting[0]?.();
  await ended;
  await drained;
  expect(seen.text).toMatch(/done/);
});

it('tells a client that goes on asking that its next reply is the last', async () => {
  const { server, socket, waiting, seen, ended } = await started();
  drain(server, () => undefined);
  socket.write(REQUEST);
  await until(() => waiting[1]);
  for (const answer of waiting) answer();
  await ended;
  const [, first = '', second = ''] = seen.text.split('HTTP/1.1');
  expect([first, second].map((one) => /^connection: close/im.test(one))).toEqual([false, true]);
});
