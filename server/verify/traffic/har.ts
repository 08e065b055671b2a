// Traffic as HAR 1.2 (http://www.softwareishard.com/blog/har-12-spec/).
import { z } from 'zod';

import { jsonOf } from '../../contract/json.ts';
import { formatOf } from '../../contract/media-type.ts';
import type { SentReply, WrittenRequest } from '../exchange.ts';
import type { Fault } from '../fault.ts';

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
  /** The sides whose bodies are not known, or not whole. */
  unseen: readonly Fault['direction'][];
}

const Pairs = z.array(z.object({ name: z.string(), value: z.string() }));
const Content = z.object({
  text: z.string().optional(),
  encoding: z.string().optional(),
  size: z.number().optional(),
  comment: z.string().optional(),
});
const Data = Content.extend({
  mimeType: z.string().optional(),
  params: z.array(z.object({ name: z.string(), value: z.string().optional() })).optional(),
});
const Entry = z.object({
  startedDateTime: z.string().optional(),
  time: z.number().optional(),
  request: z.object({
    method: z.string(),
    url: z.string(),
    headers: Pairs.default([]),
    bodySize: z.number().optional(),
    postData: Data.optional(),
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
  return har.data.log.entries.flatMap(exchangeIn);
}

function exchangeIn({
  startedDateTime = '',
  time: took = 0,
  request: { method, url: address, headers: sent, postData, bodySize = 0 },
  response: { status, headers: received, content },
}: z.infer<typeof Entry>): Exchange[] {
  if (status === 0 || !URL.canParse(address)) return [];
  const url = new URL(address);
  const at = Date.parse(startedDateTime);
  const request = {
    ...{ method: method.toUpperCase(), target: `${url.pathname}${url.search}` },
    headers: { ...typeOf(postData), ...headersOf(sent) },
    body: bodyOf(postData),
  };
  // An archive has bodies as they were before their coding.
  const headers = headersOf(received.filter(({ name }) => !/^content-encoding$/i.test(name)));
  const reply = { status, headers, bytes: bytesOf(content) };
  const unseen: Exchange['unseen'][number][] = [];
  if (isPart(request.headers['content-type'] ?? '', { size: bodySize, ...postData }))
    unseen.push('request');
  if (isPart(headers['content-type'] ?? '', content)) unseen.push('reply');
  return [{ at: Number.isNaN(at) ? 0 : at, took, url, request, reply, unseen }];
}

/**
 * True for a body that was not kept as it was sent: not at all, in part, or as its parsed value, as the export of a
 * journal and browsers do.
 */
function isPart(
  type: string,
  { text = '', size = 0, comment = '', params = [] }: z.infer<typeof Data>,
): boolean {
  const format = formatOf(type);
  const isParsed = text === '' ? format === 'multipart' : typeof jsonOf(text) === 'object';
  if (['multipart', 'form', 'xml'].includes(format) && isParsed) return true;
  return (text === '' && params.length === 0 && size > 0) || /^The first [0-9]/.test(comment);
}

function headersOf(pairs: z.infer<typeof Pairs>): Record<string, string> {
  // HTTP/2 has pseudo headers.
  const own = pairs.filter(({ name }) => !name.startsWith(':'));
  return Object.fromEntries(own.map(({ name, value }) => [name.toLowerCase(), value]));
}

function bytesOf({ text = '', encoding }: z.infer<typeof Content>): Buffer {
  return Buffer.from(text, encoding === 'base64' ? 'base64' : 'utf8');
}

type PostData = z.infer<typeof Data> | undefined;

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
