// A mock's port on this machine.
import { once } from 'node:events';
import type { Server } from 'node:http';

import { endRound } from '../world/rounds.ts';

/** The address of a server, such as `http://127.0.0.1:41234`; undefined if it does not listen. */
export function originOf(server: Server): string | undefined {
  const address = server.address();
  return typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : undefined;
}

/** Closes a server with all its connections, if it listens. Replies that were made still leave. */
export async function close(server: Server): Promise<void> {
  if (!server.listening) return;
  const closed = once(server, 'close');
  server.close();
  endRound();
  server.closeAllConnections();
  await closed;
}
