import { Derived } from './derived.ts';
import { Runs } from './runs.ts';
import type { Table } from './table.ts';

/** The numbers that the records of a table have, such as addresses. Those of one group do not count in another. */
export class TakenNumbers<T> {
  readonly #derived: Derived<T, Map<string, Runs>>;

  /** @param numberOf the number of a record, and its group; null for a record without one */
  constructor(numberOf: (record: T) => { group: string; number: number } | null) {
    this.#derived = new Derived({
      make: (entries) => {
        const numbers = new Map<string, number[]>();
        for (const [, record] of entries) {
          const { group, number } = numberOf(record) ?? {};
          if (group === undefined || number === undefined) continue;
          const others = numbers.get(group);
          if (others) others.push(number);
          else numbers.set(group, [number]);
        }
        return new Map([...numbers].map(([group, all]) => [group, new Runs(all)]));
      },
      add: (runs, _, record) => {
        const taken = numberOf(record);
        if (!taken) return;
        const { group, number } = taken;
        const there = runs.get(group);
        if (there) there.add(number);
        else runs.set(group, new Runs([number]));
      },
      remove: (runs, _, record) => {
        const taken = numberOf(record);
        if (taken) runs.get(taken.group)?.remove(taken.number);
      },
    });
  }

  /** The least number from one on that no record of a group has. */
  nextFree(table: Table<T>, group: string, from: number): number {
    return this.#derived.read(table, (runs) => runs.get(group)?.nextFree(from) ?? from);
  }
}
