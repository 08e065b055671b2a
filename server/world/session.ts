import { clockAt, timeOf } from './clock.ts';
import { broughtUpToDate, setTo } from './due.ts';
import { followed } from './follow.ts';
import { Journal } from './journal.ts';
import { keptBody } from './kept-body.ts';
import { Random } from './random.ts';
import { written } from './reply.ts';
import { takeTurn } from './turn.ts';
import type { Clock } from './clock.ts';
import type { Domains } from './domain.ts';
import type { Fault } from './faults.ts';
import type { Entry, JournalLimits } from './journal.ts';
import type { Written } from './reply.ts';
import type { Scenario } from './scenarios.ts';
import type { Answering } from './turn.ts';
import type { Commit, World } from './world.ts';
import type { WorldSizes } from './world-sizes.ts';

/** The header that tells a client the number of its entry. */
const ENTRY_HEADER = 'x-kontrak-entry';

/** The beginning of a session. */
export interface Beginning {
  scenario: Scenario;
  /** The world to begin with; left out, the scenario's own. */
  world?: World;
  domains: Domains;
  journal: JournalLimits;
  sizes: WorldSizes;
  /** Hears by how many bytes the world has grown; fewer than 0 if it has shrunk. */
  resized: (session: Session, by: number) => void;
  /** The machine's time. */
  real: number;
}

/** A request as its entry tells it, and when it arrived by performance.now(). */
export type EntryRequest = Pick<
  Entry,
  'domain' | 'operation' | 'method' | 'path' | 'query' | 'request' | 'warnings'
> & { arrived: number };

/** The entry of a request after its turn, and the reply to send. */
export interface Taken {
  entry: Entry;
  sent: Written;
}

/**
 * A world of its own under a name, with its journal and its faults. Requests and commands take turns, so that none
 * works on a world that another is about to replace.
 */
