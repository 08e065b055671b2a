import type { Place } from '../contract/problem.ts';

/**
 * The effect of a change on clients. `major` breaks some of them; `warning` may surprise one; `minor` offers more;
 * `patch` concerns nobody.
 */
export type Impact = (typeof IMPACTS)[number];

/** The worst first. */
export const IMPACTS = ['major', 'warning', 'minor', 'patch'] as const;

/** The part of an API that changes, as its client sees it: what it sends, what it gets, or all else. */
export type Side = 'request' | 'answer' | 'api';

/** One difference between two contracts. */
export interface Change {
  /** The first 12 digits of a hash of what changes, without values: the same change has the same id in each run. */
  id: string;
  impact: Impact;
  /** The rule that judged it, such as `enum-values-removed`. */
  rule: string;
  /** Method and path; empty for a change of the whole contract. */
  operation: string;
  side: Side;
  /** The place inside a body, such as `items[].price`; empty for the whole body and for all else. */
  within: string;
  /** A JSON Pointer into the contract, through its references. */
  pointer: string;
  message: string;
  /** The line in the new contract; in the old one, for what is gone. */
  place: Place | undefined;
  /** It is in the file of known changes. */
  isKnown: boolean;
}

/** All differences between two contracts, and what becomes of them. */
export interface Comparison {
  /** As the report names the contract. */
  name: string;
  /** The versions that both contracts give themselves; undefined where there is no contract. */
  versions: { old: string | undefined; new: string | undefined };
  /** The new version is a major one; undefined if nobody can tell. */
  isMajor: boolean | undefined;
  changes: Change[];
}

/** The changes that break clients and are not known. */
export function breaksOf({ changes }: Comparison): Change[] {
  return changes.filter(({ impact, isKnown }) => impact === 'major' && !isKnown);
}

/** A contract breaks its promise if a client breaks under a version that does not say so. */
export function isBroken(comparison: Comparison): boolean {
  return comparison.isMajor !== true && breaksOf(comparison).length > 0;
}
