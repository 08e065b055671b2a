import { causeOf } from './cause.ts';
import { grouped } from './grouped.ts';
import type { Finding } from '../finding.ts';

/** Findings that likely have one cause. */
export interface Group {
  first: Finding;
  others: Finding[];
  /** The operations of the others, each once. */
  also: string[];
}

/** Findings by their causes, in the order of the first ones. Known ones have groups of their own. */
export function groupsOf(findings: readonly Finding[]): Group[] {
  const groups = grouped(findings, (one) => `${one.state === 'known'} ${causeOf(one)}`);
  return [...groups.values()].flatMap(([first, ...others]) => {
    const also = [...new Set(others.map(({ operation }) => operation))];
    return first ? [{ first, others, also }] : [];
  });
}

/** The most names that a line has. */
const MOST_NAMES = 3;

/** Some names in a line, and the number of the others. */
export function listed(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  return `${names.slice(0, MOST_NAMES).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