export class Session {
  readonly name: string;
  readonly journal: Journal;
  createdAt: number;
  usedAt: number;
  scenario: string;
  world: World;
  faults: Fault[] = [];
  /** Chance for faults alone, so that a fault changes no id that the world gives later. */
  chance = new Random({ random: 1 });
  readonly #domains: Domains;
  readonly #sizes: WorldSizes;
  readonly #resized: (session: Session, by: number) => void;
  /** The world that the session has begun or gone on with. Other sessions may share it. */
  #shared: World;
  #bytes = 0;
  #ended = false;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(
    name: string,
    { scenario, world, domains, journal, sizes, resized, real }: Beginning,
  ) {
    this.name = name;
    this.scenario = scenario.name;
    this.world = world ?? scenario.world;
    this.journal = new Journal(journal);
    this.createdAt = real;
    this.usedAt = real;
    this.#domains = domains;
    this.#sizes = sizes;
    this.#resized = resized;
    this.#shared = this.world;
  }

  /**
   * Takes a request to a domain. Everything due happens, the request is answered from a draft, the draft is committed,
   * and the exchange is journalled. The entry's changes are the request's own, without those of the events.
   * @param real the machine's time
   */
  take(real: number, request: EntryRequest, answering: Answering): Promise<Taken> {
    return this.#inTurn(async () => {
      this.usedAt = real;
      const { arrived, ...told } = request;
      const { domain } = request;
      const taken = await takeTurn(this.world, this.#domains, real, domain, this.#sizes, answering);
      const { world, reply, ...result } = taken;
      this.#go(result.before);
      this.world = world;
      this.#measure(result.before);
      const number = { [ENTRY_HEADER]: String(this.journal.next) };
      const sent = written({ ...reply, headers: { ...reply.headers, ...number } });
      const { status, headers, text = '' } = sent;
      const exchange = {
        ...told,
        ...result,
        at: timeOf(result.before.clock, real),
        durationMs: performance.now() - arrived,
        status,
        reply: { headers, ...keptBody(reply.body, text) },
      };
      return { entry: this.journal.add(exchange, world), sent };
    });
  }

  /** Gives its bytes back when it goes. A request may still be under way in it. */
  end(): void {
    this.journal.end();
    this.#ended = true;
    this.#resized(this, -this.#bytes);
  }

  /** Returns the world after everything that is due by now has happened. */
  bringUpToDate(real: number): Promise<World> {
    return this.#change((world) => broughtUpToDate(world, this.#domains, real));
  }

  /**
   * Sets the clock, and lets everything happen that is due then. A domain that has not begun begins at the new time.
   * @param next makes the new clock from the present one
   * @throws Failure 507 if this makes the world too large
   */
  setClock(real: number, next: (clock: Clock) => Clock): Promise<World> {
    return this.#move((world) => setTo(next(world.clock), world, this.#domains, real));
  }

  /**
   * Advances the time. A domain that has not begun begins before, at the present time.
   * @param after returns the time to go to, from the present one
   * @throws Failure 507 if this makes the world too large
   */
  advance(real: number, after: (time: number) => number): Promise<World> {
    return this.#move(async (world) => {
      const time = after(timeOf(world.clock, real));
      const clock = clockAt(time, world.clock.frozenAt !== null, real);
      const present = await broughtUpToDate(world, this.#domains, real);
      return await broughtUpToDate({ ...present, clock }, this.#domains, real);
    });
  }

  /**
   * Changes the state of a domain from outside, and lets the domain follow the change.
   * @param change makes the changed world from the present one
   * @returns the world after it, and all changes: those of the state and those that followed
   * @throws Failure 507 for a change that makes the world too large
   */
  setState(
    real: number,
    domain: string,
    change: (present: World) => Promise<Omit<Commit, 'inverse'>>,
  ): Promise<Omit<Commit, 'inverse'>> {
    return this.#inTurn(async () => {
      const present = await broughtUpToDate(this.world, this.#domains, real);
      const result = await followed(await change(present), present, this.#domains, domain, real);
      await this.#sizes.count(result.world, this.world);
      this.#sizes.check(result.world, this.world);
      this.#go(result.world);
      return result;
    });
  }

  /** Goes on with a world that was kept. */
  restore(world: World): Promise<World> {
    return this.#change(() => {
      this.#shared = world;
      return world;
    });
  }

  /** Begins again, and forgets everything before. */
  reset(real: number, scenario: Scenario): Promise<void> {
    return this.#inTurn(() => {
      this.createdAt = real;
      this.usedAt = real;
      this.scenario = scenario.name;
      this.world = scenario.world;
      this.#shared = scenario.world;
      this.faults = [];
      this.chance = new Random({ random: 1 });
      this.journal.clear();
      this.#measure(this.world);
    });
  }

  /**
   * Goes back to before an entry, which is forgotten with all later ones.
   * @returns false if there is no such entry
   */
  rewind(number: number): Promise<boolean> {
    return this.#inTurn(() => {
      const entry = this.journal.find(number);
      if (!entry) return false;
      this.world = entry.before;
      this.journal.cut(number);
      this.#measure(this.world);
      return true;
    });
  }

  /** Goes on with a world that no request has made. */
  #go(world: World): void {
    const before = this.world;
    if (world === before) return;
    this.world = world;
    this.journal.follow(before, world);
    this.#measure(before);
  }

  /**
   * Tells the new size of the world, beyond the one that the session has begun or gone on with.
   * @param from the world before it
   */
  #measure(from: World): void {
    if (this.#ended) return;
    const bytes = this.#sizes.of(this.world, from) - this.#sizes.of(this.#shared);
    const by = bytes - this.#bytes;
    this.#bytes = bytes;
    if (by !== 0) this.#resized(this, by);
  }

  /** Changes the world, unless this makes it too large. */
  #move(next: (world: World) => Promise<World>): Promise<World> {
    return this.#change(async (before) => {
      const world = await next(before);
      await this.#sizes.count(world, before);
      this.#sizes.check(world, before);
      return world;
    });
  }

  /** @returns the world after the change */
  #change(next: (world: World) => Promise<World> | World): Promise<World> {
    return this.#inTurn(async () => {
      const world = await next(this.world);
      await this.#sizes.count(world, this.world);
      this.#go(world);
      return this.world;
    });
  }

  async #inTurn<T>(act: () => Promise<T> | T): Promise<T> {
    const result = this.#queue.then(act);
    // The queue drops the result of a turn: those who wait for it need none.
    this.#queue = result.then(nothing, nothing);
    return await result;
  }
}

function nothing(): undefined {
  return undefined;
}
