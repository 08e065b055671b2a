import { createHash, timingSafeEqual } from 'node:crypto';

/** True if the texts are the same. It always takes the same time, so the time gives no hint. */
export function isSame(one: string, other: string): boolean {
  return timingSafeEqual(digestOf(one), digestOf(other));
}

/** Digests are equally long. timingSafeEqual() demands that. */
function digestOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
