import { keysOf, pointerTo } from '../../world/pointer.ts';
import { own } from './values.ts';

/** References that lead on to others before one ends: more are taken for a circle. */
const MOST_STEPS = 100;

export interface Target {
  value: unknown;
  /** The keys that lead there. */
  keys: string[];
  /** The reference is a well encoded pointer that leads through no other reference. */
  isExact: boolean;
}

/** Looks up the references of one document. */
export class References {
  readonly #document: unknown;
  #anchors: Map<string, string[]> | undefined;

  constructor(document: unknown) {
    this.#document = document;
  }

  /**
   * The target of one reference, which may be a reference itself. A pointer that is not well encoded is found too, one
   * that leads through another reference, one without its first slash, and an `$anchor`.
   */
  find(reference: string): Target | undefined {
    if (!reference.startsWith('#')) return undefined;
    const raw = reference.slice(1);
    if (raw !== '' && !raw.startsWith('/')) return this.#anchored(raw);
    const text = decoded(raw);
    const exact = text === undefined ? undefined : this.#at(keysOf(text));
    if (exact) return exact;
    const readings = [text ?? raw, raw].map(keysOf);
    for (const keys of [...readings, raw.split('/').slice(1)]) {
      const found = this.#through(keys);
      if (found) return { ...found, isExact: false };
    }
    return undefined;
  }

  /** The end of a chain of references; undefined for one that leads nowhere or in a circle. */
  end(value: unknown): Target | 'circle' | undefined {
    let target: Target = { value, keys: [], isExact: true };
    for (let step = 0; step < MOST_STEPS; step += 1) {
      const reference = own(target.value, '$ref');
      if (typeof reference !== 'string') return target;
      const next = this.find(reference);
      if (!next) return undefined;
      target = next;
    }
    return 'circle';
  }

  #at(keys: string[]): Target | undefined {
    const value = keys.reduce<unknown>(own, this.#document);
    return value === undefined ? undefined : { value, keys, isExact: true };
  }

  /** Goes by some keys, and by the references that stand on the way. */
  #through(keys: string[]): Target | undefined {
    let at: Target = { value: this.#document, keys: [], isExact: true };
    for (const key of keys) {
      const here = own(at.value, key) === undefined ? this.#passed(at.value) : at;
      const next = here && this.#at([...here.keys, key]);
      if (!next) return undefined;
      at = next;
    }
    return at;
  }

  /** The end of the references that stand at a place. */
  #passed(value: unknown): Target | undefined {
    let here: Target | undefined;
    for (let step = 0; step < MOST_STEPS; step += 1) {
      const reference = own(here ? here.value : value, '$ref');
      if (typeof reference !== 'string' || !reference.startsWith('#/')) return here;
      here = this.#at(keysOf(decoded(reference.slice(1)) ?? reference.slice(1)));
      if (!here) return undefined;
    }
    return undefined;
  }

  #anchored(name: string): Target | undefined {
    this.#anchors ??= anchorsOf(this.#document);
    const found = this.#at(this.#anchors.get(name) ?? keysOf(`/${decoded(name) ?? name}`));
    return found && { ...found, isExact: false };
  }
}

/** A reference as every part of the engine reads it. */
export function referenceTo(keys: readonly string[]): string {
  return `#${pointerTo('', ...keys)
    .split('/')
    .map(encodeURIComponent)
    .join('/')}`;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** The places of all anchors by name. */
function anchorsOf(document: unknown): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const walk = (value: unknown, keys: string[]): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const anchor of [own(value, '$anchor'), own(value, '$dynamicAnchor')]) {
      if (typeof anchor === 'string' && !found.has(anchor)) found.set(anchor, keys);
    }
    for (const [key, one] of Object.entries(value)) walk(one, [...keys, key]);
  };
  walk(document, []);
  return found;
}
