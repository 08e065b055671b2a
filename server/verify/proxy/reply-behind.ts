import type { ClientRequest, IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

import { open } from '../send.ts';
import { LARGEST_HEAD } from './proxy-options.ts';
import { requestHeaders, trailersOf } from './passed-headers.ts';
import { asksForUpgrade } from './upgrade.ts';
import type { ExchangeRecord } from './exchange-record.ts';
import type { ProxyOptions } from './proxy-options.ts';

/** The code of an error that tells of a server which does not answer. */
export const LATE = 'LATE';

/** A reply of the server behind, of which the head is there. */
export interface ReplyBehind {
  reply: IncomingMessage;
  /** The connection, if it speaks another protocol from now on. */
  upgraded: Duplex | undefined;
}

interface Client {
  /** Aborted when nobody waits any more. */
  signal: AbortSignal;
  /** Gets the links that the server behind sends early (RFC 8297). */
  hint: (link: string | string[]) => void;
}

/**
 * Sends a request to the server behind. A strict proxy sends it whole, any other one as it comes. Each request has a
 * connection of its own: the server may close an idle one at the very moment of the next request.
 * @throws Error if no reply comes in time
 */
export function replyBehind(
  incoming: IncomingMessage,
  record: ExchangeRecord,
  { url, strict, timeout }: ProxyOptions,
  { signal, hint }: Client,
): Promise<ReplyBehind> {
  const { method, target } = record.request;
  const body = strict ? record.sent.bytes : undefined;
  const request = open(url, target, {
    ...{ method, headers: requestHeaders(incoming, url, body), signal, timeout },
    ...{ agent: false, maxHeaderSize: LARGEST_HEAD },
  });
  request.on('timeout', () => {
    if (!isBehindLate(request)) return;
    const late = new Error(`no reply came within ${timeout / 1000} s`);
    request.destroy(Object.assign(late, { code: LATE }));
  });
  request.on('information', ({ headers: { link } }) => {
    if (link !== undefined) hint(link);
  });
  if (body) request.end(body);
  else passBody(incoming, record, request);
  return new Promise((resolve, reject) => {
    // Errors after the reply's head show in the reply.
    request.on('error', reject);
    request.on('response', (reply) => {
      const { statusCode = 0 } = reply;
      if (statusCode >= 100) resolve({ reply, upgraded: undefined });
      else request.destroy(new Error(`${statusCode} is no status`));
    });
    if (!asksForUpgrade(incoming)) return;
    request.on('upgrade', (reply, upgraded, head) => {
      upgraded.setTimeout(0);
      upgraded.unshift(head);
      resolve({ reply, upgraded });
    });
  });
}

/** False while the client is slow. */
function isBehindLate(request: ClientRequest): boolean {
  const isConnected = request.socket?.connecting === false;
  return !isConnected || request.writableFinished || request.writableNeedDrain;
}

function passBody(
  incoming: IncomingMessage,
  { sent }: ExchangeRecord,
  request: ClientRequest,
): void {
  incoming.on('data', (chunk: Buffer) => {
    sent.add(chunk);
  });
  incoming.on('end', () => {
    request.addTrailers(trailersOf(incoming));
  });
  incoming.pipe(request);
}
