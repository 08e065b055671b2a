// Traffic as HAR 1.2 (http://www.softwareishard.com/blog/har-12-spec/).
import { bodyOf, bytesOf, isPart, isPartOfRequest } from './har-body.ts';
import { Har } from './har-shape.ts';
import type { SentReply, WrittenRequest } from '../exchange.ts';
import type { Fault } from '../fault.ts';
import type { HarEntry, HarPairs, HarPostData } from './har-shape.ts';

/** A request and its reply, as they went over the wire. */
export interface Exchange {
  /** When the request was sent, in milliseconds since 1970. */
  at: number;
  /** The address and the path, without the query. */
  url: URL;
  request: WrittenRequest;
  reply: SentReply;
  /** Milliseconds. */
  took: number;
  /** True for a reply that a fault of a mock gave, as somebody had asked for. */
  isInjected?: boolean;
  /** The sides whose bodies are not known, or not whole. */
  partial: readonly Fault['direction'][];
}

/** Addresses of the network. A page also asks for `data:`, `blob:` and files of extensions. */
const OF_NETWORK = ['http:', 'https:', 'ws:', 'wss:'];

/**
 * The exchanges of a HAR. Those that no server answered are left out: a request that was cancelled, and a redirect that
 * a browser made up.
 * @throws Error in one line for a text that is no HAR
 */
export function exchangesIn(text: string): Exchange[] {
  let data: unknown;
  try {
    // Some tools of Windows write a byte order mark.
    data = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw new Error('is no HAR: it is not JSON');
  }
  const har = Har.safeParse(data);
  if (!har.success) {
    const [issue] = har.error.issues;
    throw new Error(`is no HAR: /${issue?.path.join('/') ?? ''} ${issue?.message ?? 'is wrong'}`);
  }
  return har.data.log.entries.flatMap(exchangeIn);
}

function exchangeIn(entry: HarEntry): Exchange[] {
  const { startedDateTime, time, request: asked, response } = entry;
  const { method, url: address, postData } = asked;
  const { status, content } = response;
  if (status < 100 || !URL.canParse(address)) return [];
  const url = new URL(address);
  // An archive has bodies as they were before their coding.
  const headers = headersOf(
    response.headers.filter(({ name }) => !/^content-encoding$/i.test(name)),
  );
  if (!OF_NETWORK.includes(url.protocol) || headers['non-authoritative-reason'] !== undefined)
    return [];
  const at = Date.parse(startedDateTime ?? '');
  const request = {
    ...{ method: method.toUpperCase(), target: `${url.pathname}${url.search}` },
    headers: { ...typeOf(postData), ...headersOf(asked.headers) },
    body: bodyOf(postData),
  };
  const cookies = response.headers.filter(({ name }) => /^set-cookie$/i.test(name));
  const reply = {
    status,
    headers: {
      ...headers,
      ...(cookies.length > 0 ? { 'set-cookie': cookies.map(({ value }) => value) } : {}),
    },
    bytes: bytesOf(content ?? {}),
  };
  const partial: Exchange['partial'][number][] = [];
  if (isPartOfRequest(request.headers['content-type'] ?? '', postData, asked.bodySize))
    partial.push('request');
  if (isPart(headers['content-type'] ?? '', content ?? {})) partial.push('reply');
  // Other faults delay the server's own reply, or cut it on its way.
  const isInjected = entry._kontrak?.fault === 'status';
  return [
    { at: Number.isNaN(at) ? 0 : at, took: time ?? 0, url, request, reply, isInjected, partial },
  ];
}

/** The headers by their names in lower case; what came in several is put together, as Node does. */
function headersOf(pairs: HarPairs): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const { name, value } of pairs) {
    // HTTP/2 has pseudo headers.
    if (name.startsWith(':')) continue;
    const key = name.toLowerCase();
    const before = headers[key];
    headers[key] =
      before === undefined ? value : `${before}${key === 'cookie' ? '; ' : ', '}${value}`;
  }
  return headers;
}

function typeOf(data: HarPostData): Record<string, string> {
  const { mimeType } = data ?? {};
  return (mimeType ?? '') === '' ? {} : { 'content-type': String(mimeType) };
}
