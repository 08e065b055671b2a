// Ids in replies.
import { pointerTo } from '../../world/pointer.ts';

/** The most ids that are tried, if nothing else is said. */
const MOST = 8;

/** The most values of a reply that are looked at. */
const MOST_SEEN = 2000;

const USUAL = ['slug', 'name', 'filename', 'key', 'code'];

export interface ShownId {
  /** The place in the reply, as a JSON Pointer. */
  from: string;
  value: string | number;
  /** From 0 to 5: how likely it is the id that is meant. */
  likeness: number;
}

/**
 * Values in JSON data that may be an id, the likeliest first.
 * @param name of the parameter for the id
 * @param thing the word for what it names, such as `vms`; empty if there is none
 */
export function idsIn(data: unknown, name: string, thing: string, most = MOST): ShownId[] {
  const found: ShownId[] = [];
  let seen = 0;
  const visit = (value: unknown, at: string, depth: number): void => {
    if (typeof value !== 'object' || value === null || depth > 4) return;
    for (const [key, one] of Object.entries(value) as [string, unknown][]) {
      seen += 1;
      if (seen > MOST_SEEN) return;
      const place = pointerTo(at, key);
      if (typeof one === 'string' || typeof one === 'number') {
        const score = likeness(key, name, thing, Array.isArray(value)) - depth / 10;
        found.push({ from: place, value: one, likeness: score });
      } else visit(one, place, depth + 1);
    }
  };
  visit(data, '', 0);
  return found.toSorted((one, other) => other.likeness - one.likeness).slice(0, most);
}

function likeness(key: string, name: string, thing: string, isItem: boolean): number {
  const [own, wanted, noun] = [key, name, thing].map(plain) as [string, string, string];
  const short = wanted.replace(/^(.+?)(uuid|id|key|name|code|number)$/, '$2');
  if (own === wanted) return 5;
  if (wanted === noun.replace(/s$/, '') + own) return 4.5;
  if (own === short || own === 'id' || own === 'uuid') return 4;
  if (USUAL.includes(own)) return 3;
  return isItem ? 2 : 1;
}

function plain(word: string): string {
  return word.toLowerCase().replace(/[^a-z0-9]/g, '');
}
