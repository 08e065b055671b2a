// The passing of time in a world. Each domain begins once, and each event happens when it is due.
import { firstDue, takeFirst } from './agenda.ts';
import { timeOf } from './clock.ts';
import { contextOf } from './context.ts';
import { Failure } from './failure.ts';
import { inSlices } from './slices.ts';
import { changed } from './world.ts';
import type { Due } from './agenda.ts';
import type { Clock } from './clock.ts';
import type { Domains } from './domain.ts';
import type { World } from './world.ts';

/** At most as many events at once, such as two years of hours: they take some seconds. */
const MOST_EVENTS = 20_000;

/**
 * The world after everything that is due by now, in order of time, and then of planning. It is made in slices, between
 * which others are answered; the world itself stays as it is. Each event gets a draft of its own: reading through a
 * draft that others have changed takes many times as long.
 * @param real the machine's time
 * @param asked the domains to begin now, if they have not begun yet; left out, all. A domain begins late so that a
 *   world stays small as long as the domain has nothing to do in it
 * @throws Failure 400 where too many events are due: at once if the domains know that, or else at the last that may
 *   happen, such as one of events that plan events without an end
 */
export async function broughtUpToDate(
  world: World,
  domains: Domains,
  real: number,
  asked: Iterable<string> = domains.keys(),
): Promise<World> {
  const now = timeOf(world.clock, real);
  const names = [...asked];
  let next = begun(adopted(world, domains, names), domains, names, now);
  if (forecast(next, domains, now) > MOST_EVENTS) throw tooMany();
  let count = 0;
  await inSlices(() => {
    const due = firstDue(next.agenda);
    if (!due || due.at > now) return false;
    if (count === MOST_EVENTS) throw tooMany();
    count += 1;
    next = changed(next, (draft) => {
      happen(draft, domains, due);
    });
    return true;
  });
  return next;
}

/**
 * The world with its clock set, after everything that is due then. If the clock goes back, everything due before has
 * already happened. Each domain that has begun then plans anew from the earlier time.
 * @param real the machine's time
 * @throws Failure as broughtUpToDate() does
 */
export async function setTo(
  clock: Clock,
  world: World,
  domains: Domains,
  real: number,
): Promise<World> {
  const now = timeOf(clock, real);
  const by = timeOf(world.clock, real) - now;
  if (by <= 0) return await broughtUpToDate({ ...world, clock }, domains, real);
  const before = await broughtUpToDate(world, domains, real, []);
  const back = changed({ ...before, clock }, (draft) => {
    for (const name of world.begun)
      domains.get(name)?.turnedBack?.(contextOf(draft, name, now), by);
  });
  return await broughtUpToDate(back, domains, real);
}

/** The world with states that the named domains know, where they have replaced others. */
function adopted(world: World, domains: Domains, names: readonly string[]): World {
  const states = names.flatMap((name): [string, unknown][] => {
    const before = world.domains[name];
    const adopt = domains.get(name)?.adopt;
    const after = adopt ? adopt(before) : before;
    return after === before ? [] : [[name, after]];
  });
  if (states.length === 0) return world;
  return { ...world, domains: { ...world.domains, ...Object.fromEntries(states) } };
}

/** The world in which the named domains have begun. */
function begun(world: World, domains: Domains, names: readonly string[], now: number): World {
  const fresh = names.filter((name) => domains.get(name)?.begin && !world.begun.includes(name));
  if (fresh.length === 0) return world;
  return changed(world, (draft) => {
    draft.begun.push(...fresh);
    for (const name of fresh) domains.get(name)?.begin?.(contextOf(draft, name, now));
  });
}

/** The least number of events that will happen by now. */
function forecast(
  { agenda, begun, domains: states }: World,
  domains: Domains,
  now: number,
): number {
  const first = firstDue(agenda);
  if (!first || first.at > now) return 0;
  return begun.reduce(
    (sum, name) => sum + (domains.get(name)?.forecast?.(states[name], first.at, now) ?? 0),
    0,
  );
}

function tooMany(): Failure {
  return new Failure(
    400,
    `More than ${MOST_EVENTS} events would happen; let less time pass at once.`,
  );
}

function happen(world: World, domains: Domains, due: Due): void {
  takeFirst(world.agenda);
  const domain = domains.get(due.domain);
  if (!domain) return;
  const event = domain.events[due.kind];
  // Older code may have planned what the present code does not know.
  if (!event && domain.adopt) return;
  if (!event) throw new Error(`${due.domain} has no event ${due.kind}.`);
  event(contextOf(world, due.domain, due.at), due.data);
}
