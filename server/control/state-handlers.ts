import type { ZodObject } from 'zod';

import { preferredReturn } from '../contract/preference.ts';
import { Failure } from '../world/failure.ts';
import { inSlices } from '../world/slices.ts';
import { sessionNamed } from './names.ts';
import { changeViews } from './journal-handlers.ts';
import { stateText } from '../world/shown-state.ts';
import { patchState } from './state-patch.ts';
import { clockView } from './views.ts';
import type { components } from '../../generated/control.d.ts';
import type { Domains } from '../world/domain.ts';
import type { Change } from '../world/change.ts';
import type { World } from '../world/world.ts';
import type { Steps } from '../world/steps.ts';
import type { ControlHandlers } from './context.ts';

type State = Record<string, unknown>;

/** A patch shows the changes to its sender, who has named the records. Ids in a table of secrets are masked in any case. */
const NONE: ReadonlySet<string> = new Set();

/** Changes that a reply tells: to write as many takes 10 ms. */
const MOST_CHANGES = 10_000;

/** Changes that are made ready in one step. */
const CHANGES = 100;

export const stateHandlers = {
  getState: async ({ path }, { sessions, domains, real }) => {
    const session = await sessionNamed(sessions, path.session);
    const world = await session.bringUpToDate(real);
    const clock = clockView(world.clock, real);
    return { status: 200, text: worldText(clock, domains, world.domains) };
  },

  getDomainState: async ({ path }, { sessions, domains, real }) => {
    const session = await sessionNamed(sessions, path.session);
    const schema = schemaOf(domains, path.domain);
    const world = await session.bringUpToDate(real, [path.domain]);
    return { status: 200, text: stateText(schema, stateIn(world, path.domain)) };
  },

  updateDomainState: async ({ path, headers: { prefer }, body }, { sessions, domains, real }) => {
    const session = await sessionNamed(sessions, path.session);
    const schema = schemaOf(domains, path.domain);
    const check = domains.get(path.domain)?.check;
    const { world, changes } = await session.setState(
      real,
      path.domain,
      (present) => patchState(present, path.domain, { schema, ...(check && { check }) }, body),
      body,
    );
    const preferred = preferredReturn(prefer);
    const headers = preferred ? { 'preference-applied': `return=${preferred}` } : {};
    return preferred === 'representation'
      ? { status: 200, headers, text: stateText(schema, stateIn(world, path.domain)) }
      : { status: 200, headers, body: await effectOf(changes) };
  },
} satisfies Partial<ControlHandlers>;

/** @throws Failure 404 for a domain that is not served, or has no state */
function schemaOf(domains: Domains, name: string): ZodObject {
  const schema = domains.get(name)?.schema;
  if (schema) return schema;
  const there = [...domains].filter(([, one]) => one.schema).map(([one]) => one);
  throw new Failure(404, `There is no domain ${name} with a state; there are ${there.join(', ')}.`);
}

/** The first changes as entries show them, and the number of the others. They are made in slices. */
async function effectOf(changes: Change[]): Promise<components['schemas']['StateChanges']> {
  const views: components['schemas']['Change'][] = [];
  let shownUpTo = 0;
  function* steps(): Steps {
    while (shownUpTo < changes.length && views.length < MOST_CHANGES) {
      const some = changes.slice(shownUpTo, shownUpTo + CHANGES);
      views.push(...some.flatMap((one) => changeViews(one, changes, NONE)));
      shownUpTo += CHANGES;
      yield;
    }
  }
  await inSlices(steps());
  const told = views.slice(0, MOST_CHANGES);
  const more = views.length - told.length + Math.max(0, changes.length - shownUpTo);
  return { changes: told, ...(more > 0 && { more }) };
}

/** The JSON of the states of all domains, in parts. */
function* worldText(
  clock: components['schemas']['Clock'],
  domains: Domains,
  states: World['domains'],
): Generator<string, void> {
  yield `{"clock":${JSON.stringify(clock)},"domains":{`;
  let sign = '';
  for (const [name, { schema }] of domains) {
    if (!schema) continue;
    yield `${sign}${JSON.stringify(name)}:`;
    // The cast: every domain's state is an object.
    yield* stateText(schema, states[name] as State);
    sign = ',';
  }
  yield '}}';
}

function stateIn(world: World, domain: string): State {
  // The cast: every domain's state is an object.
  return world.domains[domain] as State;
}
