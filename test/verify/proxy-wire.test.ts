// The bytes that kontrak proxy writes to both sides.
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import type { AddressInfo, Server, Socket } from 'node:net';

import { afterEach, expect, it } from '@jest/globals';

import { Contract } from '../../server/contract/contract.ts';
import { load } from '../../server/contract/load.ts';
import { proxy } from '../../server/verify/proxy/proxy.ts';

const { document } = await load({
  openapi: '3.1.0',
  info: { title: 'Chat', version: '1' },
  paths: {
    '/chat': {
      get: {
        operationId: 'openChat',
        parameters: [{ name: 'room', in: 'query', schema: { type: 'integer' } }],
        responses: { 200: { description: 'None' } },
      },
    },
  },
});
const contract = new Contract('chat', document);
const open: Server[] = [];
const sockets = new Set<Socket>();

afterEach(() => {
  for (const socket of sockets) socket.destroy();
  for (const server of open.splice(0)) server.close();
});

async function listening(server: Server): Promise<number> {
  open.push(server);
  server.on('connection', (socket: Socket) => sockets.add(socket.on('error', () => undefined)));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port; // the cast: it has a port
}

/** A proxy in front of a server that gets every connection. */
async function before(behind: (socket: Socket) => void, { strict = false, timeout = 5000 } = {}) {
  const url = `http://127.0.0.1:${await listening(createServer(behind))}`;
  const { server, passed } = proxy({
    contract,
    url,
    strict,
    timeout,
    log: () => undefined,
    keep: () => undefined,
  });
  return { port: await listening(server), passed };
}

/** A server that gives one reply to each connection, and keeps what it got. */
function answering(reply: string, { isLast = false } = {}) {
  const got = { text: '' };
  const behind = (socket: Socket): void => {
    socket.on('data', (chunk: Buffer) => {
      const isFirst = got.text === '';
      got.text += chunk.toString('latin1');
      if (isFirst) socket.write(reply, 'latin1');
      if (isFirst && isLast) socket.end();
    });
  };
  return { behind, got };
}

function client(port: number, text: string): Socket {
  const socket = connect(port, '127.0.0.1').on('error', () => undefined);
  sockets.add(socket);
  socket.write(text, 'latin1');
  return socket;
}

/** All that a client gets, until its connection ends. */
async function ask(port: number, text: string): Promise<string> {
  return (await buffer(client(port, text))).toString('latin1');
}

const last = 'Host: a\r\nConnection: close\r\n';

it('writes a head byte for byte', async () => {
  const { behind } = answering(
    'HTTP/1.1 200 Sch\xf6n\r\nX-A: caf\xe9\r\nContent-Length: 0\r\n\r\n',
  );
  const { port } = await before(behind);
  const got = await ask(port, `GET /a HTTP/1.1\r\n${last}\r\n`);
  expect(got).toMatch(/^HTTP\/1\.1 200 Sch\xf6n\r\nX-A: caf\xe9\r\n/);
});

it('writes the head of a stream byte for byte', async () => {
  const { behind } = answering('HTTP/1.1 200 OK\r\nX-A: caf\xe9\r\n\r\nall', { isLast: true });
  const { port } = await before(behind);
  const got = await ask(port, `GET /a HTTP/1.1\r\n${last}\r\n`);
  expect(got).toContain('X-A: caf\xe9\r\n');
});

it.each([false, true])('passes long heads on (strict: %s)', async (strict) => {
  const long = `X-Long: ${'a'.repeat(20_000)}\r\n`;
  const { behind, got } = answering(`HTTP/1.1 200 OK\r\n${long}Content-Length: 0\r\n\r\n`);
  const { port } = await before(behind, { strict });
  expect(await ask(port, `GET /chat HTTP/1.1\r\n${long}${last}\r\n`)).toContain(long);
  expect(got.text).toContain(long);
});

it('passes trailers on both ways', async () => {
  const body =
    'Transfer-Encoding: chunked\r\nTrailer: X-Sum\r\n\r\n1\r\na\r\n0\r\nX-Sum: 1\r\n\r\n';
  const { behind, got } = answering(`HTTP/1.1 200 OK\r\n${body}`);
  const { port } = await before(behind);
  expect(await ask(port, `POST /a HTTP/1.1\r\n${last}${body}`)).toContain('\r\nX-Sum: 1\r\n');
  expect(got.text).toContain('\r\nX-Sum: 1\r\n');
});

it('passes links on that come before the reply', async () => {
  const hint = 'HTTP/1.1 103 Early Hints\r\nLink: </a.css>; rel=preload\r\n\r\n';
  const { behind } = answering(`${hint}HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n`);
  const { port } = await before(behind);
  expect(await ask(port, `GET /a HTTP/1.1\r\n${last}\r\n`)).toMatch(
    /^HTTP\/1.1 103 Early Hints\r\nLink: <\/a.css>; rel=preload\r\n\r\nHTTP\/1.1 200 OK/,
  );
});

const empty = 'HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n';

it('frames no body for a method that Node does not know to be without one', async () => {
  const { behind, got } = answering(empty);
  const { port } = await before(behind);
  await ask(port, `PURGE /a HTTP/1.1\r\n${last}\r\n`);
  expect(got.text).not.toMatch(/transfer-encoding/i);
});

it('tells how a body is packed for the transfer', async () => {
  const { behind, got } = answering(empty);
  const { port } = await before(behind);
  const body = '1\r\na\r\n0\r\n\r\n';
  await ask(port, `POST /a HTTP/1.1\r\n${last}Transfer-Encoding: gzip, chunked\r\n\r\n${body}`);
  expect(got.text).toMatch(/transfer-encoding: gzip, chunked\r\n/i);
});

