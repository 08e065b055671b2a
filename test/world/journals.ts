import { JournalBudget } from '../../server/world/journal-budget.ts';
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
