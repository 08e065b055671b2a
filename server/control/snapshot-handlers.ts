import { Failure } from '../world/failure.ts';
import { sessionNamed } from './context.ts';
import { instant, sessionView } from './views.ts';
import type { components } from '../../generated/control.d.ts';
import type { Sessions, Snapshot } from '../world/sessions.ts';
import type { ControlHandlers } from './context.ts';

export const snapshotHandlers = {
  restoreSnapshot: async ({ path, body }, { sessions, real }) => {
    const session = sessionNamed(sessions, path.session);
    const { world } = snapshotNamed(sessions, body.snapshot);
    await session.restore(world);
    return { status: 200, body: sessionView(session, real) };
  },

  createSnapshot: ({ path, body }, { sessions, real }) => {
    const session = sessionNamed(sessions, path.session);
    const name = body?.name ?? unusedName(sessions);
    if (sessions.snapshots.has(name))
      throw new Failure(409, `There is a snapshot ${name} already.`);
    const { world, scenario } = session;
    const snapshot = { name, session: session.name, scenario, takenAt: real, world };
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
} satisfies Partial<ControlHandlers>;

/** @throws Failure 404 for a name without a snapshot */
export function snapshotNamed({ snapshots }: Sessions, name: string): Snapshot {
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

function snapshotView({
  name,
  session,
  scenario,
  takenAt,
}: Snapshot): components['schemas']['Snapshot'] {
  return { name, session, scenario, takenAt: instant(takenAt) };
}
