// The passing of time in a world. Each domain begins once, and each event happens when it is due.
import { firstDue, takeFirst } from './agenda.ts';
import { timeOf } from './clock.ts';
import { contextOf } from './context.ts';
import { Failure } from './failure.ts';
import { oncePer } from './once-per.ts';
import { inSlices } from './slices.ts';
import { commits } from './commits.ts';
import { untoldDraftOf } from './world.ts';
import type { Due } from './agenda.ts';
import type { Clock } from './clock.ts';
import type { Domains } from './domain.ts';
import type { Steps, Work } from './steps.ts';
import type { Draft, World } from './world.ts';

/** At most as many events at once, such as two years of hours: they take some seconds. */
const MOST_EVENTS = 20_000;

/**
 * The world after everything that is due by now, in order of time, and then of planning. It is made in slices, between
 * which others are answered; the world itself stays as it is. Each event gets a draft of its own, and a long one several:
 * reading through a draft that others have changed takes many times as long.
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
  asked: readonly string[] = [...domains.keys()],
): Promise<World> {
  const now = timeOf(world.clock, real);
  const own = adopted(world, domains);
  if (isSettled(own, domains, asked, now)) return own;
  const begun = await afterAll(beginnings(own, domains, asked, now), own);
  await lookAhead(begun, domains, now);
  return await afterAll(happenings(begun, domains, now), begun);
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
  const set = { ...before, clock };
  const back = await afterAll(returns(set, domains, now, by), set);
  return await broughtUpToDate(back, domains, real);
}

/** The first event of an agenda that is in no draft. */
const firstOf = oncePer(firstDue);

/** True if nothing is due, and every named domain has begun. */
function isSettled(
  { agenda, begun }: World,
  domains: Domains,
  asked: readonly string[],
  now: number,
): boolean {
  const first = firstOf(agenda);
  if (first && first.at <= now) return false;
  return asked.every((name) => !domains.get(name)?.begin || begun.includes(name));
}

/** The world with states that its domains know, where they have replaced others. */
function adopted(world: World, domains: Domains): World {
  const states: [string, unknown][] = [];
  for (const [name, { adopt }] of domains) {
    const before = world.domains[name];
    const after = adopt ? adopt(before, world.scenario) : before;
    if (after !== before) states.push([name, after]);
  }
  if (states.length === 0) return world;
  return { ...world, domains: { ...world.domains, ...Object.fromEntries(states) } };
}

/** The last of some worlds, which are made in slices. @param world the world if there are none */
function afterAll(worlds: Generator<World, void>, world: World): Promise<World> {
  function* steps(): Steps<World> {
    let last = world;
    for (last of worlds) yield;
    return last;
  }
  return inSlices(steps());
}

/** The worlds in the course of some work. */
function* during(
  world: World,
  work: (draft: Pick<Draft, 'world'>) => Work,
): Generator<World, World> {
  let next = world;
  for (const commit of commits(world, work, untoldDraftOf)) {
    next = commit.world;
    yield next;
  }
  return next;
}

/** The worlds in which one named domain after the other has begun. */
function* beginnings(
  world: World,
  domains: Domains,
  names: readonly string[],
  now: number,
): Generator<World, void> {
  const fresh = names.filter((name) => domains.get(name)?.begin && !world.begun.includes(name));
  if (fresh.length === 0) return;
  let next = { ...world, begun: [...world.begun, ...fresh] };
  for (const name of fresh) {
    next = yield* during(next, (draft) => domains.get(name)?.begin?.(contextOf(draft, name, now)));
  }
}

/** The worlds in which one domain after the other has followed a clock that was set back. */
function* returns(world: World, domains: Domains, now: number, by: number): Generator<World, void> {
  let next = world;
  for (const name of world.begun) {
    next = yield* during(next, (draft) =>
      domains.get(name)?.turnedBack?.(contextOf(draft, name, now), by),
    );
  }
}

/** The worlds in which one event after the other has happened. */
function* happenings(world: World, domains: Domains, now: number): Generator<World, void> {
  let next = world;
  for (let count = 0; ; count += 1) {
    const due = firstDue(next.agenda);
    if (!due || due.at > now) return;
    if (count === MOST_EVENTS) throw tooMany();
    next = yield* during(next, (draft) => happen(draft, domains, due));
  }
}

/** Looks ahead in slices. @throws Failure 400 if it is sure that too many events will happen by now */
async function lookAhead(
  { agenda, begun, domains: states }: World,
  domains: Domains,
  now: number,
): Promise<void> {
  const first = firstDue(agenda);
  if (!first || first.at > now) return;
  const { at } = first;
  function* forecasts(): Steps {
    let sum = 0;
    for (const name of begun) {
      sum += (yield* domains.get(name)?.forecast?.(states[name], at, now) ?? []) ?? 0;
    }
    if (sum > MOST_EVENTS) throw tooMany();
  }
  await inSlices(forecasts());
}

function tooMany(): Failure {
  return new Failure(
    400,
    `More than ${MOST_EVENTS} events would happen; let less time pass at once.`,
  );
}

function happen(draft: Pick<Draft, 'world'>, domains: Domains, due: Due): Work {
  takeFirst(draft.world.agenda);
  const domain = domains.get(due.domain);
  if (!domain) return undefined;
  const event = domain.events[due.kind];
  // Older code may have planned what the present code does not know.
  if (!event && domain.adopt) return undefined;
  if (!event) throw new Error(`${due.domain} has no event ${due.kind}.`);
  return event(contextOf(draft, due.domain, due.at), due.data);
}
