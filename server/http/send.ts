// Replies of the APIs and the control API, on their way out.
import type { Response } from 'express';

import type { Written } from '../world/reply.ts';

export function send(response: Response, { status, headers, content }: Written): void {
  response.status(status).set(headers);
  if (content === undefined) response.end();
  else response.end(content);
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
