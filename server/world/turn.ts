// What time does to a world: it begins, and what is due happens, each in a draft of its own.
import { firstDue, plan, planNext, takeFirst } from './agenda.ts';
import { timeOf } from './clock.ts';
import { Failure } from './failure.ts';
import { Random } from './random.ts';
import { changed } from './world.ts';
import type { Due } from './agenda.ts';
import type { Clock } from './clock.ts';
import type { Domain } from './domain.ts';
import type { Context } from './handlers.ts';
import type { World } from './world.ts';

/**
 * At most as many events at once, such as three years of hours: they take some seconds, in which nobody else is
 * answered.
 */
const MOST_EVENTS = 20_000;

/**
 * The world with its clock set, and with everything happened in it that is due then. Where the clock goes back, a
 * domain that has begun keeps what has happened, be it only because it was due by then.
 * @param real the machine's time
 * @throws Failure as settled() does
 */
export function setTo(
  clock: Clock,
  world: World,
  domains: ReadonlyMap<string, Domain>,
  real: number,
): World {
  const now = timeOf(clock, real);
  const by = timeOf(world.clock, real) - now;
  if (by <= 0) return settled({ ...world, clock }, domains, real);
  const back = changed({ ...settled(world, domains, real, []), clock }, (draft) => {
    for (const name of world.begun)
      domains.get(name)?.turnedBack?.(contextOf(draft, name, now), by);
  });
  return settled(back, domains, real);
}

/**
 * The world with everything happened in it that is due by now, in order of time, and then of scheduling. A domain
 * that has not begun begins now, where it is wanted: it plans what it does from time to time.
 * @param real the machine's time
 * @param wanted the domains that are asked, or that time passes for; left out, all: a world is kept small by
 *   what no domain has to do in it
 * @throws Failure 400 where too much would happen, be it that events schedule events without an end
 */
export function settled(
  world: World,
  domains: ReadonlyMap<string, Domain>,
  real: number,
  wanted: Iterable<string> = domains.keys(),
): World {
  const now = timeOf(world.clock, real);
  const fresh = [...wanted].filter(
    (name) => domains.get(name)?.begin && !world.begun.includes(name),
  );
  let next = fresh.length === 0 ? world : begun(world, domains, fresh, now);
  for (let count = 0; count < MOST_EVENTS; count += 1) {
    const due = firstDue(next.agenda);
    if (!due || due.at > now) return next;
    // A draft each: to read what others have changed in the same draft takes many times as long.
    next = changed(next, (draft) => {
      happen(draft, domains, due);
    });
  }
  throw new Failure(
    400,
    `More than ${MOST_EVENTS} events would happen; let less time pass at once.`,
  );
}

function begun(
  world: World,
  domains: ReadonlyMap<string, Domain>,
  names: readonly string[],
  now: number,
): World {
  return changed(world, (draft) => {
    draft.begun.push(...names);
    for (const name of names) domains.get(name)?.begin?.(contextOf(draft, name, now));
  });
}

function happen(world: World, domains: ReadonlyMap<string, Domain>, due: Due): void {
  takeFirst(world.agenda);
  const domain = domains.get(due.domain);
  if (!domain) return;
  const event = domain.events[due.kind];
  if (!event) throw new Error(`${due.domain} has no event ${due.kind}.`);
  event(contextOf(world, due.domain, due.at), due.data);
}

/**
 * What a handler or event of a domain may use.
 * @param world a draft
 * @param now the session's time
 */
export function contextOf(world: World, domain: string, now: number): Context<unknown> {
  const random = new Random(world);
  return {
    state: world.domains[domain],
    principal: undefined,
    now,
    random,
    send: (message) => {
      world.inbox.push({ id: random.uuid(), at: now, domain, ...message });
    },
    schedule: (at, kind, data) => {
      plan(world.agenda, { at, domain, kind, data });
    },
    scheduleNext: (at, kind) => {
      planNext(world.agenda, { at, domain, kind, data: null });
    },
  };
}
