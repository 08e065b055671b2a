// fetch() without a port behaves like fetch(): it streams replies, and a signal aborts it.
import { once } from 'node:events';
import type { RequestListener, ServerResponse } from 'node:http';

import { expect, it } from '@jest/globals';

import { memoryFetch } from '../../server/testing/memory-fetch.ts';

/** fetch() to an application with the given answer. */
function fetchFrom(answer: (response: ServerResponse) => void): typeof fetch {
  const app: RequestListener = (_request, response) => {
    answer(response);
  };
  return memoryFetch(app);
}

/** fetch() to an application whose reply begins and never ends, and the server's side of that reply. */
function endless(): { fetch: typeof fetch; response: Promise<ServerResponse> } {
  const { promise, resolve } = Promise.withResolvers<ServerResponse>();
  const fetch = fetchFrom((response) => {
    response.write('first');
    resolve(response);
  });
  return { fetch, response: promise };
}

it('hands on a reply before it ends', async () => {
  const { fetch } = endless();
  const reply = await fetch('/');
  const reader = reply.body?.pipeThrough(new TextDecoderStream()).getReader();
  expect(await reader?.read()).toEqual({ done: false, value: 'first' });
  await reader?.cancel();
});

it('closes the connection when the body is cancelled', async () => {
  const { fetch, response } = endless();
  const reply = await fetch('/');
  const closed = once(await response, 'close');
  await reply.body?.cancel();
  await closed;
});

it.each([
  ['its own reason', new Error('Enough')],
  ['a text', 'enough'],
])('fails with %s if aborted before the reply', async (_, reason) => {
  const controller = new AbortController();
  const fetch = fetchFrom(() => {
    controller.abort(reason);
  });
  await expect(fetch('/', { signal: controller.signal })).rejects.toBe(reason);
});

it('closes the connection if aborted before the reply', async () => {
  const controller = new AbortController();
  let closed: Promise<unknown> = Promise.resolve();
  const fetch = fetchFrom((response) => {
    closed = once(response, 'close');
    controller.abort();
  });
  await expect(fetch('/', { signal: controller.signal })).rejects.toThrow('aborted');
  await closed;
});

it('ends the body if aborted within it', async () => {
  const { fetch, response } = endless();
  const controller = new AbortController();
  const reply = await fetch('/', { signal: controller.signal });
  const closed = once(await response, 'close');
  controller.abort(new Error('Enough'));
  await expect(reply.text()).rejects.toThrow('Enough');
  await closed;
});

it('sends nothing if aborted beforehand', async () => {
  let count = 0;
  const fetch = fetchFrom(() => {
    count += 1;
  });
  await expect(fetch('/', { signal: AbortSignal.abort() })).rejects.toThrow('aborted');
  expect(count).toBe(0);
});

it('fails if the reply is cut off', async () => {
  const fetch = fetchFrom((response) => {
    response.writeHead(200, { 'content-length': '10' });
    response.write('first', () => response.socket?.destroy());
  });
  await expect((await fetch('/')).text()).rejects.toThrow();
});

it.each([204, 205, 304])('has no body for %i', async (status) => {
  const fetch = fetchFrom((response) => {
    response.writeHead(status).end();
  });
  const reply = await fetch('/');
  expect([reply.status, reply.body]).toEqual([status, null]);
});
