// The live journal. The tests use a port, because no request could wait for the end of a stream.
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';

import { createMock } from '../../server/app.ts';
import { listen } from '../listening.ts';
import { startAnew } from './client.ts';
import type { Listening } from '../listening.ts';

const DEMO = { authorization: 'Bearer demo' };

const mock = createMock({ apis: ['frog-cloud'] });
let listening: Listening;

beforeAll(async () => {
  listening = await listen(mock.app);
});
beforeEach(async () => {
  await startAnew(mock);
  mock.sessions.use('a');
});
afterAll(() => listening.close());

/** A customer's read in a session. */
async function happen(session: string): Promise<void> {
  const url = `${listening.origin}/@${session}/frog-cloud/api/inf`;
  await (await fetch(url, { headers: DEMO })).text();
}

/** Drives the session `a` by the control API. */
async function command(name: string, body: object): Promise<void> {
  const url = `${listening.origin}/_control/sessions/a/${name}`;
  const headers = { 'content-type': 'application/json' };
  await (await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })).text();
}

/** A stream that is open. */
async function open(session: string) {
  const reply = await fetch(`${listening.origin}/_control/sessions/${session}/journal/stream`);
  if (!reply.body) throw new Error('There is a stream');
  const reader = reply.body.pipeThrough(new TextDecoderStream()).getReader();
  return { reply, reader };
}

it('answers HEAD at once', async () => {
  const url = `${listening.origin}/_control/sessions/a/journal/stream`;
  const reply = await fetch(url, { method: 'HEAD' });
  expect(reply.headers.get('content-type')).toMatch(/^text\/event-stream/);
  expect(await reply.text()).toBe('');
});

it('is a stream of server-sent events', async () => {
  const { reply, reader } = await open('a');
  expect(reply.status).toBe(200);
  expect(reply.headers.get('content-type')).toMatch(/^text\/event-stream/);
  expect(reply.headers.get('cache-control')).toBe('no-store');
  await reader.cancel();
});

it.each([
  ['*/*', 200],
  ['text/*', 200],
  ['application/json', 406],
  ['text/event-stream;q=0', 406],
])('answers a client that accepts %s with %i', async (accept, status) => {
  const url = `${listening.origin}/_control/sessions/a/journal/stream`;
  const reply = await fetch(url, { headers: { accept } });
  expect(reply.status).toBe(status);
  const type = status === 200 ? 'text/event-stream' : 'application/problem+json';
  expect(reply.headers.get('content-type')?.split(';')[0]).toBe(type);
  await reply.body?.cancel();
});

it('sends a summary of each entry, with its number as the id', async () => {
  const { reader } = await open('a');
  await happen('a');
  const { value = '' } = await reader.read();
  const [id, event, data = '', ...rest] = value.split('\n');
  expect([id, event, rest]).toEqual(['id: 1', 'event: entry', ['', '']]);
  expect(JSON.parse(data.replace(/^data: /, ''))).toMatchObject({
    number: 1,
    operation: 'getUserInfo',
    path: '/frog-cloud/api/inf',
    status: 200,
  });
  await reader.cancel();
});

it('sends the entries of its session only', async () => {
  const { reader } = await open('a');
  await happen('b');
  await happen('default');
  await happen('a');
  const { value } = await reader.read();
  expect(value?.match(/"number"/g)).toHaveLength(1);
  expect(mock.sessions.find('a')?.journal.entries).toHaveLength(1);
  await reader.cancel();
});

it('sends no entry from before it was opened', async () => {
  await happen('a');
  const { reader } = await open('a');
  await happen('a');
  expect(await reader.read()).toMatchObject({ value: expect.stringMatching(/^id: 2\n/) });
  await reader.cancel();
});

it('sends to every listener', async () => {
  const both = await Promise.all([open('a'), open('a')]);
  await happen('a');
  const values = await Promise.all(both.map(({ reader }) => reader.read()));
  expect(values[0]).toEqual(values[1]);
  await Promise.all(both.map(({ reader }) => reader.cancel()));
});

it('goes on after a reset, with number 1', async () => {
  await happen('a');
  const { reader } = await open('a');
  await command('reset', {});
  await reader.read();
  await happen('a');
  expect(await reader.read()).toMatchObject({ value: expect.stringMatching(/^id: 1\n/) });
  await reader.cancel();
});

it.each([
  ['a rewind', 'rewind', { entry: 2 }, 2],
  ['a reset', 'reset', {}, 1],
])('tells from which number on the entries are gone after %s', async (_, name, body, from) => {
  for (let i = 0; i < 3; i += 1) await happen('a');
  const { reader } = await open('a');
  await command(name, body);
  expect(await reader.read()).toMatchObject({ value: `event: cut\ndata: {"from":${from}}\n\n` });
  await reader.cancel();
});

it('tells of the reset of a session without an entry', async () => {
  const { reader } = await open('a');
  await command('reset', {});
  expect(await reader.read()).toMatchObject({ value: 'event: cut\ndata: {"from":1}\n\n' });
  await reader.cancel();
});

it('tells nothing of a rewind that is refused', async () => {
  const { reader } = await open('a');
  await command('rewind', { entry: 7 });
  await happen('a');
  expect(await reader.read()).toMatchObject({ value: expect.stringMatching(/^id: 1\n/) });
  await reader.cancel();
});

it('breaks off when over 1 MiB waits to be read', async () => {
  await happen('a');
  const { reader } = await open('a');
  const { journal } = mock.sessions.use('a');
  const [exchange] = journal.entries;
  if (!exchange) throw new Error('There is an entry');
  // All three go out at once, so that nothing is sent in between.
  const long = { ...exchange, path: 'x'.repeat(8000) };
  for (let i = 0; i < 200; i += 1) journal.add(long, exchange.before);
  const readAll = async (): Promise<void> => {
    while (!(await reader.read()).done);
  };
  await expect(readAll()).rejects.toThrow('terminated');
});

it('ends without the exchange that outlasts its session', async () => {
  await happen('a');
  const { reader } = await open('a');
  const { journal } = mock.sessions.use('a');
  const [exchange] = journal.entries;
  if (!exchange) throw new Error('There is an entry');
  mock.sessions.delete('a');
  journal.add(exchange, exchange.before);
  expect(await reader.read()).toMatchObject({ done: true });
});

it('ends when the session goes', async () => {
  const { reader } = await open('a');
  await fetch(`${listening.origin}/_control/sessions/a`, { method: 'DELETE' });
  expect(await reader.read()).toMatchObject({ done: true });
});
