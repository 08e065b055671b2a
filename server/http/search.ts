import type { Request } from 'express';

/** The query of a request as it was sent, without the `?`; empty for none. */
export function searchOf({ url }: Request): string {
  const at = url.indexOf('?');
  return at === -1 ? '' : url.slice(at + 1);
}
