import { Journal } from './journal.ts';
import { Random } from './random.ts';
import type { Fault } from './faults.ts';
import type { Scenario } from './scenarios.ts';
import type { World } from './world.ts';

/** A world of its own under a name, with its journal and its faults. */
export class Session {
  readonly name: string;
  readonly scenario: string;
  readonly journal: Journal;
  readonly createdAt: number;
  world: World;
  usedAt: number;
  faults: Fault[] = [];
  /** Chance for faults only, so that a fault changes no id that the world gives later. */
  readonly chance = new Random({ random: 1 });
  #queue: Promise<unknown> = Promise.resolve();

  /**
   * @param world the world to begin with, where that is not the scenario's own
   * @param real the machine's time
   */
  constructor(
    name: string,
    scenario: Scenario,
    options: { world?: World; limit: number; real: number },
  ) {
    this.name = name;
    this.scenario = scenario.name;
    this.world = options.world ?? scenario.world;
    this.journal = new Journal(options.limit);
    this.createdAt = options.real;
    this.usedAt = options.real;
  }

  /** Runs one turn after the other, so that none works on a world that another is about to replace. */
  async inTurn<T>(turn: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(turn);
    this.#queue = result.catch(() => undefined);
    return await result;
  }

  /**
   * Goes back to before an entry, which is forgotten with all later ones.
   * @returns whether the entry is kept
   */
  rewind(number: number): boolean {
    const entry = this.journal.find(number);
    if (!entry) return false;
    this.world = entry.before;
    this.journal.cut(number);
    return true;
  }
}
