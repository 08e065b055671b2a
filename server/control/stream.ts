import type { Response } from 'express';

import { summaryOf } from './journal-handlers.ts';
import type { Reply } from '../world/reply.ts';
import type { Journal } from '../world/journal.ts';

/** The most bytes that may wait for a client that does not read. Beyond that, its stream is broken off. */
const MAX_UNREAD = 1024 * 1024;

/** The head of the stream. */
export const STREAM: Reply = {
  status: 200,
  headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' },
  body: undefined,
};

/**
 * Sends every new entry as a server-sent event, and tells from which number on entries are forgotten. It ends when the client leaves or stops reading, or when the journal's
 * session goes.
 * @throws Failure 409 for one stream too many
 */
export function streamEntries(response: Response, journal: Journal): void {
  // The journal may refuse the listener, so this comes before the headers. Nothing happens in between.
  const leave = journal.listeners.add({
    entry: (entry) => {
      write(`id: ${entry.number}\nevent: entry\ndata: ${JSON.stringify(summaryOf(entry))}\n\n`);
    },
    cut: (from) => {
      write(`event: cut\ndata: ${JSON.stringify({ from })}\n\n`);
    },
    end: () => {
      response.end();
    },
  });
  response.set(STREAM.headers);
  response.flushHeaders();
  response.on('close', leave);

  function write(event: string): void {
    response.write(event);
    if (response.writableLength <= MAX_UNREAD) return;
    leave();
    response.destroy();
  }
}
