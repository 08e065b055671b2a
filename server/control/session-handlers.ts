import { Failure } from '../world/failure.ts';
import { clockFrom } from './clock-handlers.ts';
import { sessionNamed } from './names.ts';
import { snapshotNamed } from './snapshot-handlers.ts';
import { sessionView } from './views.ts';
import type { components } from '../../generated/control.d.ts';
import type { Scenario } from '../world/scenarios.ts';
import type { Session } from '../world/session.ts';
import type { Sessions } from '../world/sessions.ts';
import type { World } from '../world/world.ts';
import type { ControlHandlers } from './context.ts';

export const sessionHandlers = {
  listSessions: async (_request, { sessions, real }) => ({
    status: 200,
    body: { sessions: (await sessions.list()).map((one) => sessionView(one, real)) },
  }),

  createSession: async ({ body: { name, scenario, snapshot, clock } }, { sessions, real }) => {
    if (scenario !== undefined && snapshot !== undefined)
      throw twoBeginnings('A session begins with a scenario or a snapshot', '/body/scenario');
    if (clock !== undefined && snapshot !== undefined)
      throw twoBeginnings('A session begins with a clock or that of a snapshot', '/body/clock');
    const kept = snapshot === undefined ? undefined : await snapshotNamed(sessions, snapshot);
    const first = scenarioNamed(sessions, kept?.scenario ?? scenario ?? sessions.initial.name);
    const world = kept?.world ?? (clock && withClock(first.world, clock, real));
    const session = await sessions.add(name, first, { real, ...(world && { world }) });
    if (!session) throw new Failure(409, `There is a session ${name} already.`);
    if (kept) await session.tell(real, { kind: 'restore', name: kept.name, of: kept.session });
    return { status: 201, body: sessionView(session.summary, real) };
  },

  getSession: async ({ path }, { sessions, real }) => ({
    status: 200,
    body: sessionView((await sessionNamed(sessions, path.session)).summary, real),
  }),

  deleteSession: async ({ path }, { sessions }) => {
    await sessionNamed(sessions, path.session);
    await sessions.remove(path.session);
    return { status: 204 };
  },

  resetSession: async ({ path, body }, { sessions, real }) => {
    const session = await sessionNamed(sessions, path.session);
    const scenario = scenarioNamed(sessions, body?.scenario ?? session.scenario);
    await session.reset(real, scenario);
    return { status: 200, body: sessionView(session.summary, real) };
  },

  rewindSession: async ({ path, body: { entry } }, { sessions, real }) => {
    const session = await sessionNamed(sessions, path.session);
    if (!(await session.rewind(entry, real))) throw entryFailure(session, entry);
    return { status: 200, body: sessionView(session.summary, real) };
  },

  listScenarios: (_request, { sessions }) => ({
    status: 200,
    body: {
      initial: sessions.initial.name,
      scenarios: [...sessions.scenarios.values()].map(({ name, description }) => ({
        name,
        description,
      })),
    },
  }),
} satisfies Partial<ControlHandlers>;

/** A first world, in which no API has begun, with another clock. @throws Failure 400 as clockFrom() does */
function withClock(world: World, clock: components['schemas']['FirstClock'], real: number): World {
  return { ...world, clock: clockFrom(clock, world.clock, real, '/body/clock') };
}

function twoBeginnings(detail: string, place: string): Failure {
  return new Failure(400, `${detail}, not with both.`, {
    violations: [{ place: '/body/snapshot', message: `excludes ${place}` }],
  });
}

/** The refusal of an entry that the journal does not have, or no longer keeps. */
export function entryFailure({ name, journal }: Session, entry: number): Failure {
  const [first, last] = [journal.dropped + 1, journal.next - 1];
  const there = last < first ? 'its journal is empty' : `it keeps ${first} to ${last}`;
  return new Failure(404, `The session ${name} keeps no entry ${entry}; ${there}.`);
}

/** @throws Failure 400 for a name without a scenario */
export function scenarioNamed({ scenarios }: Sessions, name: string): Scenario {
  const scenario = scenarios.get(name);
  if (scenario) return scenario;
  const there = [...scenarios.keys()].join(', ');
  throw new Failure(400, `There is no scenario ${name}; there are ${there}.`, {
    violations: [{ place: '/body/scenario', message: `must be one of ${there}` }],
  });
}
