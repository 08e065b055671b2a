import { Acts } from './acts.ts';
import { clockAt, timeOf } from './clock.ts';
import { broughtUpToDate, setTo } from './due.ts';
import { Faults } from './faults.ts';
import { Present } from './present.ts';
import { Queue } from './queue.ts';
import { stateChange } from './state-change.ts';
import { takenBy } from './taken.ts';
import type { Act } from './acts.ts';
import type { Beginning } from './beginning.ts';
import type { Clock } from './clock.ts';
import type { Domains } from './domain.ts';
import type { Journal } from './journal.ts';
import type { Scenario } from './scenarios.ts';
import type { StateChange } from './state-change.ts';
import type { EntryRequest, Taken } from './taken.ts';
import type { World } from './world.ts';

/**
 * A world of its own under a name, with its journal and its faults. Requests and commands take turns, so that none
 * works on a world that another is about to replace.
 */
export class Session {
  readonly name: string;
  readonly faults: Faults;
  /** Its world and its journal. Only a turn may change them. */
  readonly present: Present;
  /** The commands that have changed the world since it began. */
  readonly acts: Acts;
  createdAt: number;
  usedAt: number;
  scenario: string;
  readonly #domains: Domains;
  readonly #queue = new Queue();

  constructor(name: string, beginning: Beginning) {
    const { scenario, world, domains, journal, worlds, faults, acts, grown, real } = beginning;
    this.name = name;
    this.scenario = scenario.name;
    this.faults = new Faults(faults);
    this.acts = new Acts(acts);
    this.present = new Present(world ?? scenario.world, journal, worlds, grown);
    this.createdAt = real;
    this.usedAt = real;
    this.#domains = domains;
  }

  get world(): World {
    return this.present.world;
  }

  get journal(): Journal {
    return this.present.journal;
  }

  /**
   * Takes a request to a domain, as takenBy() does.
   * @param real the machine's time
   */
  take(
    real: number,
    request: EntryRequest,
    answering: Parameters<typeof takenBy>[4],
  ): Promise<Taken> {
    return this.#queue.add(() => {
      this.usedAt = real;
      return takenBy(this.present, this.#domains, real, request, answering);
    });
  }

  /** Gives its bytes back when it goes. A request may still be under way in it. */
  end(): void {
    this.present.end();
    this.faults.clear();
    this.acts.clear();
  }

  /** Returns the world after everything that is due by now has happened. */
  bringUpToDate(real: number): Promise<World> {
    return this.#change(
      (world) => broughtUpToDate(world, this.#domains, real),
      (_, { clock }) => ({ kind: 'read', at: timeOf(clock, real) }),
    );
  }

  /**
   * Sets the clock, and lets everything happen that is due then. A domain that has not begun begins at the new time.
   * @param next makes the new clock from the present one
   * @throws Failure 507 if this makes the world too large
   */
  setClock(real: number, next: (clock: Clock) => Clock): Promise<World> {
    return this.#move(
      (world) => setTo(next(world.clock), world, this.#domains, real),
      (before, after) => clockAct(before, after, real, false),
    );
  }

  /**
   * Advances the time. A domain that has not begun begins before, at the present time.
   * @param after returns the time to go to, from the present one
   * @throws Failure 507 if this makes the world too large
   */
  advance(real: number, after: (time: number) => number): Promise<World> {
    return this.#move(
      async (world) => {
        const time = after(timeOf(world.clock, real));
        const clock = clockAt(time, world.clock.frozen, real, world.clock.rate);
        const present = await broughtUpToDate(world, this.#domains, real);
        return await broughtUpToDate({ ...present, clock }, this.#domains, real);
      },
      (before, now) => clockAct(before, now, real, true),
    );
  }

  /**
   * Changes the state of a domain from outside, as stateChange() does.
   * @param patch that makes the change, if it is one
   * @throws Failure as stateChange() does
   */
  setState(
    real: number,
    domain: string,
    change: (before: World) => Promise<StateChange>,
    patch?: unknown,
  ): Promise<StateChange> {
    return this.#queue.add(async () => {
      const { sizes } = this.present;
      const made = await stateChange(this.world, this.#domains, real, domain, sizes, change);
      this.present.go(made.world);
      this.told({ kind: 'patch', at: timeOf(made.world.clock, real), domain, patch });
      return made;
    });
  }

  /** Goes on with a world that was kept under a name. */
  restore(world: World, name: string): Promise<void> {
    return this.#queue.add(() => {
      this.present.restore(world);
      this.told({ kind: 'restore', name });
    });
  }

  /** Begins again, and forgets everything before. */
  reset(real: number, scenario: Scenario): Promise<void> {
    return this.#queue.add(() => {
      this.createdAt = real;
      this.usedAt = real;
      this.scenario = scenario.name;
      this.present.reset(scenario.world);
      this.faults.reset();
      this.acts.clear();
    });
  }

  /**
   * Goes back to before an entry, which is forgotten with all later ones.
   * @returns false if there is no such entry
   */
  rewind(number: number): Promise<boolean> {
    return this.#queue.add(() => {
      const isThere = this.present.rewind(number);
      if (isThere) this.acts.cut(number);
      return isThere;
    });
  }

  /** Takes note of a change of the world that no request has made. */
  told(act: Act): void {
    this.acts.add(this.journal.next, act);
  }

  /** Changes the world, unless this makes it too large. */
  #move(
    next: (world: World) => Promise<World>,
    act: (before: World, after: World) => Act,
  ): Promise<World> {
    return this.#change(async (before) => {
      const world = await next(before);
      const { sizes } = this.present;
      await sizes.count(world, before);
      sizes.check(world, before);
      return world;
    }, act);
  }

  /** @returns the world after the change */
  #change(
    next: (world: World) => Promise<World>,
    act: (before: World, after: World) => Act,
  ): Promise<World> {
    return this.#queue.add(async () => {
      const before = this.world;
      const world = await next(before);
      await this.present.sizes.count(world, before);
      this.present.go(world);
      if (world !== before) this.told(act(before, world));
      return this.world;
    });
  }
}

function clockAct(before: World, after: World, real: number, advanced: boolean): Act {
  return {
    kind: 'clock',
    from: timeOf(before.clock, real),
    to: timeOf(after.clock, real),
    advanced,
  };
}
