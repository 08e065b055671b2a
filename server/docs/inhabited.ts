import { shownState } from '../world/shown-state.ts';
import { stateTables } from './state-tables.ts';
import type { Shown } from '../http/pages.ts';
import type { World } from '../world/world.ts';
import type { Inhabited } from './scenario-page.ts';

/** The APIs that remember, with what they have in a world. */
export function inhabited({ contracts, domains }: Shown, world: World): Inhabited[] {
  return [...contracts.values()].flatMap(({ domain: name, document }) => {
    const domain = domains.get(name);
    if (!domain?.schema) return [];
    // The cast: a state is an object.
    const state = shownState(domain.schema, world.domains[name] as Record<string, unknown>);
    const tables = stateTables(state, domain.firstPassword);
    const owner = domain.demoOwner?.(world.domains[name]);
    return [{ name, title: document.info.title, demo: domain.demo, owner, tables }];
  });
}