it.each([
  [
    'Content-Length: 6\r\nTransfer-Encoding: chunked',
    '0\r\n\r\nGET /b HTTP/1.1\r\nHost: a\r\n\r\n',
  ],
  ['Transfer-Encoding: chunked\r\nTransfer-Encoding: identity', '0\r\n\r\n'],
  ['Transfer-Encoding : chunked', '0\r\n\r\n'],
  ['Content-Length: 1\r\nContent-Length: 2', 'ab'],
  ['X-A: a\r\n Transfer-Encoding: chunked', '0\r\n\r\n'],
])('does not pass on what two servers may read in two ways: %j', async (head, body) => {
  const { behind, got } = answering(empty);
  const { port } = await before(behind);
  const reply = await ask(port, `POST /a HTTP/1.1\r\n${last}${head}\r\n\r\n${body}`);
  expect([reply, got.text]).toEqual([expect.stringMatching(/^HTTP\/1.1 400 /), '']);
});

it.each([
  ['HTTP/1.1 099 None\r\nContent-Length: 0\r\n\r\n', 'is no status'],
  ['HTTP/1.1 200 OK\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n', 'Parse Error'],
  ['HTTP/1.1 200 OK\r\nContent-Length: 0\r\nContent-Length: 2\r\n\r\nab', 'Parse Error'],
  ['SSH-2.0-OpenSSH\r\n', 'Parse Error'],
])('answers 502 for %j', async (reply, reason) => {
  const { behind } = answering(reply);
  const { port, passed } = await before(behind);
  const got = await ask(port, `GET /a HTTP/1.1\r\n${last}\r\n`);
  expect(got).toMatch(/^HTTP\/1.1 502 Bad Gateway\r\n/);
  expect(got).toContain(reason);
  expect(passed.entries).toHaveLength(1);
});

it('answers 504 for a server that does not read a body', async () => {
  const { port } = await before((socket) => void socket.pause(), { timeout: 200 });
  const head = `POST /a HTTP/1.1\r\n${last}Content-Length: ${2 ** 26}\r\n\r\n`;
  const socket = client(port, head);
  socket.write(Buffer.alloc(2 ** 26));
  const [reply] = (await once(socket, 'data')) as [Buffer];
  expect(reply.toString()).toMatch(/^HTTP\/1.1 504 /);
});

it('waits for a slow client', async () => {
  const { behind } = answering(empty);
  const { port } = await before(behind, { timeout: 100 });
  const socket = client(port, `POST /chat HTTP/1.1\r\n${last}Content-Length: 2\r\n\r\na`);
  await setTimeout(300);
  socket.write('b');
  expect((await buffer(socket)).toString()).toMatch(/^HTTP\/1.1 200 OK/);
});

it('asks each request on a connection of its own, which a server may close at any moment', async () => {
  const { port } = await before((socket) => {
    let count = 0;
    socket.on('data', () => {
      count += 1;
      if (count === 1) socket.write(empty);
      else socket.destroy();
    });
  });
  const request = `POST /a HTTP/1.1\r\n${last}Content-Length: 0\r\n\r\n`;
  expect(await ask(port, request)).toContain('200 OK');
  expect(await ask(port, request)).toContain('200 OK');
});

const upgrade =
  'Host: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: a\r\n\r\n';

it('joins both sides of a connection that leaves HTTP', async () => {
  const agreed = 'HTTP/1.1 101 Switching\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n';
  let heard = '';
  const { port, passed } = await before((socket) => {
    socket.on('data', (chunk: Buffer) => {
      heard += chunk.toString();
      if (heard.endsWith('\r\n\r\n')) socket.write(`${agreed}hi`);
      if (heard.endsWith('bye')) socket.end('end');
    });
  });
  const socket = client(port, `GET /chat HTTP/1.1\r\n${upgrade}`);
  await once(socket, 'data');
  socket.write('bye');
  expect((await buffer(socket)).toString()).toMatch(/end$/);
  expect(heard).toMatch(/connection: Upgrade\r\nupgrade: websocket\r\n/i);
  expect(passed.entries).toMatchObject([
    { operation: 'openChat', faults: [], exchange: { reply: { status: 101 } } },
  ]);
});

it('passes the reply of a server on that does not leave HTTP', async () => {
  const { behind } = answering('HTTP/1.1 426 Upgrade Required\r\nContent-Length: 2\r\n\r\nno');
  const { port } = await before(behind);
  const got = await ask(port, `GET /chat HTTP/1.1\r\n${upgrade}`);
  expect(got).toMatch(/^HTTP\/1.1 426 Upgrade Required\r\n[^]*\r\n\r\nno$/);
});

it('refuses to leave HTTP by a broken request, if it is strict', async () => {
  const { behind, got } = answering(empty);
  const { port } = await before(behind, { strict: true });
  const reply = await ask(port, `GET /chat?room=a HTTP/1.1\r\n${upgrade}`);
  expect([reply, got.text]).toEqual([expect.stringMatching(/^HTTP\/1.1 400 /), '']);
});

it('reads on in HTTP where a client only offers HTTP/2', async () => {
  const { behind, got } = answering(empty);
  const { port } = await before(behind);
  const offer =
    'Host: a\r\nConnection: Upgrade, close\r\nUpgrade: h2c\r\nContent-Length: 1\r\n\r\na';
  expect(await ask(port, `POST /a HTTP/1.1\r\n${offer}`)).toContain('200 OK');
  expect(got.text).toMatch(/\r\n\r\na$/);
});
