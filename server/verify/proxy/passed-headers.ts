import { BODILESS_METHODS } from '../send.ts';
import { asksForUpgrade } from './upgrade.ts';
import type { IncomingMessage } from 'node:http';

/** Headers that are about one connection, and not about the message (RFC 9110, section 7.6.1). */
const HOP = [
  ...['connection', 'keep-alive', 'proxy-connection', 'transfer-encoding', 'te', 'trailer'],
  ...['upgrade', 'proxy-authenticate', 'proxy-authorization'],
];

/** Headers that the proxy writes anew for the server behind. */
const ANEW = ['host', 'expect', 'content-length'];

/**
 * The headers of a request for the server behind: names and values in turn, as they were sent.
 * @param body the whole body; undefined if it is passed on as it comes
 */
export function requestHeaders(
  incoming: IncomingMessage,
  url: string,
  body: Buffer | undefined,
): string[] {
  const { method = 'GET', headers } = incoming;
  const { 'transfer-encoding': coding, 'content-length': told, trailer, upgrade = '' } = headers;
  const isEmpty = coding === undefined && told === undefined;
  const length = isEmpty ? '0' : body ? String(body.length) : told;
  // Node would send the body of a DELETE bare, and the server take it for a request.
  const framing =
    coding !== undefined && !body
      ? ['transfer-encoding', coding, ...(trailer === undefined ? [] : ['trailer', trailer])]
      : ['content-length', length];
  return [
    ...['host', new URL(url).host],
    ...endToEnd(incoming, ANEW),
    ...(isEmpty && BODILESS_METHODS.includes(method) ? [] : framing.map(String)),
    ...(asksForUpgrade(incoming) ? ['connection', 'Upgrade', 'upgrade', upgrade] : []),
  ];
}

/** The headers of a reply for the client: names and values in turn, as they were sent. */
export function replyHeaders(reply: IncomingMessage): string[] {
  return endToEnd(reply, []);
}

/** The headers that came after a body: names and values, as they were sent. */
export function trailersOf({ rawTrailers }: IncomingMessage): [string, string][] {
  return rawTrailers.flatMap((name, i): [string, string][] =>
    i % 2 === 0 ? [[name, rawTrailers[i + 1] ?? '']] : [],
  );
}

function endToEnd({ rawHeaders, headers }: IncomingMessage, others: readonly string[]): string[] {
  const named = (headers.connection ?? '').toLowerCase().split(',');
  const left = new Set([...HOP, ...others, ...named.map((one) => one.trim())]);
  return rawHeaders.filter((_, i) => !left.has((rawHeaders[i - (i % 2)] ?? '').toLowerCase()));
}
