import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';

import type { SentReply } from './exchange.ts';

/** The most bytes of a body that is unpacked. */
const MOST = { maxOutputLength: 64 * 2 ** 20 };

const UNPACK: Record<string, (bytes: Buffer) => Buffer> = {
  gzip: (bytes) => gunzipSync(bytes, MOST),
  'x-gzip': (bytes) => gunzipSync(bytes, MOST),
  br: (bytes) => brotliDecompressSync(bytes, MOST),
  // Some servers leave out the frame of zlib, whose first byte has 8 in its lower half.
  deflate: (bytes) =>
    ((bytes[0] ?? 0) & 0x0f) === 8 ? inflateSync(bytes, MOST) : inflateRawSync(bytes, MOST),
  identity: (bytes) => bytes,
};

/**
 * A reply as if its body had never been packed. It keeps its header `Content-Encoding` if the body cannot be unpacked,
 * is over 64 MiB then, or has a coding that is not known here.
 */
export function decoded(reply: SentReply): SentReply {
  const codings = codingsOf(reply);
  if (codings.length === 0 || reply.bytes.length === 0 || !hasKnownCoding(reply)) return reply;
  try {
    const bytes = codings.reduceRight(
      (packed, one) => UNPACK[one]?.(packed) ?? packed,
      reply.bytes,
    );
    const headers = { ...reply.headers };
    delete headers['content-encoding'];
    return { ...reply, headers, bytes };
  } catch {
    return reply;
  }
}

/** True for a reply whose codings can all be unpacked here. */
export function hasKnownCoding(reply: SentReply): boolean {
  return codingsOf(reply).every((one) => Object.hasOwn(UNPACK, one));
}

function codingsOf({ headers }: SentReply): string[] {
  const { 'content-encoding': codings = '' } = headers;
  return codings
    .toLowerCase()
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}
