import { Failure } from '../world/failure.ts';
import { clockView, instant } from './views.ts';
import type { components } from '../../generated/control.d.ts';
import { DEFAULT } from '../world/sessions.ts';
import type { Scenario } from '../world/scenarios.ts';
import type { Session } from '../world/session.ts';
import type { Sessions, Snapshot } from '../world/sessions.ts';
import type { ControlHandlers } from './context.ts';

/**
 * The session with this name; `default` is there always.
 * @throws Failure 404 for one that no request to an API has been in, and that was not created
 */
export function sessionNamed(sessions: Sessions, name: string): Session {
  const session = sessions.find(name) ?? (name === DEFAULT ? sessions.use(name) : undefined);
  if (session) return session;
  throw new Failure(
    404,
    `There is no session ${name}; a request to an API makes one, or POST /sessions.`,
  );
}

export const sessionHandlers = {
  listSessions: (_request, { sessions }) => ({
    status: 200,
    body: { sessions: sessions.all.map(sessionView) },
  }),

  createSession: ({ body: { name, scenario, snapshot } }, { sessions }) => {
    if (sessions.find(name)) throw new Failure(409, `There is a session ${name} already.`);
    if (scenario !== undefined && snapshot !== undefined) {
      const message = 'excludes /body/scenario';
      throw new Failure(400, 'A session begins with a scenario or a snapshot, not with both.', {
        violations: [{ place: '/body/snapshot', message }],
      });
    }
    const kept = snapshot === undefined ? undefined : snapshotNamed(sessions, snapshot);
    const first = scenarioNamed(sessions, kept?.scenario ?? scenario ?? sessions.initial.name);
    return { status: 201, body: sessionView(sessions.create(name, first, kept?.world)) };
  },

  getSession: ({ path }, { sessions }) => ({
    status: 200,
    body: sessionView(sessionNamed(sessions, path.session)),
  }),

  deleteSession: ({ path }, { sessions }) => {
    sessionNamed(sessions, path.session);
    sessions.delete(path.session);
    return { status: 204 };
  },

  resetSession: async ({ path, body }, { sessions }) => {
    const session = sessionNamed(sessions, path.session);
    const scenario = scenarioNamed(sessions, body?.scenario ?? session.scenario);
    await session.inTurn(() => {
      session.reset(scenario, Date.now());
    });
    return { status: 200, body: sessionView(session) };
  },

  rewindSession: async ({ path, body: { entry } }, { sessions }) => {
    const session = sessionNamed(sessions, path.session);
    const kept = await session.inTurn(() => session.rewind(entry));
    if (!kept) throw entryFailure(session, entry);
    return { status: 200, body: sessionView(session) };
  },

  restoreSnapshot: async ({ path, body }, { sessions }) => {
    const session = sessionNamed(sessions, path.session);
    const { world } = snapshotNamed(sessions, body.snapshot);
    await session.change(() => world);
    return { status: 200, body: sessionView(session) };
  },

  createSnapshot: ({ path, body }, { sessions }) => {
    const session = sessionNamed(sessions, path.session);
    const name = body?.name ?? unusedName(sessions);
    if (sessions.snapshots.has(name))
      throw new Failure(409, `There is a snapshot ${name} already.`);
    const { world, scenario } = session;
    const snapshot = { name, session: session.name, scenario, takenAt: Date.now(), world };
    sessions.snapshots.set(name, snapshot);
    return { status: 201, body: snapshotView(snapshot) };
  },

  listSnapshots: (_request, { sessions }) => ({
    status: 200,
    body: { snapshots: [...sessions.snapshots.values()].map(snapshotView) },
  }),

  deleteSnapshot: ({ path }, { sessions }) => {
    snapshotNamed(sessions, path.snapshot);
    sessions.snapshots.delete(path.snapshot);
    return { status: 204 };
  },

  listScenarios: (_request, { sessions }) => ({
    status: 200,
    body: {
      scenarios: [...sessions.scenarios.values()].map(({ name, description }) => ({
        name,
        description,
      })),
    },
  }),
} satisfies Partial<ControlHandlers>;

/** Why an entry cannot be had: it never was, or it is no longer kept. */
export function entryFailure({ name, journal }: Session, entry: number): Failure {
  const [first, last] = [journal.dropped + 1, journal.next - 1];
  const there = last < first ? 'its journal is empty' : `it keeps ${first} to ${last}`;
  return new Failure(404, `The session ${name} keeps no entry ${entry}; ${there}.`);
}

function scenarioNamed({ scenarios }: Sessions, name: string): Scenario {
  const scenario = scenarios.get(name);
  if (scenario) return scenario;
  const there = [...scenarios.keys()].join(', ');
  throw new Failure(400, `There is no scenario ${name}; there are ${there}.`, {
    violations: [{ place: '/body/scenario', message: `must be one of ${there}` }],
  });
}

function snapshotNamed({ snapshots }: Sessions, name: string): Snapshot {
  const snapshot = snapshots.get(name);
  if (snapshot) return snapshot;
  const there = [...snapshots.keys()].join(', ') || 'none';
  throw new Failure(404, `There is no snapshot ${name}; there are ${there}.`);
}

function unusedName({ snapshots }: Sessions): string {
  let number = 1;
  while (snapshots.has(`snapshot-${number}`)) number += 1;
  return `snapshot-${number}`;
}

function sessionView(session: Session): components['schemas']['Session'] {
  const { name, scenario, journal, createdAt, usedAt, world } = session;
  return {
    name,
    scenario,
    entries: journal.entries.length,
    dropped: journal.dropped,
    createdAt: instant(createdAt),
    usedAt: instant(usedAt),
    clock: clockView(world.clock),
  };
}

function snapshotView({
  name,
  session,
  scenario,
  takenAt,
}: Snapshot): components['schemas']['Snapshot'] {
  return { name, session, scenario, takenAt: instant(takenAt) };
}
