import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';

import { open } from '../send.ts';
import { requestHeaders } from './passed-headers.ts';
import type { ExchangeRecord } from './exchange-record.ts';
import type { ProxyOptions } from './proxy-options.ts';

/** The code of an error that tells of a server which does not answer. */
export const LATE = 'LATE';

/**
 * Sends a request to the server behind: whole if that is known by a strict proxy, and else as it comes.
 * @param signal aborted when nobody waits any more
 * @returns the reply, of which the head is there
 * @throws Error if none comes in time
 */
export async function replyBehind(
  incoming: IncomingMessage,
  { sent, request: { method, target } }: ExchangeRecord,
  { url, strict, timeout }: ProxyOptions,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const body = strict ? sent.bytes : undefined;
  const headers = requestHeaders(incoming, url, body);
  const request = open(url, target, { method, headers, signal });
  // Errors after the reply's head show in the reply.
  request.on('error', () => undefined);
  request.once('finish', () => {
    request.setTimeout(timeout, () => {
      const late = new Error(`no reply came within ${timeout / 1000} s`);
      request.destroy(Object.assign(late, { code: LATE }));
    });
  });
  if (body) request.end(body);
  else {
    incoming.on('data', (chunk: Buffer) => {
      sent.add(chunk);
    });
    incoming.pipe(request);
  }
  const [reply] = (await once(request, 'response')) as [IncomingMessage]; // the cast: an event's values
  return reply;
}
