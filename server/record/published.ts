import { fingerprintOf } from '../world/fingerprint.ts';
import { oncePer } from '../world/once-per.ts';
import type { Document } from '../contract/document.ts';

/** The token and the signature that the demo world takes. */
const DEMO = 'demo';

const EXAMPLES = ['example', 'examples', 'default'];

/** The texts that everybody knows: those of the contract's examples, and those of the demo. */
export const published = oncePer(
  (document: Document): ReadonlySet<string> => new Set([DEMO, ...textsIn(document, false)]),
);

/** The same texts, by their fingerprints. */
export const publishedByFingerprint = oncePer(
  (document: Document): ReadonlyMap<string, string> =>
    new Map(Array.from(published(document), (text) => [fingerprintOf(text), text])),
);

function textsIn(value: unknown, isExample: boolean): string[] {
  if (typeof value === 'string') return isExample ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) =>
    textsIn(one, isExample || EXAMPLES.includes(name)),
  );
}
