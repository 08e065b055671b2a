import type { SignedRequest } from '../world/handlers.ts';

/** The bearer token of a request, whose shape the contract has checked. */
export function bearerOf({ headers }: Pick<SignedRequest, 'headers'>): string {
  return String(headers['authorization']).slice('Bearer '.length);
}
