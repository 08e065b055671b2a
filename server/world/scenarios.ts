import { agendaOf } from './agenda.ts';
import { REAL_TIME } from './clock.ts';
import type { Clock } from './clock.ts';
import type { Domains } from './domain.ts';
import type { World } from './world.ts';

/** A world that sessions can begin with. */
export interface Scenario {
  name: string;
  description: string;
  world: World;
}

const DESCRIPTIONS: Record<string, string> = {
  demo: 'Each API with a customer who can act at once, or with what its contract shows.',
  empty: 'Each API as on its first day: accounts, if it has any, and nothing in them.',
  suspended: 'Customers who are suspended, wherever a service knows that.',
  'near-limit': 'Customers whose credit is about to run out, wherever a service knows that.',
};

/**
 * The scenarios of the mock. Each world is made once. All sessions that begin with it share it, so that a new session
 * costs only a pointer.
 * @param clock of each of them
 */
export function scenariosOf(domains: Domains, clock: Clock = REAL_TIME): Map<string, Scenario> {
  const entries = Object.entries(DESCRIPTIONS).map(([name, description]): [string, Scenario] => {
    const slices = [...domains].map(([domain, { first }]) => [
      domain,
      first[name] ?? first['demo'],
    ]);
    const world: World = {
      scenario: name,
      begun: [],
      clock,
      random: 1,
      agenda: agendaOf([]),
      inbox: [],
      domains: Object.fromEntries(slices) as Record<string, unknown>,
    };
    return [name, { name, description, world }];
  });
  return new Map(entries);
}
