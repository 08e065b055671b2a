import { pair as pairOf } from './write-parameters.ts';
import { targetParts } from '../target.ts';
import type { Document, Parameter, SecurityScheme } from '../../contract/document.ts';
import type { WrittenRequest } from '../exchange.ts';

/** Adds credentials to a request. The schemes are named as the contract names them; none for a request without any. */
export type Sign = (request: WrittenRequest, schemes: readonly string[]) => WrittenRequest;

/** The parts of a request that carry credentials. */
export interface Carried {
  headers?: Record<string, string>;
  /** A pair of the query. */
  query?: string;
  /** A pair of the cookies. */
  cookie?: string;
}

/**
 * Signs with one word in the shape that each scheme asks for.
 * @param word the token or key; for basic authentication a name and a password with a colon between them, or one word
 *   for both
 */
export function signWith(document: Document, word: string): Sign {
  const kind = (name: string): string | undefined =>
    document.components?.securitySchemes?.[name]?.type;
  // One header Authorization may stand for several schemes: an API key takes any, so that the others write it.
  return (request, schemes) =>
    schemes
      .toSorted((one, other) => Number(kind(other) === 'apiKey') - Number(kind(one) === 'apiKey'))
      .map((name) => carried(document, name, word))
      .reduce(withCarried, request);
}

/** The part of a request that carries a scheme's credentials; empty for a scheme that the document lacks. */
export function carried({ components }: Document, name: string, word: string): Carried {
  return carriedBy(components?.securitySchemes?.[name], word);
}

/** The part of a request that carries a word under a name of its own, such as an API key. */
export function carriedUnder(
  { in: place, name }: Pick<Parameter, 'in' | 'name'>,
  word: string,
): Carried {
  if (place === 'query') return { query: pairOf(name, word) };
  return place === 'cookie'
    ? { cookie: `${name}=${word}` }
    : { headers: { [name.toLowerCase()]: word } };
}

/** A request with credentials, in place of others in the same part. */
export function withCarried(
  request: WrittenRequest,
  { headers, query, cookie }: Carried,
): WrittenRequest {
  const { target, headers: own } = request;
  const cookies = withPair(own['cookie'], cookie, '; ');
  const { path, search } = targetParts(target);
  const pairs = withPair(search, query, '&');
  return {
    ...request,
    target: pairs === '' ? path : `${path}?${pairs}`,
    headers: { ...own, ...headers, ...(cookies === '' ? {} : { cookie: cookies }) },
  };
}

/** Pairs with one more, which takes the place of one of its name: several schemes and a parameter may share it. */
function withPair(pairs = '', more: string | undefined, separator: string): string {
  if (more === undefined) return pairs;
  const nameOf = (pair: string): string => pair.split('=')[0] ?? '';
  const others = pairs.split(separator).filter((one) => one !== '' && nameOf(one) !== nameOf(more));
  return [...others, more].join(separator);
}

function carriedBy(scheme: SecurityScheme | undefined, word: string): Carried {
  const { type = '', name = '', in: place = 'header', scheme: kind = 'bearer' } = scheme ?? {};
  if (type === 'apiKey') return carriedUnder({ in: place, name }, word);
  if (type === 'http' && kind.toLowerCase() === 'basic') {
    const pair = word.includes(':') ? word : `${word}:${word}`;
    return { headers: { authorization: `Basic ${Buffer.from(pair).toString('base64')}` } };
  }
  if (type === 'http') {
    // Any case would do (RFC 9110, section 11.1), but not every server knows that.
    const first = kind.charAt(0).toUpperCase() + kind.slice(1);
    return { headers: { authorization: `${first} ${word}` } };
  }
  return ['oauth2', 'openIdConnect'].includes(type)
    ? { headers: { authorization: `Bearer ${word}` } }
    : {};
}
