import { bearerOf } from '../../credentials/bearer.ts';
import { Failure } from '../../world/failure.ts';
import { find } from '../../world/table.ts';
import type { Context, SignedRequest } from '../../world/handlers.ts';
import type { Account, State } from './state.ts';

/**
 * Finds the service account behind an access token.
 * @throws Failure 401 for an unknown token, 403 for an operator that the account may not speak for
 */
export function authenticate(
  { headers, path }: SignedRequest,
  { state: { accounts } }: Context<State>,
): Account {
  const token = bearerOf({ headers });
  const account = find(accounts, token);
  if (!account) throw new Failure(401, 'The access token is not valid or has expired.');
  const asn = asnIn(path);
  if (asn !== undefined && !account.asns.includes(asn)) {
    throw new Failure(403, `The caller is not allowed to share data plans for ASN ${asn}.`);
  }
  return account;
}

/** Reads the operator from a path. If it is not a number, it is undefined; validation refuses it later. */
function asnIn(path: string): string | undefined {
  return /^\/v1\/operators\/([0-9]+)\//.exec(decodeURIComponent(path))?.[1];
}
