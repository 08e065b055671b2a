// The replies of mocks in this process, byte by byte as they are sent.
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';

import type { Entry } from '../../server/world/entry.ts';

/** A reply. A fault may have cut its bytes off. */
export interface SentReply {
  status: number;
  headers: Record<string, unknown>;
  bytes: string;
}

/** Node tells of each request here, whatever it comes by. */
const REQUESTS = 'http.server.request.start';

/** Headers of one connection, and the marks of an origin. */
const OF_CONNECTION = /^(date|connection|keep-alive|transfer-encoding|vary|access-control-.*)$/;

/** Keeps the replies of all sessions, by the numbers of their entries. */
export class Wire {
  readonly #replies = new Map<string, SentReply>();
  readonly #watch = (message: unknown): void => {
    // The cast: Node says so.
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    const [, prefix] = /^\/@([^/?]+)/.exec(request.url ?? '') ?? [];
    const session = prefix ?? request.headers['x-kontrak-session'] ?? 'default';
    const chunks: Buffer[] = [];
    for (const name of ['write', 'end'] as const) {
      const send = response[name].bind(response) as (...all: unknown[]) => never; // the cast: one of several signatures
      response[name] = (...all: unknown[]) => {
        const [chunk] = all;
        if (typeof chunk === 'string' || chunk instanceof Uint8Array)
          chunks.push(Buffer.from(chunk));
        return send(...all);
      };
    }
    response.on('close', () => {
      const number = response.getHeader('x-kontrak-entry');
      if (number === undefined) return;
      const headers = Object.entries(response.getHeaders()).filter(
        ([name]) => !OF_CONNECTION.test(name),
      );
      this.#replies.set(`${String(session)} ${String(number)}`, {
        status: response.statusCode,
        headers: Object.fromEntries(headers),
        bytes: Buffer.concat(chunks).toString('latin1'),
      });
    });
  };

  start(): void {
    subscribe(REQUESTS, this.#watch);
  }

  /** Forgets all replies. */
  clear(): void {
    this.#replies.clear();
  }

  stop(): void {
    unsubscribe(REQUESTS, this.#watch);
  }

  /** The replies of a session's entries; undefined for one that was never sent. */
  repliesTo(session: string, entries: readonly Entry[]): (SentReply | undefined)[] {
    return entries.map(({ number }) => this.#replies.get(`${session} ${number}`));
  }
}
