// Traffic as HAR 1.2 (http://www.softwareishard.com/blog/har-12-spec/).
import { z } from 'zod';

import { masked } from '../../world/mask.ts';
import type { SentReply, WrittenRequest } from '../exchange.ts';

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
}

const Pairs = z.array(z.object({ name: z.string(), value: z.string() }));
const Content = z.object({ text: z.string().optional(), encoding: z.string().optional() });
const Entry = z.object({
  startedDateTime: z.string().optional(),
  time: z.number().optional(),
  request: z.object({
    method: z.string(),
    url: z.string(),
    headers: Pairs.default([]),
    postData: z
      .object({
        text: z.string().optional(),
        encoding: z.string().optional(),
        mimeType: z.string().optional(),
        params: z.array(z.object({ name: z.string(), value: z.string().optional() })).optional(),
      })
      .optional(),
  }),
  response: z.object({
    status: z.number(),
    headers: Pairs.default([]),
    content: Content.default({}),
  }),
});
const Har = z.object({ log: z.object({ entries: z.array(Entry) }) });

/**
 * The exchanges of a HAR. One without a reply, such as a request that was cancelled, is left out.
 * @throws Error in one line for a text that is no HAR
 */
export function exchangesIn(text: string): Exchange[] {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new Error('is no HAR: it is not JSON');
  }
  const har = Har.safeParse(data);
  if (!har.success) {
    const [issue] = har.error.issues;
    throw new Error(`is no HAR: /${issue?.path.join('/') ?? ''} ${issue?.message ?? 'is wrong'}`);
  }
  return har.data.log.entries.flatMap((entry): Exchange[] => {
    const { request, response } = entry;
    if (response.status === 0 || !URL.canParse(request.url)) return [];
    const url = new URL(request.url);
    const headers = headersOf(request.headers);
    const body = bodyOf(request.postData);
    const at = Date.parse(entry.startedDateTime ?? '');
    return [
      {
        ...{ at: Number.isNaN(at) ? 0 : at, took: entry.time ?? 0, url },
        request: {
          method: request.method.toUpperCase(),
          target: `${url.pathname}${url.search}`,
          headers: { ...typeOf(request.postData), ...headers },
          body,
        },
        reply: {
          status: response.status,
          headers: headersOf(response.headers),
          bytes: bytesOf(response.content),
        },
      },
    ];
  });
}

/** The exchanges as a HAR, with secrets masked. */
export function harOf(
  exchanges: readonly Exchange[],
  creator: { name: string; version: string },
): object {
  const entries = exchanges.map(({ at, took, url, request, reply }) => ({
    startedDateTime: new Date(at).toISOString(),
    time: took,
    request: {
      ...{ method: request.method, url: url.href, httpVersion: 'HTTP/1.1', cookies: [] },
      headers: pairsOf(masked(request.headers) as Record<string, string>), // the cast: a mask is a text
      queryString: [...url.searchParams].map(([name, value]) => ({ name, value })),
      ...{ headersSize: -1, bodySize: request.body?.length ?? 0 },
      ...(request.body
        ? {
            postData: { mimeType: request.headers['content-type'] ?? '', ...shownOf(request.body) },
          }
        : {}),
    },
    response: {
      ...{ status: reply.status, statusText: '', httpVersion: 'HTTP/1.1', cookies: [] },
      headers: pairsOf(masked(reply.headers) as Record<string, unknown>), // the cast: a mask is a text
      content: {
        ...{ size: reply.bytes.length, mimeType: [reply.headers['content-type']].flat()[0] ?? '' },
        ...shownOf(reply.bytes),
      },
      ...{ redirectURL: '', headersSize: -1, bodySize: reply.bytes.length },
    },
    cache: {},
    timings: { send: 0, wait: took, receive: 0 },
  }));
  return { log: { version: '1.2', creator, entries } };
}

function headersOf(pairs: z.infer<typeof Pairs>): Record<string, string> {
  // HTTP/2 has pseudo headers.
  const own = pairs.filter(({ name }) => !name.startsWith(':'));
  return Object.fromEntries(own.map(({ name, value }) => [name.toLowerCase(), value]));
}

function pairsOf(headers: Readonly<Record<string, unknown>>): z.infer<typeof Pairs> {
  return Object.entries(headers).flatMap(([name, value]) =>
    [value].flat().map((one) => ({ name, value: String(one) })),
  );
}

function bytesOf({ text = '', encoding }: z.infer<typeof Content>): Buffer {
  return Buffer.from(text, encoding === 'base64' ? 'base64' : 'utf8');
}

function shownOf(bytes: Buffer): z.infer<typeof Content> {
  try {
    return { text: JSON.stringify(masked(JSON.parse(bytes.toString()))) };
  } catch {
    return textOf(bytes);
  }
}

function textOf(bytes: Buffer): z.infer<typeof Content> {
  const text = bytes.toString();
  return Buffer.from(text).equals(bytes)
    ? { text }
    : { text: bytes.toString('base64'), encoding: 'base64' };
}

type PostData = z.infer<typeof Entry>['request']['postData'];

/** The bytes of a body; a form may be told by its fields alone. */
function bodyOf(data: PostData): Buffer | undefined {
  if (data?.text !== undefined && data.text !== '') return bytesOf(data);
  if (!data?.params || data.params.length === 0) return undefined;
  const pairs = data.params.map(({ name, value = '' }): [string, string] => [name, value]);
  return Buffer.from(new URLSearchParams(pairs).toString());
}

function typeOf(data: PostData): Record<string, string> {
  return data?.mimeType === undefined || data.mimeType === ''
    ? {}
    : { 'content-type': data.mimeType };
}
