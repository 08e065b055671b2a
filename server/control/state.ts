import { encode } from 'zod';

import { timeOf } from '../world/clock.ts';
import { Failure } from '../world/failure.ts';
import { pointerTo } from '../world/pointer.ts';
import { contextOf, settled } from '../world/turn.ts';
import { changed } from '../world/world.ts';
import { sessionNamed } from './context.ts';
import { mergePatch } from './merge-patch.ts';
import { clockView } from './views.ts';
import type { Domain } from '../world/domain.ts';
import type { World } from '../world/world.ts';
import type { ControlHandlers } from './context.ts';

type State = Record<string, unknown>;

export const stateHandlers = {
  getState: async ({ path }, { sessions, domains }) => {
    const session = sessionNamed(sessions, path.session);
    const world = await session.settle(domains);
    const states = [...domains]
      .filter(([, domain]) => domain.schema)
      .map(([name, domain]): [string, State] => [name, shown(world, name, domain)]);
    return {
      status: 200,
      body: {
        clock: clockView(world.clock),
        domains: Object.fromEntries(states),
      },
    };
  },

  getDomainState: async ({ path }, { sessions, domains }) => {
    const session = sessionNamed(sessions, path.session);
    const domain = domainNamed(domains, path.domain);
    return { status: 200, body: shown(await session.settle(domains), path.domain, domain) };
  },

  updateDomainState: async ({ path, body }, { sessions, domains }) => {
    const session = sessionNamed(sessions, path.session);
    const domain = domainNamed(domains, path.domain);
    const world = await session.change((found) => {
      const before = settled(found, domains, Date.now());
      const patched = mergePatch(shown(before, path.domain, domain), body);
      const slices = { ...before.domains, [path.domain]: checked(domain, patched) };
      return changed({ ...before, domains: slices }, (draft) => {
        const context = contextOf(draft, path.domain, timeOf(before.clock, Date.now()));
        domain.patched?.(context, before.domains[path.domain]);
      });
    });
    return { status: 200, body: shown(world, path.domain, domain) };
  },
} satisfies Partial<ControlHandlers>;

function domainNamed(domains: ReadonlyMap<string, Domain>, name: string): Domain {
  const domain = domains.get(name);
  if (domain?.schema) return domain;
  const there = [...domains].filter(([, one]) => one.schema).map(([one]) => one);
  throw new Failure(404, `There is no domain ${name} with a state; there are ${there.join(', ')}.`);
}

/** The state of a domain as it is shown outside; empty for a domain that has none. */
function shown(world: World, name: string, { schema }: Domain): State {
  // The cast: every domain's state is an object.
  return schema ? (encode(schema, world.domains[name]) as State) : {};
}

function checked({ schema }: Domain, state: unknown): unknown {
  const result = schema?.safeParse(state);
  if (result?.success) return result.data;
  const issues = result?.error.issues ?? [];
  throw new Failure(400, 'The patch breaks the state; nothing was changed.', {
    violations: issues.map(({ path, message }) => ({
      place: pointerTo('/body', ...path),
      message,
    })),
  });
}
