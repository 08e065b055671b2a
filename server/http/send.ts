// Replies on their way out. Apart from this, only pages and the stream of entries write to a client.
import type { Response } from 'express';

import type { Reply } from '../world/reply.ts';

export function send(response: Response, reply: Reply): void {
  response.status(reply.status).set(reply.headers);
  if (reply.body === undefined) response.end();
  else response.end(JSON.stringify(reply.body));
}

/** Promises the whole reply, sends half of it, and closes the connection. */
export function sendTruncated(response: Response, reply: Reply): void {
  const bytes = Buffer.from(reply.body === undefined ? '' : JSON.stringify(reply.body));
  response.status(reply.status).set({ ...reply.headers, 'content-length': String(bytes.length) });
  response.write(bytes.subarray(0, bytes.length / 2), () => {
    response.socket?.destroy();
  });
}
