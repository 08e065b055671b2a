import { Failure } from '../world/failure.ts';
import { cookiePairs, pairsIn } from './query.ts';
import type { Document, Security, SecurityScheme } from './document.ts';
import type { RequestParts, Rules } from './rules.ts';

/** A token without spaces (RFC 6750, 2.1, and RFC 7617). */
const TOKEN = /^[A-Za-z0-9._~+/-]+=*$/;

type Sent = Pick<RequestParts, 'headers' | 'search'>;

/**
 * The refusal of a request without the credentials that its operation wants, judged by their shape alone: each of the
 * alternatives lacks one at least. A scheme that the contract does not define, and mutual TLS, ask for nothing here.
 * Scopes are not judged here; see missingScopes().
 * @returns undefined for a request with all credentials of one alternative
 */
export function missingCredentials(
  document: Document,
  { security, responses }: Pick<Rules, 'security' | 'responses'>,
  sent: Sent,
): Failure | undefined {
  const alternatives = security.map((together) => Object.keys(together).map(schemeNamed(document)));
  const missing = alternatives.map((schemes) => missingOfAll(schemes, sent));
  const [message] = missing[0] ?? [];
  if (message === undefined || missing.some(({ length }) => length === 0)) return undefined;
  // A contract that tells what its 401 has, and tells of no challenge, has none.
  const documented = responses.get(401);
  const names = Object.keys(documented?.headers ?? {}).map((name) => name.toLowerCase());
  const challenge = challengeOf(alternatives.flat());
  const isSent = challenge !== '' && (!documented || names.includes('www-authenticate'));
  return new Failure(401, message, isSent ? { headers: { 'WWW-Authenticate': challenge } } : {});
}

/** The alternatives of an operation's security of which a request has all credentials. */
export function metAlternatives(
  document: Document,
  { security }: Pick<Rules, 'security'>,
  sent: Sent,
): Security {
  return security.filter((together) => {
    const schemes = Object.keys(together).map(schemeNamed(document));
    return missingOfAll(schemes, sent).length === 0;
  });
}

function schemeNamed({ components }: Document): (name: string) => SecurityScheme | undefined {
  const schemes = components?.securitySchemes ?? {};
  return (name) => (Object.hasOwn(schemes, name) ? schemes[name] : undefined);
}

/** One `Authorization` header cannot have the credentials of several schemes: those of one of them are enough. */
function missingOfAll(schemes: readonly (SecurityScheme | undefined)[], sent: Sent): string[] {
  const known = schemes.flatMap((scheme) => scheme ?? []);
  const isSent = known.some(
    (scheme) => authorizationOf(scheme) !== undefined && missingOf(scheme, sent).length === 0,
  );
  return known.flatMap((scheme) =>
    isSent && authorizationOf(scheme) !== undefined ? [] : missingOf(scheme, sent),
  );
}

/** The part of a scheme's credentials that a request lacks, in the validator library's words: clients know them. */
function missingOf(scheme: SecurityScheme, { headers, search }: Sent): string[] {
  const { type, name = '', in: place = 'header' } = scheme;
  if (type === 'apiKey') {
    if (place === 'query') {
      const isThere = pairsIn(search).some((one) => one.name === name && one.value !== '');
      return isThere ? [] : [`query parameter '${name}' required`];
    }
    if (place === 'cookie') {
      const cookies = cookiePairs(headers.cookie ?? '');
      const isThere = cookies.some((one) => one.name === name && one.value !== '');
      return isThere ? [] : [`cookie '${name}' required`];
    }
    const key = name.toLowerCase();
    const isThere = Object.hasOwn(headers, key) && headers[key] !== '';
    return isThere ? [] : [`'${name}' header required`];
  }
  const wanted = authorizationOf(scheme);
  const { authorization } = headers;
  if (wanted === undefined) return [];
  if (authorization === undefined) return ['Authorization header required'];
  const [sentScheme = '', ...rest] = authorization.split(' ');
  const value = rest.join(' ');
  const isWellFormed = ['bearer', 'basic'].includes(wanted) ? TOKEN.test(value) : value !== '';
  return sentScheme.toLowerCase() === wanted && isWellFormed ? [] : ['unauthorized'];
}

/** The scheme of the `Authorization` header, in lower case; undefined for a scheme that asks for no such header. */
function authorizationOf({ type, scheme = 'bearer' }: SecurityScheme): string | undefined {
  if (type === 'http') return scheme.toLowerCase();
  return type === 'oauth2' || type === 'openIdConnect' ? 'bearer' : undefined;
}

/** The value of `WWW-Authenticate` (RFC 9110, section 11.6.1); empty if no scheme asks for that header. */
function challengeOf(schemes: readonly (SecurityScheme | undefined)[]): string {
  const wanted = schemes.flatMap((scheme) => (scheme && authorizationOf(scheme)) ?? []);
  return [...new Set(wanted)]
    .filter((one) => TOKEN.test(one))
    .map((one) => one.charAt(0).toUpperCase() + one.slice(1))
    .map((one) => (one === 'Basic' ? 'Basic realm="mock"' : one))
    .join(', ');
}
