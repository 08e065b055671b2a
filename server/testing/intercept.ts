// Calls of the code under test to the services themselves reach a mock. MSW's interceptors catch those of fetch(), of
// node:http and of all that is built on them; undici, as a package, has a dispatcher of its own.
import { syncBuiltinESMExports } from 'node:module';
import type { RequestListener } from 'node:http';

import { listen } from '../http/listen.ts';
import { mockPath } from './mock-path.ts';
import { close, originOf } from './port.ts';
import { wrapDispatchers } from './undici.ts';
import type { Bases } from './mock-path.ts';

/** The treatment of calls to other addresses than those of the APIs. Those to this machine always pass. */
export type Unhandled = 'pass' | 'warn' | 'error';

/** The place where intercepted calls go. */
export interface Destination {
  bases: Bases;
  onUnhandled: Unhandled;
  session: string;
  /** The global object of the code under test. Some runners give it one of its own. */
  realm: typeof globalThis;
  /** The warnings so far. Each is given once: a call may pass through more than one of the libraries. */
  warned: Set<string>;
  /** Calls the mock in the session, with a path such as `/awan/v2/…`. */
  fetch: typeof fetch;
}

/** Calls to this machine, such as to the server under test. */
const LOCAL = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/**
 * Catches calls of this process from now on. The mock also listens then, at a port that only undici uses.
 * @returns lets calls go where they are sent again
 */
export async function intercept(
  app: RequestListener,
  to: Destination,
): Promise<() => Promise<void>> {
  // A test that intercepts nothing does not wait for this library.
  const [{ BatchInterceptor }, { ClientRequestInterceptor }, { FetchInterceptor }] =
    await Promise.all([
      import('@mswjs/interceptors'),
      import('@mswjs/interceptors/ClientRequest'),
      import('@mswjs/interceptors/fetch'),
    ]);
  const interceptor = new BatchInterceptor({
    name: 'kontrak',
    interceptors: [new ClientRequestInterceptor(), new FetchInterceptor()],
  });
  // The library waits for what a listener returns, though its types do not say so.
  // eslint-disable-next-line @typescript-eslint/no-misused-promises
  interceptor.on('request', ({ request, controller }) =>
    answered(to, request).then(
      (reply) => {
        if (reply) controller.respondWith(reply);
      },
      (error: unknown) => {
        controller.errorWith(error instanceof Error ? error : new Error(String(error)));
      },
    ),
  );
  interceptor.apply();
  // Otherwise `import { request } from 'node:http'` would still be Node's own.
  syncBuiltinESMExports();
  const server = await listen(app, 0, '127.0.0.1');
  // A process that has nothing else to do may end.
  server.unref();
  const origin = originOf(server);
  const unwrap = wrapDispatchers(to.realm, (url, method) => {
    const path = destinationOf(to, url, method);
    return path === undefined ? undefined : new URL(`${origin}/@${to.session}${path}`);
  });
  const own = to.realm.fetch;
  if (to.realm !== globalThis) to.realm.fetch = (...call) => fetch(...call);
  return async () => {
    to.realm.fetch = own;
    unwrap();
    interceptor.dispose();
    syncBuiltinESMExports();
    await close(server);
  };
}

/**
 * The path at the mock; undefined for a call that passes.
 * @throws Error for one that is to fail
 */
function destinationOf(
  { bases, onUnhandled, warned }: Destination,
  url: URL,
  method: string,
): string | undefined {
  const path = mockPath(bases, url);
  if (path !== undefined || onUnhandled === 'pass' || LOCAL.test(url.hostname)) return path;
  const there = Object.keys(bases).join(', ') || 'none';
  const message = `${method} ${url.origin}${url.pathname} is a call to none of the mock's APIs; they are at ${there}.`;
  if (onUnhandled === 'error') throw new Error(message);
  if (!warned.has(message)) console.warn(message);
  warned.add(message);
  return undefined;
}

/** The mock's reply; undefined for a call that passes. */
async function answered(to: Destination, request: Request): Promise<Response | undefined> {
  const path = destinationOf(to, new URL(request.url), request.method);
  return path === undefined
    ? undefined
    : to.fetch(new Request(new URL(path, 'http://mock'), request));
}
