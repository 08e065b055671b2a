import { keysTo } from './place.ts';
import type { Place } from './place.ts';

/** The changes at one place, and below it. */
interface Edit {
  /** A value in place of what stands there. The changes below it are made in this value. */
  value?: { now: unknown };
  isRemoved?: boolean;
  /** Values behind those of a list. */
  appended: unknown[];
  below: Map<string, Edit>;
}

/** Changes of a document that are made all at once. The document itself stays as it is. */
export class Edits {
  readonly #root: Edit = edit();

  get isEmpty(): boolean {
    return this.#root.below.size === 0 && !this.#root.value;
  }

  put(place: Place | undefined, value: unknown): void {
    const edit = this.#at(place);
    edit.value = { now: value };
    edit.isRemoved = false;
  }

  remove(place: Place): void {
    this.#at(place).isRemoved = true;
  }

  /** Adds a value to the end of a list; if there is none, the value makes one. */
  append(place: Place, value: unknown): void {
    this.#at(place).appended.push(value);
  }

  /** @returns the changed document, which shares all unchanged parts; changes of what is not there are left out */
  in(document: unknown): unknown {
    return changed(document, this.#root);
  }

  #at(place: Place | undefined): Edit {
    let one = this.#root;
    for (const key of keysTo(place)) {
      const next = one.below.get(key) ?? edit();
      one.below.set(key, next);
      one = next;
    }
    return one;
  }
}

function edit(): Edit {
  return { appended: [], below: new Map() };
}

function changed(value: unknown, { value: put, appended, below }: Edit): unknown {
  const now = put ? put.now : value;
  if (appended.length > 0) {
    const kept = Array.isArray(now) ? changed(now, { appended: [], below }) : [];
    return [...(kept as unknown[]), ...appended]; // the cast: a changed list is one
  }
  if (below.size === 0 || typeof now !== 'object' || now === null) return now;
  if (Array.isArray(now)) {
    return now.flatMap((one: unknown, index) => {
      const inside = below.get(String(index));
      if (!inside) return [one];
      return inside.isRemoved ? [] : [changed(one, inside)];
    });
  }
  const kept = Object.entries(now).filter(([key]) => below.get(key)?.isRemoved !== true);
  const fresh = [...below].filter(
    ([key, inside]) =>
      (inside.value !== undefined || inside.appended.length > 0) && !Object.hasOwn(now, key),
  );
  return Object.fromEntries(
    [...kept, ...fresh.map(([key]): [string, unknown] => [key, undefined])].map(([key, one]) => {
      const inside = below.get(key);
      return [key, inside ? changed(one, inside) : one];
    }),
  );
}
