import type { IncomingMessage } from 'node:http';

/** Headers that are about one connection, and not about the message (RFC 9110, section 7.6.1). */
const HOP = [
  ...['connection', 'keep-alive', 'proxy-connection', 'transfer-encoding', 'te', 'trailer'],
  ...['upgrade', 'proxy-authenticate', 'proxy-authorization'],
];

/** Headers that the proxy writes anew for the server behind. */
const ANEW = ['host', 'expect', 'content-length'];

/** Methods whose bodies are empty if nobody tells their length. */
const WITH_BODY = ['POST', 'PUT', 'PATCH'];

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
  const isChunked = headers['transfer-encoding'] !== undefined;
  const isEmpty = !isChunked && headers['content-length'] === undefined;
  const length = isEmpty ? '0' : body ? String(body.length) : headers['content-length'];
  // Node would send the body of a DELETE bare, and the server take it for a request.
  const framing =
    isChunked && !body ? ['transfer-encoding', 'chunked'] : ['content-length', length];
  return [
    ...['host', new URL(url).host],
    ...endToEnd(incoming, ANEW),
    ...(isEmpty && !WITH_BODY.includes(method) ? [] : framing.map(String)),
  ];
}

/** The headers of a reply for the client: names and values in turn, as they were sent. */
export function replyHeaders(reply: IncomingMessage): string[] {
  return endToEnd(reply, []);
}

function endToEnd({ rawHeaders, headers }: IncomingMessage, others: readonly string[]): string[] {
  const named = (headers.connection ?? '').toLowerCase().split(',');
  const left = new Set([...HOP, ...others, ...named.map((one) => one.trim())]);
  return rawHeaders.filter((_, i) => !left.has((rawHeaders[i - (i % 2)] ?? '').toLowerCase()));
}
