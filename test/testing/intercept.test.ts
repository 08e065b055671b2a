// Calls of this process to the services themselves reach the mock, whatever client sends them.
import { get, request } from 'node:http';
import https from 'node:https';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import type { IncomingMessage } from 'node:http';

import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import axios from 'axios';
import { Agent, fetch as undiciFetch, request as undiciRequest } from 'undici';

import { startMock } from '../../server/testing/start-mock.ts';
import { wrapDispatchers } from '../../server/testing/undici.ts';
import { listen } from '../listening.ts';
import type { RunningMock } from '../../server/testing/start-mock.ts';

const AWAN = 'https://api.demo.awanio.com';
const ME = `${AWAN}/v2/accounts/me`;
const headers = { Authorization: 'Bearer demo' };

/** The cast: types of Node's own undici differ from those of the package. */
const OWN_DISPATCHER = { dispatcher: new Agent() } as object;

let mock: RunningMock;
let stop: () => Promise<void> = () => Promise.resolve();

beforeEach(async () => {
  mock = await startMock();
});
afterEach(async () => {
  jest.restoreAllMocks();
  await stop();
});

async function answered(message: Promise<unknown[]>): Promise<string> {
  const [reply] = (await message) as [IncomingMessage];
  return await text(reply);
}

describe('a call to a server of a contract', () => {
  it.each<[client: string, call: (url: string) => Promise<string>]>([
    ['fetch()', async (url) => (await fetch(url, { headers })).text()],
    [
      'fetch() with a dispatcher of its own, such as of a proxy',
      async (url) => (await fetch(url, { headers, ...OWN_DISPATCHER })).text(),
    ],
    [
      'axios',
      async (url) => (await axios.get<string>(url, { headers, responseType: 'text' })).data,
    ],
    ['node:https', (url) => answered(once(https.get(url, { headers }), 'response'))],
    ["undici's fetch()", async (url) => (await undiciFetch(url, { headers })).text()],
    ["undici's request()", async (url) => (await undiciRequest(url, { headers })).body.text()],
  ])('reaches the mock by %s', async (_client, call) => {
    stop = await mock.intercept();
    expect(JSON.parse(await call(ME))).toHaveProperty('data.username', 'ratnap');
    expect(mock.journal('getCurrentUser')).toHaveLength(1);
  });

  it('reaches the session that intercepts, with its body', async () => {
    const session = mock.session();
    stop = await session.intercept({ bases: { 'https://frog.example.com/': 'frog-cloud' } });
    await fetch('https://frog.example.com/api/customer/profile', {
      method: 'PATCH',
      headers: { ...headers, 'Content-Type': 'application/json' },
      body: JSON.stringify({ firstname: 'Rara' }),
    });
    expect(session.journal('updateProfile')).toMatchObject([{ body: { firstname: 'Rara' } }]);
    expect(mock.journal()).toEqual([]);
  });

  it('is no call to the mock any more when the interception has ended', async () => {
    const end = await mock.intercept({ bases: { 'http://nowhere.invalid': 'awan' } });
    await end();
    await expect(fetch('http://nowhere.invalid/v2/accounts/me')).rejects.toThrow();
    await expect(undiciFetch('http://nowhere.invalid/v2/accounts/me')).rejects.toThrow();
    expect(mock.journal()).toEqual([]);
  });

  it('loses its connection where a fault says so', async () => {
    stop = await mock.intercept();
    mock.fault('getCurrentUser', 'drop');
    await expect(fetch(ME, { headers })).rejects.toThrow();
    await expect(axios.get(ME, { headers })).rejects.toThrow();
  });

  it('finds its path below the path of the server', async () => {
    stop = await mock.intercept();
    await fetch('https://pvpapi.klikoo.id/klikoo-b2b/v1/open-api/products/search');
    expect(mock.journal()).toMatchObject([{ path: '/klikoo/v1/open-api/products/search' }]);
  });
});

describe('a call to another address', () => {
  const elsewhere = 'http://elsewhere.invalid/a';

  it('passes with a warning by default', async () => {
    const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    stop = await mock.intercept();
    await expect(fetch(elsewhere)).rejects.toThrow('fetch failed');
    expect(warn.mock.calls).toEqual([
      [
        expect.stringMatching(
          /^GET http:\/\/elsewhere\.invalid\/a is a call to none of the mock's APIs;/,
        ),
      ],
    ]);
  });

  it('passes in silence if told so', async () => {
    const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    stop = await mock.intercept({ onUnhandled: 'pass' });
    await expect(fetch(elsewhere)).rejects.toThrow('fetch failed');
    expect(warn).not.toHaveBeenCalled();
  });

  it.each<[client: string, call: () => Promise<unknown>]>([
    ['fetch()', () => fetch(elsewhere)],
    ['axios', () => axios.get(elsewhere)],
    ['undici', () => undiciFetch(elsewhere)],
    ['node:http', () => once(get(elsewhere), 'response')],
  ])('fails by %s if told so, and says why', async (_client, call) => {
    stop = await mock.intercept({ onUnhandled: 'error' });
    const error = await call().catch((reason: unknown) => reason);
    expect(String((error as Error).cause ?? error)).toContain('is a call to none of the mock');
  });

  it('passes if it is to this machine', async () => {
    const server = await listen((_request, response) => response.end('here'));
    stop = await mock.intercept({ onUnhandled: 'error' });
    expect(await (await fetch(server.origin)).text()).toBe('here');
    expect(await answered(once(request(server.origin).end(), 'response'))).toBe('here');
    await server.close();
  });
});

it.each([1, 2])(
  'moves the calls of edition %d of undici’s dispatcher, until it ends',
  (edition) => {
    const name = Symbol.for(`undici.globalDispatcher.${edition}`);
    const dispatch = jest.fn<(options: object) => boolean>(() => true);
    const own = { dispatch };
    // The cast: a global object of which only the dispatcher is read.
    const realm = { [name]: own } as unknown as typeof globalThis & Record<symbol, typeof own>;
    const end = wrapDispatchers(realm, () => new URL('http://mock/there?a=1'));
    realm[name]?.dispatch({ origin: AWAN, path: '/here', method: 'GET' });
    expect(dispatch.mock.lastCall).toEqual([
      { origin: 'http://mock', path: '/there?a=1', method: 'GET' },
      undefined,
    ]);
    end();
    expect(realm[name]).toBe(own);
  },
);

it('knows no API of another name', async () => {
  await expect(mock.intercept({ bases: { 'https://a.example.com': 'sheep' } })).rejects.toThrow(
    'There is no API sheep; there are awan, ',
  );
});
