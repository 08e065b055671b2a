import { ActBudget } from '../../server/world/act-budget.ts';
import { FaultBudget } from '../../server/world/fault-budget.ts';
import { JournalBudget } from '../../server/world/journal-budget.ts';
import { WorldBudget } from '../../server/world/world-budget.ts';
import { IN_MEMORY } from '../../server/store/memory.ts';
import type { Entry } from '../../server/world/entry.ts';
import type { JournalLimits } from '../../server/world/journal.ts';
import type { Keeper } from '../../server/world/keeper.ts';

/** Limits of a journal, for tests of other things. */
export function limitsOf(entries: number, bytes = Infinity): JournalLimits {
  return { entries, bytes, budget: new JournalBudget(Infinity), listeners: new Set() };
}

/** A request without a body, as its entry tells it. */
export const BODILESS: Entry['request'] = {
  headers: {},
  body: undefined,
  unparsed: false,
  size: 0,
  truncated: false,
};

/** A reply without anything, for entries of which only the rest counts. */
export const BARE = {} as Entry['reply'];

/** The limits of a session, for tests of other things. */
export function roomy(entries: number) {
  return {
    journal: limitsOf(entries),
    worlds: new WorldBudget(Infinity),
    faults: new FaultBudget(),
    acts: new ActBudget(),
    grown: () => undefined,
  };
}

/** Makes the keeper of a session that no store has. */
export function inMemory(): Keeper {
  return IN_MEMORY;
}
