// kontrak proxy between a client and a server.
import { once } from 'node:events';
import { createServer, request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { IncomingMessage, RequestListener, RequestOptions, Server } from 'node:http';

import { afterEach, expect, it } from '@jest/globals';

import { readContract } from '../../server/contract/bundles.ts';
import { Contract } from '../../server/contract/contract.ts';
import { load } from '../../server/contract/load.ts';
import { proxy } from '../../server/verify/proxy/proxy.ts';
import { noReply } from '../../server/verify/proxy/refusal.ts';
import { trafficReport } from '../../server/verify/traffic/traffic-report.ts';
import { listenWith } from '../listening.ts';
import type { Entry } from '../../server/verify/proxy/passed.ts';
import type { Listening } from '../listening.ts';

const { document } = await load({
  openapi: '3.1.0',
  info: { title: 'Boats', version: '1' },
  paths: {
    '/boats': {
      post: {
        operationId: 'createBoat',
        requestBody: {
          content: { 'application/json': { schema: { type: 'object', required: ['name'] } } },
        },
        responses: { 201: { description: 'Made' } },
      },
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
const open: Listening[] = [];

afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

async function listening(server: Server): Promise<string> {
  const one = await listenWith(server);
  open.push(one);
  return one.origin;
}

async function between(behind: RequestListener, strict = false, timeout = 10_000) {
  const lines: string[] = [];
  const url = await listening(createServer(behind));
  const log = (line: string): number => lines.push(line);
  const keep = (): void => undefined;
  const { server, passed } = proxy({ contract, url: `${url}/`, strict, timeout, log, keep });
  return { origin: await listening(server), lines, passed };
}

const answer =
  (body: string, type = 'application/json'): RequestListener =>
  (_, response) => {
    const length = Buffer.byteLength(body);
    const headers = { 'content-type': type, 'content-length': length, 'x-own': 'kept' };
    response.writeHead(200, headers).end(body);
  };

/** Sends a request; its reply may still be on its way. */
async function ask(url: string, options: RequestOptions = {}, body?: Buffer) {
  const request = httpRequest(url, options);
  request.end(body);
  const [reply] = (await once(request, 'response')) as [IncomingMessage];
  return reply;
}

/** Waits for the journal, which is written after the client has its reply. */
async function noted({ entries }: { entries: readonly Entry[] }): Promise<Entry> {
  for (let i = 0; i < 100 && entries.length === 0; i += 1) await setTimeout(10);
  const [entry] = entries;
  if (!entry) throw new Error('Nothing was noted.');
  return entry;
}

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

it('refuses in the shape that the contract documents, if it is strict', async () => {
  const own = readContract('frog-cloud');
  const [log, keep] = [() => undefined, () => undefined];
  const url = await listening(createServer());
  const { server, passed } = proxy({ contract: own, url, strict: true, timeout: 1000, log, keep });
  const origin = await listening(server);
  const headers = { authorization: 'Bearer demo', 'content-type': 'application/json' };
  const profile = `${origin}/api/customer/profile`;
  const options = { method: 'PATCH', headers, body: '{"account_type":"Z"}' };
  const replies = [await fetch(profile, options), await fetch(profile)];
  expect(replies.map(({ status }) => status)).toEqual([400, 401]);
  for (const { headers: got } of replies)
    expect(got.get('content-type')).toMatch(/^application\/json/);
  expect(await replies[0]?.json()).toMatchObject({ message: expect.any(String) });
  const exchanges = passed.entries.map(({ exchange }) => exchange);
  const source = { contract: own, placeOf: () => Promise.resolve({ file: 'openapi.yaml' }) };
  expect((await trafficReport(source, exchanges, '', new Set())).findings).toEqual([]);
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
    timeout: 10_000,
    log: () => undefined,
    keep: () => undefined,
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

it('passes a stream on as it comes, and tells its faults in the journal and a trailer', async () => {
  let end: () => void = () => undefined;
  const { origin, lines, passed } = await between((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).write('[{');
    end = () => response.end('}]');
  });
  const reply = await ask(`${origin}/boats`);
  const [first] = (await once(reply, 'data')) as [Buffer];
  expect([first.toString(), passed.entries]).toEqual(['[{', []]);
  expect(reply.headers['kontrak-violations']).toBeUndefined();
  end();
  expect((await buffer(reply)).toString()).toBe('}]');
  expect(reply.trailers['kontrak-violations']).toContain('/body/0/name');
  expect(await noted(passed)).toMatchObject({ faults: [{ place: '/body/0/name' }] });
  expect(lines).toHaveLength(1);
});

it('passes the head of a silent stream on at once, with the faults that are known by then', async () => {
  const { origin, passed } = await between((_, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders();
  });
  const reply = await ask(`${origin}/boats?page=two`);
  const { 'kontrak-violations': told = '' } = reply.headers;
  expect(told).toContain('/query/page');
  expect(told).toContain('/headers/content-type');
  expect(passed.entries).toEqual([]);
  reply.destroy();
  await noted(passed);
});

it('passes a body on while it comes', async () => {
  let first = '';
  const { origin } = await between((request, response) => {
    request.once('data', (chunk: Buffer) => {
      first = chunk.toString();
      response.writeHead(201).end();
    });
  });
  const request = httpRequest(`${origin}/boats`, { method: 'POST' });
  request.write('{"na');
  const [reply] = (await once(request, 'response')) as [IncomingMessage];
  expect([reply.statusCode, first]).toEqual([201, '{"na']);
  request.destroy();
});

it('judges a packed reply, and passes it on as it was', async () => {
  const packed = gzipSync('[{}]');
  const { origin } = await between((_, response) => {
    const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' };
    response.writeHead(200, { ...headers, 'content-length': packed.length }).end(packed);
  });
  const reply = await ask(`${origin}/boats`);
  expect(reply.headers['kontrak-violations']).toContain('/body/0/name');
  expect(await buffer(reply)).toEqual(packed);
});

it('keeps headers as they were sent, each by itself', async () => {
  let asked: string[] = [];
  const { origin } = await between((request, response) => {
    asked = request.rawHeaders;
    response.sendDate = false;
    response
      .writeHead(200, 'Fine', [
        'X-Name',
        'a',
        'X-Name',
        'b',
        'Set-Cookie',
        'a=1',
        'Set-Cookie',
        'b=2',
      ])
      .end();
  });
  const reply = await ask(`${origin}/other`, {
    headers: ['Host', 'a', 'X-Own', 'a', 'X-Own', 'b', 'Connection', 'X-Hop', 'X-Hop', 'a'],
  });
  expect(reply.statusMessage).toBe('Fine');
  expect(reply.rawHeaders.slice(0, 8)).toEqual([
    ...['X-Name', 'a', 'X-Name', 'b', 'Set-Cookie', 'a=1', 'Set-Cookie', 'b=2'],
  ]);
  expect(reply.headers.date).toBeUndefined();
  expect(asked.join(' ')).toContain('X-Own a X-Own b');
  expect(asked.join(' ')).not.toContain('X-Hop');
});

it('passes a path on as it was written, also of a whole URL', async () => {
  const seen: (string | undefined)[] = [];
  const { origin } = await between((request, response) => {
    seen.push(request.url);
    response.end();
  });
  for (const path of ['/a/../b//c?x=%20', 'http://h.example/a?b', 'http://h.example'])
    (await ask(origin, { path })).resume();
  expect(seen).toEqual(['/a/../b//c?x=%20', '/a?b', '/']);
});

it.each([false, true])('gives up a server that does not answer (strict: %s)', async (strict) => {
  const { origin, lines } = await between(() => undefined, strict, 100);
  const reply = await fetch(`${origin}/boats`);
  expect(reply.status).toBe(504);
  expect(lines).toEqual([expect.stringContaining('no reply came within 0.1 s')]);
});

it('cuts a reply that breaks off, and tells so', async () => {
  const { origin, passed } = await between((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).write('[');
    void setTimeout(20).then(() => response.destroy());
  });
  const reply = await ask(`${origin}/boats`);
  await expect(buffer(reply)).rejects.toThrow('aborted');
  expect(await noted(passed)).toMatchObject({ faults: [{ message: 'the reply breaks off' }] });
});

const LARGE = 9 * 2 ** 20;

it('passes bodies of any length on, and judges no more than it keeps', async () => {
  const { origin, passed } = await between((request, response) => {
    void buffer(request).then((body) => {
      response.writeHead(201, { 'content-type': 'application/json' }).end(body);
    });
  });
  const reply = await ask(`${origin}/boats`, { method: 'POST' }, Buffer.alloc(LARGE, ' '));
  expect(await buffer(reply)).toHaveLength(LARGE);
  const { faults, exchange } = await noted(passed);
  expect([faults, exchange.partial]).toEqual([[], ['request', 'reply']]);
  expect(exchange.reply.bytes.length + (exchange.request.body?.length ?? 0)).toBe(0);
});

it('refuses what is too long to be judged, if it is strict', async () => {
  const { origin } = await between((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(Buffer.alloc(LARGE, ' '));
  }, true);
  const reply = await fetch(`${origin}/boats`);
  expect([reply.status, await reply.json()]).toMatchObject([
    502,
    { title: expect.stringContaining('8 MiB') },
  ]);
  const headers = { 'content-type': 'application/json' };
  const sent = await fetch(`${origin}/boats`, { method: 'POST', headers, body: ' '.repeat(LARGE) });
  expect([sent.status, await sent.json()]).toMatchObject([
    413,
    { title: expect.stringContaining('8 MiB') },
  ]);
});

it('passes a good request on whole, if it is strict', async () => {
  let body = '';
  const { origin } = await between((request, response) => {
    void buffer(request).then((bytes) => {
      body = bytes.toString();
      response.writeHead(201).end();
    });
  }, true);
  const headers = { 'content-type': 'application/json' };
  const sent = await fetch(`${origin}/boats`, { method: 'POST', headers, body: '{"name":"Sri"}' });
  expect([sent.status, body]).toEqual([201, '{"name":"Sri"}']);
});

it('passes the head of a reply to HEAD on', async () => {
  const { origin, passed } = await between((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': 20 }).end();
  });
  const reply = await fetch(`${origin}/boats`, { method: 'HEAD' });
  expect(reply.headers.get('content-length')).toBe('20');
  expect(await noted(passed)).toMatchObject({ operation: 'listBoats', faults: [] });
});

it('passes the head of an open reply on, which has no body', async () => {
  const { origin } = await between((request, response) => {
    const status = request.url === '/boats' ? 200 : 304;
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(request.method === 'HEAD' ? '' : undefined);
  });
  expect((await ask(`${origin}/boats`, { method: 'HEAD' })).statusCode).toBe(200);
  expect((await ask(`${origin}/other`)).statusCode).toBe(304);
});

it('answers a client of HTTP/1.0', async () => {
  const { origin } = await between((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end('[{}]');
  });
  const { port } = new URL(origin);
  const socket = connect(Number(port), '127.0.0.1');
  socket.write('GET /boats HTTP/1.0\r\n\r\n');
  expect((await buffer(socket)).toString()).toMatch(/^HTTP\/1.1 200 OK\r\n[^]*\[\{\}\]$/);
});

it('shows no secret of a path on the terminal, and nothing that it obeys', async () => {
  const { origin, lines, passed } = await between(answer('[{}]'));
  await fetch(`${origin}/boats`);
  const { exchange, faults } = await noted(passed);
  const request = { ...exchange.request, target: '/a;token=path-1?token=query-1' };
  const odd = faults.map((one) => ({ ...one, place: '/body/\u001b[2J' }));
  passed.add({ ...exchange, request }, undefined, odd);
  expect(lines).toHaveLength(2);
  expect(lines[1]).not.toMatch(/-1|\p{C}/u);
});

it('keeps no more than it has room for', async () => {
  const { passed } = await between(answer('[{}]'));
  const reply = { status: 200, headers: { 'x-long': 'a'.repeat(2 ** 20) }, bytes: Buffer.alloc(0) };
  const request = { method: 'GET', target: '/boats', headers: {}, body: undefined };
  const url = new URL('http://a.example/boats');
  const faults = Array.from({ length: 5000 }, () => noReply('late'));
  for (let at = 0; at < 100; at += 1)
    passed.add({ at, took: 1, url, request, reply, partial: [] }, 'listBoats', faults);
  expect(passed.entries.length).toBeLessThanOrEqual(64);
  expect(passed.entries.at(-1)?.faults).toHaveLength(100);
});
