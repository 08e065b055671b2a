import { clockAct, dueAct, readAct } from './act.ts';
import { clockAt, timeOf } from './clock.ts';
import { beginningAt, Course } from './course.ts';
import { differenceOf } from './difference.ts';
import { broughtUpToDate, setTo } from './due.ts';
import { Keeper } from './keeper.ts';
import { Turns } from './turns.ts';
import { stateChange } from './state-change.ts';
import { exchangeOf } from './taken.ts';
import type { Act } from './act.ts';
import type { Acts } from './acts.ts';
import type { Beginning } from './beginning.ts';
import type { Clock } from './clock.ts';
import type { Domains } from './domain.ts';
import type { Faults } from './faults.ts';
import type { Journal } from './journal.ts';
import type { Present } from './present.ts';
import type { Scenario } from './scenarios.ts';
import type { StateChange } from './state-change.ts';
import type { SessionSummary, Snapshot } from './store.ts';
import type { Made } from './turns.ts';
import type { EntryRequest, Taken } from './taken.ts';
import type { World } from './world.ts';

/**
 * A world of its own under a name, with its journal and its faults. Requests and commands take turns, so that none
 * works on a world that another is about to replace. Where sessions are stored, each change is stored before it holds; if
 * another process was faster, it is made again from what that one has left.
 */
export class Session {
  readonly name: string;
  readonly #course: Course;
  readonly #domains: Domains;
  readonly #turns: Turns;

  constructor(name: string, beginning: Beginning) {
    const { domains, storage } = beginning;
    this.name = name;
    this.#course = new Course(beginning);
    const { world: first } = beginning.scenario;
    this.#turns = new Turns(storage && new Keeper(name, this.#course, storage, first));
    this.#domains = domains;
  }

  get faults(): Faults {
    return this.#course.faults;
  }

  /** Its world and its journal. Only a turn may change them. */
  get present(): Present {
    return this.#course.present;
  }

  /** The commands that have changed the world since it began. */
  get acts(): Acts {
    return this.#course.acts;
  }

  get world(): World {
    return this.present.world;
  }

  get journal(): Journal {
    return this.present.journal;
  }

  get createdAt(): number {
    return this.#course.createdAt;
  }

  get usedAt(): number {
    return this.#course.usedAt;
  }

  get scenario(): string {
    return this.#course.scenario;
  }

  get summary(): SessionSummary {
    return this.#course.summary(this.name);
  }

  /** Its id in the store; undefined where it is not stored. */
  get id(): number | undefined {
    return this.#turns.keeper?.id;
  }

  /** Takes note that another process has stored a step of it. Whoever listens to its journal hears of that. */
  told(number: number): void {
    this.#turns.keeper?.told(number);
    if (this.journal.listeners.any) this.ready().catch(() => undefined);
  }

  /**
   * Reads what is stored of it, if it has not been read yet, or is known to have changed.
   * @throws StoreFailure if the store cannot be reached
   */
  async ready(): Promise<void> {
    const { keeper } = this.#turns;
    if (keeper) await this.#turns.add(() => keeper.ready());
  }

  /**
   * Brings it to what is stored now.
   * @returns false if it is not stored; true where nothing is
   * @throws StoreFailure if the store cannot be reached
   */
  async catchUp(): Promise<boolean> {
    const { keeper } = this.#turns;
    return keeper ? await this.#turns.add(() => keeper.catchUp()) : true;
  }

  /** Stores it as it begins. @returns false if there is one of that name */
  async begin(real: number): Promise<boolean> {
    const { keeper } = this.#turns;
    return keeper ? await this.#turns.add(() => keeper.keep({ real })) : true;
  }

  /**
   * Takes a request to a domain, as exchangeOf() does.
   * @param real the machine's time
   * @param met the faults by which the request was looked at, by Faults.origin; undefined for none
   * @returns undefined, and changes nothing, if another process has changed the faults since
   */
  take(
    real: number,
    request: EntryRequest,
    answering: Parameters<typeof exchangeOf>[4],
    met = this.faults.origin,
  ): Promise<Taken | undefined> {
    return this.#turns.take<Taken | undefined>(real, async () => {
      if (met !== this.faults.origin) return { hold: () => undefined };
      const { present } = this;
      const made = await exchangeOf(present, this.#domains, real, request, answering);
      const { exchange, world, sent } = made;
      const { before, ...told } = exchange;
      return {
        parts: () => ({
          changes: differenceOf(present.world, before),
          entry: { number: present.journal.next, ...told },
        }),
        after: world,
        hold: () => {
          this.#course.usedAt = real;
          present.go(before);
          return { entry: present.add(exchange, world), sent };
        },
      };
    });
  }

  /** Gives its bytes back when it goes. A request may still be under way in it. */
  end(): void {
    this.#course.end();
  }

  /**
   * Returns the world after everything that is due by now has happened.
   * @param asked the domains to begin, if they have not begun yet; left out, all
   */
  bringUpToDate(real: number, asked?: readonly string[]): Promise<World> {
    return this.#move(
      real,
      (world) => broughtUpToDate(world, this.#domains, real, asked),
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
      (world) => setTo(next(world.clock), world, this.#domains, real),
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
        const present = await broughtUpToDate(world, this.#domains, real);
        return await broughtUpToDate({ ...present, clock }, this.#domains, real);
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
    return this.#turns.take(real, async () => {
      const { sizes } = this.present;
      const made = await stateChange(this.world, this.#domains, real, domain, sizes, change);
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
    return this.#turns.take(real, () => ({
      parts: () => ({ changes: differenceOf(this.world, world), acts: [act] }),
      after: world,
      hold: () => {
        this.present.restore(world);
        this.note(act);
      },
    }));
  }

  /** Begins again, and forgets everything before. */
  reset(real: number, { name: scenario, world }: Scenario): Promise<void> {
    return this.#turns.take(real, () => ({
      parts: () => ({}),
      begun: beginningAt(real, scenario, world),
      after: world,
      hold: () => {
        this.#course.begin(real, scenario, world);
      },
    }));
  }

  /**
   * Goes back to before an entry, which is forgotten with all later ones.
   * @returns false if there is no such entry
   */
  rewind(number: number, real = Date.now()): Promise<boolean> {
    return this.#turns.take(real, () => {
      const entry = this.journal.find(number);
      if (!entry) return { hold: () => false };
      const act = dueAct(entry);
      return {
        parts: () => ({ cut: number, acts: [act] }),
        after: entry.before,
        hold: () => {
          const isThere = this.#course.rewind(number);
          this.note(act);
          return isThere;
        },
      };
    });
  }

  /** Changes its faults. @throws whatever the change throws */
  changeFaults<T>(real: number, change: (faults: Faults) => T): Promise<T> {
    return this.#turns.take(real, () => {
      const before = this.faults.kept;
      const result = change(this.faults);
      return {
        parts: () => ({}),
        hold: () => result,
        drop: () => {
          this.faults.goOn(before);
        },
      };
    });
  }

  /** Takes note of something that was done between requests, and stores it. */
  tell(real: number, act: Act): Promise<void> {
    return this.#turns.take(real, () => ({
      parts: () => ({ acts: [act] }),
      hold: () => {
        this.note(act);
      },
    }));
  }

  /** Takes note of something that was done between requests. */
  note(act: Act): void {
    this.acts.add(this.journal.next, act);
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
    return this.#turns.take(real, async () => {
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
