// The scopes that a contract asks for, and those that a token tells.
import { Failure } from '../world/failure.ts';
import type { Document, Security } from './document.ts';
import type { RequestParts } from './rules.ts';

/** The types of schemes whose requirements name scopes (OpenAPI 3.1, Security Requirement Object). */
const SCOPED = ['oauth2', 'openIdConnect'];

/**
 * The refusal of a token that lacks scopes (RFC 6750, section 3.1). One that is no JWT tells none, and so has all; the
 * signature of a JWT counts for nothing.
 * @param met the alternatives of the operation's security whose credentials the request has
 * @returns undefined for a request with all scopes of one alternative
 */
export function missingScopes(
  document: Document,
  met: readonly Security[number][],
  { authorization = '' }: RequestParts['headers'],
): Failure | undefined {
  const granted = scopesOf(authorization.replace(/^bearer /i, ''));
  if (!granted) return undefined;
  const missing = met.map((one) => wanted(document, one).filter((scope) => !granted.has(scope)));
  const [first] = missing;
  if (!first || missing.some(({ length }) => length === 0)) return undefined;
  // Anything else cannot stand in the header (RFC 6749, section 3.3).
  const scope = first.join(' ').replace(/[^ !#-[\]-~]/g, '');
  const challenge = `Bearer error="insufficient_scope", scope="${scope}"`;
  const headers = { 'WWW-Authenticate': challenge };
  return new Failure(403, `The token lacks the scopes ${first.join(', ')}.`, { headers });
}

function wanted({ components }: Document, schemes: Security[number]): string[] {
  return Object.entries(schemes).flatMap(([name, scopes]) =>
    SCOPED.includes(components?.securitySchemes?.[name]?.type ?? '') ? scopes : [],
  );
}

/** The scopes of a JWT, by the names that services use: `scope` (RFC 8693), `scp` and `scopes`; undefined for no JWT. */
function scopesOf(token: string): ReadonlySet<string> | undefined {
  const [, payload, signature] = token.split('.');
  if (payload === undefined || signature === undefined) return undefined;
  const claims = decoded(payload);
  if (typeof claims !== 'object' || claims === null) return undefined;
  const told = ['scope', 'scp', 'scopes'].map((name) => (claims as Record<string, unknown>)[name]);
  return new Set(told.flat().flatMap((one) => (typeof one === 'string' ? one.split(' ') : [])));
}

function decoded(payload: string): unknown {
  try {
    return JSON.parse(Buffer.from(payload, 'base64url').toString());
  } catch {
    return undefined;
  }
}
