import type { SignedRequest } from '../world/handlers.ts';

/** The bearer token of a request. The contract's check of its shape comes first. */
export function bearerOf({ headers }: Pick<SignedRequest, 'headers'>): string {
  return String(headers['authorization']).slice('Bearer '.length);
}
