import type { SignedRequest } from '../world/handlers.ts';

/** The bearer token of a request. The contract has already checked its shape. */
export function bearerOf({ headers }: Pick<SignedRequest, 'headers'>): string {
  return String(headers['authorization']).slice('Bearer '.length);
}
