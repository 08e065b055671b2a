// Replies of the APIs and the control API, on their way out.
import type { Response } from 'express';

import { atRoundEnd } from '../world/rounds.ts';
import type { Written } from '../world/reply.ts';

/**
 * Sends a reply. It leaves at the end of the round, with those of all requests that have come together: to write to a
 * socket wakes its client, which takes as long as all else of the write. When several replies leave one after another,
 * only the first one has to wake the client of them all.
 */
export function send(response: Response, { status, headers, content }: Written): void {
  response.status(status).set(headers);
  atRoundEnd(() => {
    // An error that came after the reply may have been answered meanwhile.
    if (response.writableEnded) return;
    try {
      if (content === undefined) response.end();
      else response.end(content);
    } catch (error) {
      // An application around the mock may do something of its own here. The other replies still leave.
      response.req.next?.(error);
    }
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
