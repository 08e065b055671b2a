import { clockAt, timeOf } from './clock.ts';
import { Journal } from './journal.ts';
import { Random } from './random.ts';
import { setTo, settled } from './turn.ts';
import type { Clock } from './clock.ts';
import type { Domain } from './domain.ts';
import type { Fault } from './faults.ts';
import type { Scenario } from './scenarios.ts';
import type { World } from './world.ts';

/** A world of its own under a name, with its journal and its faults. */
export class Session {
  readonly name: string;
  readonly journal: Journal;
  createdAt: number;
  scenario: string;
  world: World;
  usedAt: number;
  faults: Fault[] = [];
  /** Chance for faults only, so that a fault changes no id that the world gives later. */
  chance = new Random({ random: 1 });
  #queue: Promise<unknown> = Promise.resolve();

  /**
   * @param options `world`: the world to begin with, where that is not the scenario's own; `limit`: entries
   *   that the journal keeps; `real`: the machine's time
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
  async inTurn<T>(turn: () => Promise<T> | T): Promise<T> {
    const result = this.#queue.then(turn);
    // Nothing of a turn is kept by those who wait for it.
    this.#queue = result.then(nothing, nothing);
    return await result;
  }

  /**
   * Puts another world in the place of this one, outside of any exchange.
   * @param next makes it from the present one
   * @returns the new world
   */
  change(next: (world: World) => World): Promise<World> {
    return this.inTurn(() => {
      this.world = next(this.world);
      return this.world;
    });
  }

  /** Lets everything happen that is due by now, and returns the world after it. */
  settle(domains: ReadonlyMap<string, Domain>): Promise<World> {
    return this.change((world) => settled(world, domains, Date.now()));
  }

  /**
   * Sets the clock, and lets everything happen that is due then, as setTo() does. A domain that has not begun begins
   * at the time that is set.
   * @param next makes it from the present one and the machine's time
   */
  setClock(
    next: (clock: Clock, real: number) => Clock,
    domains: ReadonlyMap<string, Domain>,
  ): Promise<World> {
    return this.change((world) => {
      const real = Date.now();
      return setTo(next(world.clock, real), world, domains, real);
    });
  }

  /**
   * Lets time pass, from the present time, at which a domain begins that has not yet.
   * @param after the time after the one that is given
   */
  advanceClock(
    after: (time: number) => number,
    domains: ReadonlyMap<string, Domain>,
  ): Promise<World> {
    return this.change((world) => {
      const real = Date.now();
      const time = after(timeOf(world.clock, real));
      const clock = clockAt(time, world.clock.frozenAt !== null, real);
      return settled({ ...settled(world, domains, real), clock }, domains, real);
    });
  }

  /**
   * Begins again, with nothing that was before.
   * @param real the machine's time
   */
  reset(scenario: Scenario, real: number): void {
    this.createdAt = real;
    this.usedAt = real;
    this.scenario = scenario.name;
    this.world = scenario.world;
    this.faults = [];
    this.chance = new Random({ random: 1 });
    this.journal.clear();
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

function nothing(): undefined {
  return undefined;
}
