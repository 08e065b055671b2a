import type { Response } from 'express';

import { summaryOf } from './journal.ts';
import { sessionNamed } from './sessions.ts';
import type { Sessions } from '../world/sessions.ts';

/**
 * Sends every further entry of a session as a server-sent event, until the client leaves or
 * the session goes.
 * @throws Failure 404 for a session that there is none of
 */
export function streamEntries(response: Response, sessions: Sessions, name: string): void {
  const { journal } = sessionNamed(sessions, name);
  response.set({ 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.flushHeaders();
  const leave = journal.listen({
    entry: (entry) => {
      response.write(
        `id: ${entry.number}\nevent: entry\ndata: ${JSON.stringify(summaryOf(entry))}\n\n`,
      );
    },
    end: () => {
      response.end();
    },
  });
  response.on('close', leave);
}
