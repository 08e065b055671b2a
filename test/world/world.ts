import { agendaOf } from '../../server/world/agenda.ts';
import { REAL_TIME } from '../../server/world/clock.ts';
import type { World } from '../../server/world/world.ts';

/** A world with one domain, for tests of single modules. */
export function worldOf(domain: string, state: unknown, changes: Partial<World> = {}): World {
  return {
    scenario: 'demo',
    begun: [],
    clock: REAL_TIME,
    random: 1,
    agenda: agendaOf([]),
    inbox: [],
    domains: { [domain]: state },
    ...changes,
  };
}
