// One turn of a world: what is due happens, then one request changes what it changes.
import { plan, takeDue } from './agenda.ts';
import { timeOf } from './clock.ts';
import { Random } from './random.ts';
import type { Domain } from './domain.ts';
import type { Context } from './handlers.ts';
import type { World } from './world.ts';

/** At most as many events in one turn, so that an event that schedules itself at once ends somewhere. */
const EVENTS_PER_TURN = 100_000;

/**
 * Lets the time of a world begin, in which each domain plans what it does from time to time.
 * @param world a draft of one that has not begun
 * @param real the machine's time
 */
export function begin(world: World, domains: ReadonlyMap<string, Domain>, real: number): void {
  world.begun = true;
  const now = timeOf(world.clock, real);
  for (const [name, domain] of domains) domain.begin?.(contextOf(world, name, now));
}

/**
 * Lets everything happen that is due by now, in order of time, and then of scheduling.
 * @param world a draft
 * @param real the machine's time
 * @throws Error where events schedule events without an end
 */
export function settle(world: World, domains: ReadonlyMap<string, Domain>, real: number): void {
  const now = timeOf(world.clock, real);
  let count = 0;
  for (let due = takeDue(world.agenda, now); due; due = takeDue(world.agenda, now)) {
    count += 1;
    if (count > EVENTS_PER_TURN) throw new Error('The agenda has no end');
    const event = domains.get(due.domain)?.events[due.kind];
    event?.(contextOf(world, due.domain, due.at), due.data);
  }
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
  };
}
