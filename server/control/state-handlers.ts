import { encode } from 'zod';
import type { ZodType } from 'zod';

import { Failure } from '../world/failure.ts';
import { pointerTo } from '../world/pointer.ts';
import { sessionNamed } from './context.ts';
import { mergePatch } from './merge-patch.ts';
import { clockView } from './views.ts';
import type { Domains } from '../world/domain.ts';
import type { ControlHandlers } from './context.ts';

type State = Record<string, unknown>;

export const stateHandlers = {
  getState: async ({ path }, { sessions, domains, real }) => {
    const session = sessionNamed(sessions, path.session);
    const world = await session.bringUpToDate(real);
    const states = [...domains].flatMap(([name, { schema }]): [string, State][] =>
      schema ? [[name, shown(schema, world.domains[name])]] : [],
    );
    return {
      status: 200,
      body: { clock: clockView(world.clock, real), domains: Object.fromEntries(states) },
    };
  },

  getDomainState: async ({ path }, { sessions, domains, real }) => {
    const session = sessionNamed(sessions, path.session);
    const schema = schemaOf(domains, path.domain);
    const world = await session.bringUpToDate(real);
    return { status: 200, body: shown(schema, world.domains[path.domain]) };
  },

  updateDomainState: async ({ path, body }, { sessions, domains, real }) => {
    const session = sessionNamed(sessions, path.session);
    const schema = schemaOf(domains, path.domain);
    const world = await session.setState(real, path.domain, (state) =>
      accepted(schema, mergePatch(shown(schema, state), body)),
    );
    return { status: 200, body: shown(schema, world.domains[path.domain]) };
  },
} satisfies Partial<ControlHandlers>;

/** @throws Failure 404 for a domain that is not served, or has no state */
function schemaOf(domains: Domains, name: string): ZodType {
  const schema = domains.get(name)?.schema;
  if (schema) return schema;
  const there = [...domains].filter(([, one]) => one.schema).map(([one]) => one);
  throw new Failure(404, `There is no domain ${name} with a state; there are ${there.join(', ')}.`);
}

/** The state of a domain as it is shown outside. */
function shown(schema: ZodType, state: unknown): State {
  // The cast: every domain's state is an object.
  return encode(schema, state) as State;
}

/** @throws Failure 400 with every place where the state breaks its schema */
function accepted(schema: ZodType, state: unknown): unknown {
  const result = schema.safeParse(state);
  if (result.success) return result.data;
  throw new Failure(400, 'The patch breaks the state; nothing was changed.', {
    violations: result.error.issues.map(({ path, message }) => ({
      place: pointerTo('/body', ...path),
      message,
    })),
  });
}
