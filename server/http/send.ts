// Replies of the APIs and the control API, on their way out.
// The global one may be a test's fake, which waits for the test.
import { setImmediate } from 'node:timers';

import type { Response } from 'express';

import type { Written } from '../world/reply.ts';

/**
 * Sends a reply as soon as every request is handled that had arrived by now. Their replies leave one after another, which
 * wakes the clients of a busy machine once, and not for each: a write to a socket then takes half as long.
 */
export function send(response: Response, { status, headers, content }: Written): void {
  response.status(status).set(headers);
  setImmediate(() => {
    // An error that came after the reply may have been answered meanwhile.
    if (response.writableEnded) return;
    if (content === undefined) response.end();
    else response.end(content);
  });
}

/** Promises the whole reply, sends half of it, and closes the connection. */
export function sendTruncated(
  response: Response,
  { status, headers, content = '' }: Written,
): void {
  const bytes = Buffer.from(content);
  response.status(status).set({ ...headers, 'content-length': String(bytes.length) });
  response.write(bytes.subarray(0, bytes.length / 2), () => {
    response.socket?.destroy();
  });
}
