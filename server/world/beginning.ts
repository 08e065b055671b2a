import type { ActBudget } from './act-budget.ts';
import type { Domains } from './domain.ts';
import type { FaultBudget } from './fault-budget.ts';
import type { JournalLimits } from './journal.ts';
import type { Present } from './present.ts';
import type { Scenario } from './scenarios.ts';
import type { World } from './world.ts';
import type { WorldBudget } from './world-budget.ts';

/** The beginning of a session. */
export interface Beginning {
  scenario: Scenario;
  /** The world to begin with; left out, the scenario's own. */
  world?: World;
  domains: Domains;
  journal: JournalLimits;
  worlds: WorldBudget;
  faults: FaultBudget;
  acts: ActBudget;
  /** Hears that the world may take more bytes than before. */
  grown: (present: Present) => void;
  /** The machine's time. */
  real: number;
}
