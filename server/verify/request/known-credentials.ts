// Credentials that a user gives for the security schemes of a contract.
import { carried, signWith } from './credentials.ts';
import type { Document, Parameter } from '../../contract/document.ts';
import type { Sign } from './credentials.ts';

/** True for a part of a request by which a scheme of the contract carries its credentials. */
export function isCredential(
  document: Document,
  { in: place, name }: Pick<Parameter, 'in' | 'name'>,
): boolean {
  const schemes = Object.keys(document.components?.securitySchemes ?? {});
  return schemes.some((scheme) => {
    const { headers = {}, query, cookie } = carried(document, scheme, '');
    if (place === 'header') return name.toLowerCase() in headers;
    return (place === 'query' ? query : cookie)?.split('=')[0] === name;
  });
}

/**
 * Signs with the word that is known for each scheme.
 * @param words by the names of the schemes: a token, a key, or a name and a password with a colon between them
 * @param headers that are sent as they are, names in lower case, to schemes that have no word
 */
export function signWithAll(
  document: Document,
  words: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>>,
): Sign {
  return (request, schemes) =>
    schemes.reduce((signed, name) => {
      const word = words[name];
      if (word !== undefined) return signWith(document, word)(signed, [name]);
      const own = Object.keys(carried(document, name, '').headers ?? {}).flatMap(
        (header): [string, string][] => {
          const given = headers[header];
          return given === undefined ? [] : [[header, given]];
        },
      );
      return { ...signed, headers: { ...signed.headers, ...Object.fromEntries(own) } };
    }, request);
}
