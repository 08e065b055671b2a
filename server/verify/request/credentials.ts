import { pair } from './write-parameters.ts';
import type { Document, SecurityScheme } from '../../contract/document.ts';
import type { WrittenRequest } from '../exchange.ts';

/** Adds credentials to a request. The schemes are named as the contract names them; none for a request without any. */
export type Sign = (request: WrittenRequest, schemes: readonly string[]) => WrittenRequest;

/** Where the credentials of a scheme stand in a request. */
interface Carried {
  headers?: Record<string, string>;
  /** A pair of the query. */
  query?: string;
  /** A pair of the cookies. */
  cookie?: string;
}

/**
 * Signs with one word in the shape that each scheme asks for.
 * @param word the token or key, and the name and password of basic authentication
 */
export function signWith({ components }: Document, word: string): Sign {
  // One header Authorization may stand for several schemes: an API key takes any, so that the others write it.
  return (request, schemes) =>
    schemes
      .map((name) => components?.securitySchemes?.[name])
      .sort((one, other) => Number(other?.type === 'apiKey') - Number(one?.type === 'apiKey'))
      .map((scheme) => carriedBy(scheme, word))
      .reduce(withCarried, request);
}

function withCarried(request: WrittenRequest, { headers, query, cookie }: Carried): WrittenRequest {
  const { target, headers: own } = request;
  const cookies = [own['cookie'], cookie].filter((one) => one !== undefined).join('; ');
  return {
    ...request,
    target: query === undefined ? target : `${target}${target.includes('?') ? '&' : '?'}${query}`,
    headers: { ...own, ...headers, ...(cookies === '' ? {} : { cookie: cookies }) },
  };
}

function carriedBy(scheme: SecurityScheme | undefined, word: string): Carried {
  const { type = '', name = '', in: place, scheme: kind = 'bearer' } = scheme ?? {};
  if (type === 'apiKey') {
    if (place === 'query') return { query: pair(name, word) };
    return place === 'cookie'
      ? { cookie: `${name}=${word}` }
      : { headers: { [name.toLowerCase()]: word } };
  }
  if (type === 'http' && kind.toLowerCase() === 'basic') {
    return { headers: { authorization: `Basic ${btoa(`${word}:${word}`)}` } };
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
