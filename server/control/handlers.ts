import { clockHandlers } from './clock.ts';
import { faultHandlers } from './faults.ts';
import { inboxHandlers } from './inbox.ts';
import { journalHandlers } from './journal.ts';
import { sessionHandlers } from './sessions.ts';
import { snapshotHandlers } from './snapshots.ts';
import { stateHandlers } from './state.ts';
import { VERSION } from './version.ts';
import type { ControlHandlers } from './context.ts';

/** Every operation of the control API; the compiler refuses one too many and one too few. */
export const handlers: ControlHandlers = {
  getHealth: (_request, { sessions }) => ({
    status: 200,
    body: { status: 'ok', version: VERSION, sessions: sessions.all.length },
  }),
  ...sessionHandlers,
  ...snapshotHandlers,
  ...stateHandlers,
  ...journalHandlers,
  ...inboxHandlers,
  ...clockHandlers,
  ...faultHandlers,
};
