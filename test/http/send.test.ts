// How a reply leaves.
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import type { AddressInfo } from 'node:net';

import { expect, it } from '@jest/globals';
import express from 'express';
import request from 'supertest';
import type { Response } from 'express';

import { send } from '../../server/http/send.ts';

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
