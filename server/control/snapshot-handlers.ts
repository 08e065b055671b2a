import { Failure } from '../world/failure.ts';
import { sessionNamed } from './names.ts';
import { instant, sessionView } from './views.ts';
import type { components } from '../../generated/control.d.ts';
import type { Sessions } from '../world/sessions.ts';
import type { Snapshot } from '../world/snapshots.ts';
import type { ControlHandlers } from './context.ts';

export const snapshotHandlers = {
  restoreSnapshot: async ({ path, body }, { sessions, real }) => {
    const session = sessionNamed(sessions, path.session);
    const { world, name } = snapshotNamed(sessions, body.snapshot);
    await session.restore(world, name);
    return { status: 200, body: sessionView(session, real) };
  },

  createSnapshot: ({ path, body }, { sessions, real }) => {
    const session = sessionNamed(sessions, path.session);
    const snapshot = sessions.keep(session, real, body?.name);
    return { status: 201, body: snapshotView(snapshot) };
  },

  listSnapshots: (_request, { sessions }) => ({
    status: 200,
    body: { snapshots: sessions.snapshots.all.map(snapshotView) },
  }),

  deleteSnapshot: ({ path }, { sessions }) => {
    snapshotNamed(sessions, path.snapshot);
    sessions.snapshots.delete(path.snapshot);
    return { status: 204 };
  },
} satisfies Partial<ControlHandlers>;

/** @throws Failure 404 for a name without a snapshot */
export function snapshotNamed({ snapshots }: Sessions, name: string): Snapshot {
  const snapshot = snapshots.find(name);
  if (snapshot) return snapshot;
  const there = snapshots.all.map((one) => one.name).join(', ') || 'none';
  throw new Failure(404, `There is no snapshot ${name}; there are ${there}.`);
}

function snapshotView({
  name,
  session,
  scenario,
  takenAt,
}: Snapshot): components['schemas']['Snapshot'] {
  return { name, session, scenario, takenAt: instant(takenAt) };
}
