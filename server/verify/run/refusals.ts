import type { Step } from '../finding.ts';
import type { Answer } from './client.ts';

/**
 * The words by which a server refuses what breaks a contract. A valid request that it refuses in other words may be
 * refused for a reason that no schema tells, such as a name that is taken.
 */
export class Refusals {
  readonly #words = new Set<string>();

  add(answer: Answer): void {
    this.#words.add(wordsOf(answer));
  }

  has(answer: Answer): boolean {
    return this.#words.has(wordsOf(answer));
  }
}

/** The text of a reply without what differs from one request to the next: numbers, quoted values, places and names. */
export function wordsOf(answer: Step['reply']): string {
  if (!('status' in answer)) return '';
  const text = answer.bytes.toString();
  const words = text
    .replace(/\\"|'[^']*'/g, "'")
    .replace(/\/[\w~./[\]-]+/g, '/')
    .replace(/\b[\w-]*([_.]|[a-z][A-Z])[\w.-]*\b/g, 'name')
    .replace(/\d+/g, '0');
  return `${answer.status} ${words}`;
}
