import { CONTROL } from '../contract/bundles.ts';
import { makeValue } from '../contract/made/value.ts';
import type { Contract } from '../contract/contract.ts';
import type { Shown } from '../http/pages.ts';
import type { Place } from './page-document.ts';

/**
 * The surroundings of a contract's page. Our own contracts have their types in the package; those of any other one are
 * made from it.
 */
export function placeOf(
  shown: Shown,
  { domain, document, validator }: Contract,
  url: string,
): Place {
  const written = shown.domains.get(domain)?.examplesAt;
  const isOwn = domain === CONTROL || shown.explanation(domain) === undefined;
  return {
    ...{ url, isMocked: domain !== CONTROL, known: shown.firstIds(domain) },
    passed: written === undefined ? 0 : Date.now() - Date.parse(written),
    types: isOwn ? `kontrak/types/${domain}` : `./${domain}.d.ts`,
    make: (schema, name) => {
      const { checks } = validator;
      return makeValue(document, schema, { direction: 'request', checks, seed: 1, name }).value;
    },
  };
}
