import { StringDecoder } from 'node:string_decoder';

/** A body as an entry keeps it. */
export interface KeptBody {
  /** The parsed body; its text where it could not be parsed, or its first part where it is truncated. */
  body: unknown;
  /** Bytes of the whole body; 0 for none. */
  size: number;
  truncated: boolean;
}

/**
 * Bytes of a body that an entry keeps. The replies of the five APIs have far fewer, but for lists of hundreds of
 * records; what is larger tells a person little.
 */
export const MOST_KEPT = 64 * 1024;

/**
 * @param body the parsed body, or its text where it could not be parsed; undefined for none
 * @param sent the body as it is sent
 */
export function keptBody(body: unknown, sent: Uint8Array | string): KeptBody {
  const size = typeof sent === 'string' ? Buffer.byteLength(sent) : sent.length;
  if (size <= MOST_KEPT) return { body, size, truncated: false };
  // A copy: a part of a text would keep the whole alive. A character in two halves is left out.
  const bytes =
    typeof sent === 'string'
      ? Buffer.from(sent.slice(0, MOST_KEPT))
      : Buffer.from(sent.buffer, sent.byteOffset, MOST_KEPT);
  return { body: new StringDecoder().write(bytes.subarray(0, MOST_KEPT)), size, truncated: true };
}
