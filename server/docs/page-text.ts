import { CONTROL, mountOf } from '../contract/bundles.ts';
import { makeValue } from '../contract/made/value.ts';
import { ANYWHERE } from '../http/address.ts';
import { pageDocument } from './page-document.ts';
import type { Contract } from '../contract/contract.ts';
import type { Shown } from '../http/pages.ts';

const HOUR = 3_600_000;

/**
 * A function that gives the document of a contract's page as JSON, for any address of the mock. The document is prepared
 * anew only for another contract, or where it shows times, after an hour: a large one takes a second.
 * @param contractNow the contract as it is now
 */
export function pageText(shown: Shown, contractNow: () => Contract): (address: string) => string {
  let kept: { contract: Contract; passed: number; text: string } | undefined;
  return (address) => {
    const contract = contractNow();
    const written = shown.domains.get(contract.domain)?.examplesAt;
    const passed = written === undefined ? 0 : hoursSince(Date.parse(written));
    if (kept?.contract !== contract || kept.passed !== passed)
      kept = { contract, passed, text: prepared(shown, contract, passed) };
    return kept.text.replaceAll(ANYWHERE, address);
  };
}

function hoursSince(time: number): number {
  return Math.floor((Date.now() - time) / HOUR) * HOUR;
}

/** Our own contracts have their types in the package; those of any other one are made from it. */
function prepared(shown: Shown, { domain, document, validator }: Contract, passed: number): string {
  const isOwn = domain === CONTROL || shown.explanation(domain) === undefined;
  const { checks } = validator;
  const page = pageDocument(document, {
    ...{ url: `${ANYWHERE}${mountOf(domain)}`, passed, known: shown.firstIds(domain) },
    isMocked: domain !== CONTROL,
    types: isOwn ? `kontrak/types/${domain}` : `./${domain}.d.ts`,
    make: (schema, name) =>
      makeValue(document, schema, { direction: 'request', checks, seed: 1, name }).value,
  });
  return JSON.stringify(page);
}
