import { clockAt, timeOf } from './clock.ts';
import { contextOf } from './context.ts';
import { broughtUpToDate, setTo } from './due.ts';
import { Journal } from './journal.ts';
import { keptBody } from './kept-body.ts';
import { Random } from './random.ts';
import { written } from './reply.ts';
import { turn } from './turn.ts';
import { changed } from './world.ts';
import type { Clock } from './clock.ts';
import type { Domains } from './domain.ts';
import type { Fault } from './faults.ts';
import type { Entry, JournalLimits } from './journal.ts';
import type { Written } from './reply.ts';
import type { Scenario } from './scenarios.ts';
import type { Answering } from './turn.ts';
import type { World } from './world.ts';
import type { WorldSizes } from './world-sizes.ts';

/** The header in which a client learns the number of its entry. */
const ENTRY_HEADER = 'x-kontrak-entry';

/** How a session begins. */
export interface Beginning {
  scenario: Scenario;
  /** The world to begin with; left out, the scenario's own. */
  world?: World;
  domains: Domains;
  journal: JournalLimits;
  sizes: WorldSizes;
  /** Is told by how many bytes the world has grown, or shrunk. */
  resized: (session: Session, by: number) => void;
  /** The machine's time. */
  real: number;
}

/** A request as its entry tells it, and when it arrived by performance.now(). */
export type Asked = Pick<
  Entry,
  'domain' | 'operation' | 'method' | 'path' | 'query' | 'request'
> & { arrived: number };

/** A request that has had its turn: its entry, and the reply to send. */
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
  /** Chance for faults only, so that a fault changes no id that the world gives later. */
  chance = new Random({ random: 1 });
  readonly #domains: Domains;
  readonly #sizes: WorldSizes;
  readonly #resized: (session: Session, by: number) => void;
  /** The world that it has begun or gone on with, which others may share. */
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
   * Takes a request to a domain: everything due happens, the request is answered from a draft, the draft is committed,
   * and the exchange is journalled. The entry's changes are the request's own, without those of the events.
   * @param real the machine's time
   */
  take(real: number, asked: Asked, answering: Answering): Promise<Taken> {
    return this.#inTurn(async () => {
      this.usedAt = real;
      const { arrived, ...told } = asked;
      const { domain } = asked;
      const taken = await turn(this.world, this.#domains, real, domain, this.#sizes, answering);
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

  /** Gives its bytes back, as it is gone. A request may still be under way in it. */
  end(): void {
    this.journal.end();
    this.#ended = true;
    this.#resized(this, -this.#bytes);
  }

  /** Lets everything happen that is due by now, and returns the world after it. */
  bringUpToDate(real: number): Promise<World> {
    return this.#change((world) => broughtUpToDate(world, this.#domains, real));
  }

  /**
   * Sets the clock, and lets everything happen that is due then. A domain that has not begun begins at the time that
   * is set.
   * @param next makes it from the present one
   */
  setClock(real: number, next: (clock: Clock) => Clock): Promise<World> {
    return this.#change((world) => setTo(next(world.clock), world, this.#domains, real));
  }

  /**
   * Lets time pass, from the present time, at which a domain begins that has not yet.
   * @param after the time after the one that is given
   */
  advance(real: number, after: (time: number) => number): Promise<World> {
    return this.#change((world) => {
      const time = after(timeOf(world.clock, real));
      const clock = clockAt(time, world.clock.frozenAt !== null, real);
      const present = broughtUpToDate(world, this.#domains, real);
      return broughtUpToDate({ ...present, clock }, this.#domains, real);
    });
  }

  /**
   * Replaces the state of a domain, and lets the domain follow the change.
   * @param next makes it from the present one
   */
  setState(real: number, domain: string, next: (state: unknown) => unknown): Promise<World> {
    return this.#change((world) => {
      const present = broughtUpToDate(world, this.#domains, real);
      const before = present.domains[domain];
      const domains = { ...present.domains, [domain]: next(before) };
      const after = changed({ ...present, domains }, (draft) => {
        const context = contextOf(draft, domain, timeOf(present.clock, real));
        this.#domains.get(domain)?.patched?.(context, before);
      });
      this.#sizes.check(after, world);
      return after;
    });
  }

  /** Goes on with a world that was kept. */
  restore(world: World): Promise<World> {
    return this.#change(() => {
      this.#shared = world;
      return world;
    });
  }

  /** Begins again, with nothing that was before. */
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
   * @returns whether the entry is kept
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

  /** Goes on with a world that is not a request's. */
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

  /** @returns the world after the change */
  #change(next: (world: World) => World): Promise<World> {
    return this.#inTurn(() => {
      this.#go(next(this.world));
      return this.world;
    });
  }

  async #inTurn<T>(act: () => Promise<T> | T): Promise<T> {
    const result = this.#queue.then(act);
    // The queue keeps nothing of a turn for those who wait for it.
    this.#queue = result.then(nothing, nothing);
    return await result;
  }
}

function nothing(): undefined {
  return undefined;
}
