// kontrak proxy between a client and a server.
import { once } from 'node:events';
import { createServer, request as httpRequest } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import type { IncomingMessage, RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterEach, expect, it } from '@jest/globals';

import { Contract } from '../../server/contract/contract.ts';
import { load } from '../../server/contract/load.ts';
import { proxy } from '../../server/verify/proxy/proxy.ts';

const { document } = await load({
  openapi: '3.1.0',
  info: { title: 'Boats', version: '1' },
  paths: {
    '/boats': {
      get: {
        operationId: 'listBoats',
        parameters: [{ name: 'page', in: 'query', schema: { type: 'integer' } }],
        responses: {
          200: {
            description: 'All',
            content: {
              'application/json': {
                schema: { type: 'array', items: { type: 'object', required: ['name'] } },
              },
            },
          },
        },
      },
    },
  },
});
const contract = new Contract('boats', document);
const open: Server[] = [];

afterEach(async () => {
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  }
});

async function listening(server: Server): Promise<string> {
  open.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // the cast: it has a port
}

async function between(behind: RequestListener, strict = false) {
  const lines: string[] = [];
  const url = await listening(createServer(behind));
  const log = (line: string): number => lines.push(line);
  const { server, passed } = proxy({ contract, url: `${url}/`, strict, log });
  return { origin: await listening(server), lines, passed };
}

const answer =
  (body: string, type = 'application/json'): RequestListener =>
  (_, response) => {
    response.writeHead(200, { 'content-type': type, 'x-own': 'kept' }).end(body);
  };

it('passes a good exchange on, byte for byte', async () => {
  const { origin, lines } = await between(answer('[ {"name":"Sri"} ]'));
  const reply = await fetch(`${origin}/boats`);
  expect(await reply.text()).toBe('[ {"name":"Sri"} ]');
  expect(reply.headers.get('x-own')).toBe('kept');
  expect(reply.headers.get('kontrak-violations')).toBeNull();
  expect(lines).toEqual([]);
});

it('tells the faults of a reply in a header, on the terminal and in the journal', async () => {
  const { origin, lines } = await between(answer('[{"nama":"é"}]'));
  const reply = await fetch(`${origin}/boats`);
  expect(JSON.parse(reply.headers.get('kontrak-violations') ?? '')).toMatchObject([
    { in: 'reply', place: '/body/0/name' },
  ]);
  expect(lines).toEqual([expect.stringContaining('GET /boats 200: reply /body/0/name')]);
  const journal = await fetch(`${origin}/_control/journal?violations=true`);
  expect(await journal.json()).toMatchObject({
    entries: [{ operation: 'listBoats', status: 200, violations: [{ place: '/body/0/name' }] }],
  });
});

it('tells a request that breaks the contract, and passes it on', async () => {
  const { origin } = await between(answer('[]'));
  const reply = await fetch(`${origin}/boats?page=two`);
  expect(reply.status).toBe(200);
  expect(reply.headers.get('kontrak-violations')).toContain('/query/page');
});

it('does not tell of a request that the server has refused', async () => {
  const { origin } = await between((_, response) => {
    response.writeHead(400).end();
  });
  const reply = await fetch(`${origin}/boats?page=two`);
  expect(reply.headers.get('kontrak-violations')).not.toContain('/query/page');
});

it('refuses a broken request, if it is strict, and does not pass it on', async () => {
  let asked = 0;
  const { origin } = await between((_, response) => {
    asked += 1;
    response.end();
  }, true);
  const reply = await fetch(`${origin}/boats?page=two`);
  expect([reply.status, asked]).toEqual([400, 0]);
  expect(await reply.json()).toMatchObject({ violations: [{ place: '/query/page' }] });
});

it('answers 502 for a broken reply, if it is strict', async () => {
  const { origin } = await between(answer('{}'), true);
  const reply = await fetch(`${origin}/boats`);
  expect(reply.status).toBe(502);
});

it('answers 502 in one line where nobody is behind', async () => {
  const { server } = proxy({
    contract,
    url: 'http://127.0.0.1:1',
    strict: false,
    log: () => undefined,
  });
  const origin = await listening(server);
  const reply = await fetch(`${origin}/boats`);
  expect([reply.status, await reply.json()]).toMatchObject([
    502,
    { title: expect.stringMatching(/^The server behind does not answer: .*ECONNREFUSED/) },
  ]);
});

it('passes on what is none of the contract', async () => {
  const { origin, passed } = await between(answer('hello', 'text/plain'));
  expect(await (await fetch(`${origin}/other`)).text()).toBe('hello');
  expect(passed.entries).toMatchObject([{ operation: undefined, faults: [] }]);
});

it.each(['DELETE', 'GET', 'OPTIONS', 'POST'])(
  'passes the chunked body of %s on as one request',
  async (method) => {
    const seen: string[] = [];
    const { origin } = await between((request, response) => {
      seen.push(`${request.method ?? ''} ${request.url ?? ''}`);
      request.resume();
      request.on('end', () => response.end());
    });
    const inner = 'GET /inner HTTP/1.1\r\nHost: a\r\n\r\n';
    const request = httpRequest(`${origin}/other`, {
      method,
      headers: { 'transfer-encoding': 'chunked' },
    });
    request.end(inner);
    const [reply] = (await once(request, 'response')) as [IncomingMessage];
    reply.resume();
    await once(reply, 'end');
    await setTimeout(50);
    expect(seen).toEqual([`${method} /other`]);
  },
);
