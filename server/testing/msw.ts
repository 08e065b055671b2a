// Handlers for MSW: `setupServer(...handlersOf(mock))` in Node, `setupWorker(...(await handlersAt(origin)))` in a browser.
import { bypass, http } from 'msw';
import type { RequestHandler } from 'msw';

import { mockPath } from './mock-path.ts';
import type { Bases } from './mock-path.ts';
import type { MockSession } from './mock-session.ts';

/**
 * Handlers by which calls to the services reach a session of a mock in the same process.
 * @param bases APIs by base URLs besides the servers of the contracts
 */
export function handlersOf(
  mock: Pick<MockSession<never>, 'fetch' | 'bases'>,
  bases: Bases = {},
): RequestHandler[] {
  return handlers({ ...mock.bases, ...bases }, async (path, request) =>
    mock.fetch(await requestAt(new URL(path, 'http://mock'), request)),
  );
}

/**
 * Handlers by which calls to the services reach a mock that runs elsewhere, as `kontrak` does.
 * @param origin of the mock, such as `http://127.0.0.1:4010`
 * @param options `session`: its name there; `bases`: as in handlersOf()
 * @throws TypeError if there is no mock at the address
 */
export async function handlersAt(
  origin: string,
  { session = 'default', bases = {} }: { session?: string; bases?: Bases } = {},
): Promise<RequestHandler[]> {
  const reply = await fetch(new URL('/', origin), { headers: { Accept: 'application/json' } });
  // The cast: this is what a mock answers.
  const { apis } = (await reply.json()) as { apis: { domain: string; servers: string[] }[] };
  const named = apis.flatMap(({ domain, servers }) => servers.map((url) => [url, domain]));
  // The cast: pairs of texts.
  const all = { ...(Object.fromEntries(named) as Bases), ...bases };
  return handlers(all, async (path, request) =>
    fetch(bypass(await requestAt(new URL(`/@${session}${path}`, origin), request))),
  );
}

/** The same request to another address. A browser would send a stream by HTTP/2 alone, and Firefox shows none. */
async function requestAt(url: URL, request: Request): Promise<Request> {
  const { method, headers, signal } = request;
  const bytes = await request.arrayBuffer();
  const body = bytes.byteLength > 0 ? bytes : null;
  return new Request(url, { method, headers, body, signal });
}

function handlers(
  bases: Bases,
  send: (path: string, request: Request) => Promise<Response>,
): RequestHandler[] {
  return Object.keys(bases).map((base) =>
    http.all(`${base.replace(/\/+$/, '')}/*`, ({ request }) =>
      send(mockPath(bases, new URL(request.url)) ?? '/', request),
    ),
  );
}
