import { clockHandlers } from './clock-handlers.ts';
import { exportHandlers } from './export-handlers.ts';
import { faultHandlers } from './fault-handlers.ts';
import { inboxHandlers } from './inbox-handlers.ts';
import { journalHandlers } from './journal-handlers.ts';
import { resendHandlers } from './resend-handler.ts';
import { sessionHandlers } from './session-handlers.ts';
import { snapshotHandlers } from './snapshot-handlers.ts';
import { stateHandlers } from './state-handlers.ts';
import { VERSION } from './version.ts';
import type { ControlHandlers } from './context.ts';

/** The handlers of all operations. The compiler refuses one too many and one too few. */
export const handlers: ControlHandlers = {
  getHealth: async (_request, { sessions }) => {
    const { store } = sessions;
    await store.check();
    const body = {
      status: 'ok' as const,
      version: VERSION,
      sessions: (await sessions.list()).length,
      store: store.kind,
    };
    return { status: 200, body };
  },
  listApis: (_request, { contracts, isBundled }) => ({
    status: 200,
    body: {
      apis: [...contracts.values()].map(({ domain, document }) => ({
        name: domain,
        title: document.info.title,
        contract: `/contracts/${domain}.json`,
        bundled: isBundled(domain),
      })),
    },
  }),
  ...sessionHandlers,
  ...exportHandlers,
  ...snapshotHandlers,
  ...stateHandlers,
  ...journalHandlers,
  ...resendHandlers,
  ...inboxHandlers,
  ...clockHandlers,
  ...faultHandlers,
};
