import { clockAct, dueAct, readAct } from './act.ts';
import { clockAt, timeOf } from './clock.ts';
import { beginningAt } from './course.ts';
import { differenceOf } from './difference.ts';
import { broughtUpToDate, setTo } from './due.ts';
import { SessionCourse } from './session-course.ts';
import { stateChange } from './state-change.ts';
import type { Act } from './act.ts';
import type { Clock } from './clock.ts';
import type { Domains } from './domain.ts';
import type { Scenario } from './scenarios.ts';
import type { Snapshot } from './snapshot.ts';
import type { StateChange } from './state-change.ts';
import type { Made } from './turns.ts';
import type { World } from './world.ts';

/** The commands that move a session's world between requests: its clock, its state, and the ways back. */
export class SessionMoves extends SessionCourse {
  protected readonly domains: Domains;

  constructor(...args: ConstructorParameters<typeof SessionCourse>) {
    super(...args);
    const [, beginning] = args;
    this.domains = beginning.domains;
  }

  /**
   * Returns the world after everything that is due by now has happened.
   * @param asked the domains to begin, if they have not begun yet; left out, all
   */
  bringUpToDate(real: number, asked?: readonly string[]): Promise<World> {
    return this.#move(
      real,
      (world) => broughtUpToDate(world, this.domains, real, asked),
      (before, after) => readAct(before, after, real),
      false,
    );
  }

  /** Sets the clock as if the time had passed by itself: nothing happens yet. @param next as for setClock() */
  elapse(real: number, next: (clock: Clock) => Clock): Promise<World> {
    return this.#move(real, (world) => Promise.resolve({ ...world, clock: next(world.clock) }));
  }

  /**
   * Sets the clock, and lets everything happen that is due then. A domain that has not begun begins at the new time.
   * @param next makes the new clock from the present one
   * @throws Failure 507 if this makes the world too large
   */
  setClock(real: number, next: (clock: Clock) => Clock): Promise<World> {
    return this.#move(
      real,
      (world) => setTo(next(world.clock), world, this.domains, real),
      (before, after) => clockAct(before.clock, after.clock, real, false),
    );
  }

  /**
   * Advances the time. A domain that has not begun begins before, at the present time.
   * @param after returns the time to go to, from the present one
   * @throws Failure 507 if this makes the world too large
   */
  advance(real: number, after: (time: number) => number): Promise<World> {
    return this.#move(
      real,
      async (world) => {
        const time = after(timeOf(world.clock, real));
        const clock = clockAt(time, world.clock.frozen, real, world.clock.rate);
        const present = await broughtUpToDate(world, this.domains, real);
        return await broughtUpToDate({ ...present, clock }, this.domains, real);
      },
      (before, now) => clockAct(before.clock, now.clock, real, true),
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
    return this.turns.take(real, async () => {
      const { sizes } = this.present;
      const made = await stateChange(this.world, this.domains, real, domain, sizes, change);
      const at = timeOf(made.world.clock, real);
      return this.#made(made.world, { kind: 'patch', at, domain, patch }, made);
    });
  }

  /** Goes on with the world of a snapshot. */
  restore(
    { world, name, session: of }: Pick<Snapshot, 'world' | 'name' | 'session'>,
    real = Date.now(),
  ): Promise<void> {
    const act: Act = { kind: 'restore', name, ...(of !== this.name && { of }) };
    return this.turns.take(real, async () => {
      // A store may have read it just now.
      await this.present.sizes.count(world, this.world);
      return {
        parts: () => ({ changes: differenceOf(this.world, world), acts: [act] }),
        after: world,
        hold: () => {
          this.present.restore(world);
          this.note(act);
        },
      };
    });
  }

  /** Begins again, and forgets everything before. */
  reset(real: number, { name: scenario, world }: Scenario): Promise<void> {
    return this.turns.take(real, () => ({
      parts: () => ({}),
      begun: beginningAt(real, scenario, world),
      after: world,
      hold: () => {
        this.course.begin(real, scenario, world);
      },
    }));
  }

  /**
   * Goes back to before an entry, which is forgotten with all later ones.
   * @returns false if there is no such entry
   */
  rewind(number: number, real = Date.now()): Promise<boolean> {
    return this.turns.take(real, () => {
      const entry = this.journal.find(number);
      if (!entry) return { hold: () => false };
      const act = dueAct(entry);
      return {
        parts: () => ({ cut: number, acts: [act] }),
        after: entry.before,
        hold: () => {
          const isThere = this.course.rewind(number);
          this.note(act);
          return isThere;
        },
      };
    });
  }

  /**
   * Changes the world.
   * @param act tells the change; left out for one that is no command
   * @param isBounded refuses to make it too large
   * @returns the world after it
   */
  #move(
    real: number,
    next: (world: World) => Promise<World>,
    act?: (before: World, after: World) => Act,
    isBounded = true,
  ): Promise<World> {
    return this.turns.take(real, async () => {
      const before = this.world;
      const world = await next(before);
      const { sizes } = this.present;
      await sizes.count(world, before);
      if (isBounded) sizes.check(world, before);
      if (world === before) return { hold: () => world };
      return this.#made(world, act?.(before, world), world);
    });
  }

  /** A change of the world that no request makes. */
  #made<T>(world: World, act: Act | undefined, result: T): Made<T> {
    return {
      parts: () => ({ changes: differenceOf(this.world, world), ...(act && { acts: [act] }) }),
      after: world,
      hold: () => {
        this.present.go(world);
        if (act) this.note(act);
        return result;
      },
    };
  }
}
