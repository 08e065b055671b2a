import { JournalBudget } from '../../server/world/journal-budget.ts';
import { WorldSizes } from '../../server/world/world-sizes.ts';
import type { Entry, JournalLimits } from '../../server/world/journal.ts';

/** Limits of a journal, for tests of other things. */
export function limitsOf(entries: number, bytes = Infinity): JournalLimits {
  return { entries, bytes, budget: new JournalBudget(Infinity) };
}

/** A request without a body, as its entry tells it. */
export const BODILESS: Entry['request'] = {
  headers: {},
  body: undefined,
  unparsed: false,
  size: 0,
  truncated: false,
};

/** The limits of a session, for tests of other things. */
export function roomy(entries: number) {
  return { journal: limitsOf(entries), sizes: new WorldSizes(Infinity), resized: () => undefined };
}
