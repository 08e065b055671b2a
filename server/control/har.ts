// The journal as HAR 1.2 (http://www.softwareishard.com/blog/har-12-spec/), for browsers and proxies.
import { STATUS_CODES } from 'node:http';

import { isJson } from '../contract/media-type.ts';
import { MOST_KEPT } from '../world/kept-body.ts';
import { maskedBody, maskedPath } from '../world/mask.ts';
import { VERSION } from './version.ts';
import { headersView, instant, maskedFields, secretsIn } from './views.ts';
import type { components } from '../../generated/control.d.ts';
import type { KeptBody } from '../world/kept-body.ts';
import type { Entry } from '../world/entry.ts';

type HarEntry = components['schemas']['HarEntry'];
type NameValue = components['schemas']['HarNameValue'];

const HTTP_VERSION = 'HTTP/1.1';
const UNKNOWN_SIZE = -1;

/** Characters that Node's parser lets pass in a path, but that a URI (RFC 3986) cannot have. */
const UNFIT = /%(?![0-9A-Fa-f]{2})|[^\w\-.~!$&'()*+,;=:@/%]/g;

/** A host with or without a port; Node's parser lets anything pass. */
const HOST = /^[\w.-]+(:\d+)?$|^\[[\da-f:.]+\](:\d+)?$/i;

/**
 * The JSON of the journal's entries as an archive, with secrets masked, in parts: one for each entry.
 * @param comment of the whole archive
 */
export function* harText(entries: readonly Entry[], comment?: string): Generator<string, void> {
  const log = { version: '1.2', creator: { name: 'Kontrak', version: VERSION }, comment };
  yield `{"log":${JSON.stringify(log).slice(0, -1)},"entries":[`;
  for (const [i, one] of entries.entries())
    yield `${i > 0 ? ',' : ''}${JSON.stringify(harEntry(one))}`;
  yield ']}}';
}

function harEntry(entry: Entry): HarEntry {
  const secrets = secretsIn(entry);
  const { effect } = entry;
  return {
    startedDateTime: instant(entry.at),
    time: entry.durationMs,
    request: harRequest(entry, secrets),
    response: harResponse(entry, secrets),
    cache: {},
    timings: { send: 0, wait: entry.durationMs, receive: 0 },
    // HAR lets a name of one's own begin with an underscore. An answer that code has changed keeps the contract.
    ...(effect === null || effect.kind === 'code' ? {} : { _kontrak: { fault: effect.kind } }),
  };
}

function harRequest(
  { method, path, query, request }: Entry,
  secrets: ReadonlySet<string>,
): HarEntry['request'] {
  const headers = headersView(request.headers, secrets);
  const isText = request.unparsed || isOwnText(request.body, request.headers['content-type']);
  const { text, size, ...comment } = contentOf(request, isText, secrets);
  const queryString = pairs(Object.entries(maskedFields(query, secrets)));
  const parameters = queryString.map(({ name, value }): [string, string] => [name, value]);
  const search = new URLSearchParams(parameters).toString();
  const { host = '' } = headers;
  const url = `http://${HOST.test(host) ? host : 'localhost'}${maskedPath(path).replace(UNFIT, encodeURIComponent)}${search === '' ? '' : `?${search}`}`;
  const mimeType = headers['content-type'] ?? '';
  return {
    method,
    url,
    httpVersion: HTTP_VERSION,
    cookies: [],
    headers: pairs(Object.entries(headers)),
    queryString,
    ...(text === '' ? {} : { postData: { mimeType, text, ...comment } }),
    headersSize: UNKNOWN_SIZE,
    bodySize: size,
  };
}

function harResponse({ status, reply }: Entry, secrets: ReadonlySet<string>): HarEntry['response'] {
  const isText = isOwnText(reply.body, reply.headers['content-type']);
  const content = contentOf(reply, isText, secrets);
  return {
    status,
    statusText: STATUS_CODES[status] ?? '',
    httpVersion: HTTP_VERSION,
    cookies: [],
    headers: pairs(Object.entries(headersView(reply.headers, secrets))),
    content: { mimeType: reply.headers['content-type'] ?? '', ...content },
    redirectURL: '',
    headersSize: UNKNOWN_SIZE,
    bodySize: content.size,
  };
}

/** True for a body that is sent as the text that it is; a text in JSON has quotes around it. */
function isOwnText(body: unknown, type: unknown): boolean {
  return typeof body === 'string' && typeof type === 'string' && !isJson(type);
}

/**
 * The text of a body, and its size in bytes. The size is that of the text itself, in which `***` may stand for more. If
 * the text is only a part, the size is that of the whole body.
 */
function contentOf(
  { body, size, truncated }: KeptBody,
  isText: boolean,
  secrets: ReadonlySet<string>,
): { text: string; size: number; comment?: string } {
  if (truncated) {
    const comment = `The first ${MOST_KEPT / 1024} KiB of ${size} bytes`;
    return { text: String(maskedBody(body)), size, comment };
  }
  if (body === undefined) return { text: '', size: 0 };
  const text = isText ? String(maskedBody(body)) : JSON.stringify(maskedBody(body, secrets));
  return { text, size: Buffer.byteLength(text) };
}

function pairs(entries: [string, unknown][]): NameValue[] {
  return entries.flatMap(([name, value]) =>
    [value]
      .flat()
      .map((one) => ({ name, value: typeof one === 'string' ? one : JSON.stringify(one) })),
  );
}
