import { once } from 'node:events';
import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';

/**
 * Milliseconds for which an idle connection is kept. Node's own 5 seconds are too short: a client that a debugger or a
 * busy machine stops for longer writes to a connection that has just been closed, and gets ECONNRESET. Most clients
 * and proxies close a connection by themselves within a minute.
 */
const KEPT = 75_000;

/**
 * A server that listens.
 * @param port 0 for any that is free
 * @throws Error of Node's, such as EADDRINUSE
 */
export async function listen(app: RequestListener, port: number, host: string): Promise<Server> {
  const server = createServer({ keepAliveTimeout: KEPT }, app);
  server.listen(port, host);
  await once(server, 'listening');
  return server;
}
