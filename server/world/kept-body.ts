import { StringDecoder } from 'node:string_decoder';

/** A body in an entry. */
export interface KeptBody {
  /** The parsed body; its text if it could not be parsed; the text of its first part if it is truncated. */
  body: unknown;
  /** Bytes of the whole body; 0 for none. */
  size: number;
  truncated: boolean;
}

/**
 * The bytes of a body that an entry keeps. The replies of the five APIs have far fewer, except lists of hundreds of
 * records. A person reads no more of a body.
 */
export const MOST_KEPT = 64 * 1024;

/**
 * @param body the parsed body, or its text if it could not be parsed; undefined for none
 * @param sent the body as it is sent
 */
export function keptBody(body: unknown, sent: Uint8Array | string): KeptBody {
  const size = typeof sent === 'string' ? Buffer.byteLength(sent) : sent.length;
  if (size <= MOST_KEPT) return { body, size, truncated: false };
  // Copies the bytes: a part of a text would keep the whole alive. The decoder leaves out half a character at the end.
  const bytes =
    typeof sent === 'string'
      ? Buffer.from(sent.slice(0, MOST_KEPT))
      : Buffer.from(sent.buffer, sent.byteOffset, MOST_KEPT);
  return { body: new StringDecoder().write(bytes.subarray(0, MOST_KEPT)), size, truncated: true };
}

/**
 * The bytes of a body, a character for each (Latin-1).
 * @param body the parsed body, or its text if it could not be parsed
 * @returns undefined for none, for too many to keep, and for those that JSON.stringify() makes of the parsed body
 */
export function keptBytes(body: unknown, sent: Buffer): string | undefined {
  if (sent.length === 0 || sent.length > MOST_KEPT) return undefined;
  return sent.toString() === JSON.stringify(body) ? undefined : sent.toString('latin1');
}
