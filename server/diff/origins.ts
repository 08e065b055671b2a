import { keysOf, pointerTo } from '../world/pointer.ts';

/** The places from which parts of a contract were moved, as JSON Pointers. */
export class Origins {
  readonly #before = new Map<string, string>();

  /** Notes a part that has another place now. */
  note(now: string, before: string): void {
    if (now !== before) this.#before.set(now, before);
  }

  /** The place where something was before, by the nearest part around it that was moved. */
  readonly before = (pointer: string): string => {
    const keys = keysOf(pointer);
    for (let length = keys.length; length > 0; length -= 1) {
      const found = this.#before.get(pointerTo('', ...keys.slice(0, length)));
      if (found !== undefined) return pointerTo(found, ...keys.slice(length));
    }
    return pointer;
  };
}
