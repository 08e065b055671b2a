import { Readable } from 'node:stream';
import type { IncomingMessage, RequestListener } from 'node:http';

import { BODILESS } from '../contract/responses.ts';
import { memoryCall } from '../http/memory-call.ts';

const ORIGIN = 'http://127.0.0.1';

/**
 * Calls an application in the same process with fetch().
 * @param app the application
 * @returns a fetch() that reaches only this application; it ignores the host and port of a URL
 */
export function memoryFetch(app: RequestListener): typeof fetch {
  const call = memoryCall(app);
  return async (input, init) => {
    const request = new Request(input instanceof Request ? input : new URL(input, ORIGIN), init);
    const body = Buffer.from(await request.arrayBuffer());
    const { method, signal } = request;
    const { pathname, search } = new URL(request.url);
    const headers = Object.fromEntries(request.headers);
    return responseOf(await call({ method, path: pathname + search, headers, body, signal }));
  };
}

/** The reply as it arrives, because a stream may have no end. */
function responseOf(reply: IncomingMessage): Response {
  const status = reply.statusCode ?? 0;
  const headers = new Headers();
  for (const [name, values] of Object.entries(reply.headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value);
  }
  const init = { status, statusText: reply.statusMessage ?? '', headers };
  // Response refuses a body, even an empty one, for these statuses.
  if (!BODILESS.includes(status)) return new Response(Readable.toWeb(reply), init);
  reply.resume();
  return new Response(null, init);
}
