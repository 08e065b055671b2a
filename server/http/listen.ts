import { once } from 'node:events';
import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';

/**
 * How long a connection is kept for the client's next request, in milliseconds. Node's own 5 seconds are less
 * than a debugger or a busy machine may stop a client for, which then writes to what has just been closed, and
 * gets ECONNRESET. Most clients and proxies let go of a connection by themselves within a minute.
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
