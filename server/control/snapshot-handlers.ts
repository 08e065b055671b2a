import { Failure } from '../world/failure.ts';
import { sessionNamed } from './names.ts';
import { instant, sessionView } from './views.ts';
import type { components } from '../../generated/control.d.ts';
import type { Sessions } from '../world/sessions.ts';
import type { Snapshot } from '../world/snapshot.ts';
import type { ControlHandlers } from './context.ts';

export const snapshotHandlers = {
  restoreSnapshot: async ({ path, body }, { sessions, real }) => {
    const session = await sessionNamed(sessions, path.session);
    await session.restore(await snapshotNamed(sessions, body.snapshot), real);
    return { status: 200, body: sessionView(session.summary, real) };
  },

  createSnapshot: async ({ path, body }, { sessions, real }) => {
    const session = await sessionNamed(sessions, path.session);
    const snapshot = await sessions.keep(session, real, body?.name);
    return { status: 201, body: snapshotView(snapshot) };
  },

  listSnapshots: async (_request, { sessions }) => ({
    status: 200,
    body: { snapshots: (await sessions.snapshots.list()).map(snapshotView) },
  }),

  deleteSnapshot: async ({ path }, { sessions }) => {
    await snapshotNamed(sessions, path.snapshot);
    await sessions.snapshots.delete(path.snapshot);
    return { status: 204 };
  },
} satisfies Partial<ControlHandlers>;

/** @throws Failure 404 for a name without a snapshot */
export async function snapshotNamed(sessions: Sessions, name: string): Promise<Snapshot> {
  const snapshot = await sessions.snapshots.find(name);
  if (snapshot) return snapshot;
  const there = (await sessions.snapshots.list()).map((one) => one.name).join(', ') || 'none';
  throw new Failure(404, `There is no snapshot ${name}; there are ${there}.`);
}

function snapshotView({
  name,
  session,
  scenario,
  takenAt,
}: Omit<Snapshot, 'world'>): components['schemas']['Snapshot'] {
  return { name, session, scenario, takenAt: instant(takenAt) };
}
