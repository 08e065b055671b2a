import { once } from 'node:events';
import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import type { Duplex } from 'node:stream';

/**
 * The milliseconds for which an idle connection is kept. Node's own 5 seconds are too short. A debugger or a busy
 * machine can stop a client for longer; it then writes to a closed connection and gets ECONNRESET. Most clients and
 * proxies close a connection by themselves within a minute.
 */
const KEPT = 75_000;

/**
 * Starts a server.
 * @param port 0 for any free port
 * @throws Error of Node's, such as EADDRINUSE
 */
export async function listen(app: RequestListener, port: number, host: string): Promise<Server> {
  const server = createServer({ keepAliveTimeout: KEPT }, app);
  server.on('connect', refuseTunnel);
  server.listen(port, host);
  await once(server, 'listening');
  return server;
}

/** A client that takes the mock for a proxy asks for a tunnel to an https address. Node would hang up without a word. */
function refuseTunnel(_request: unknown, socket: Duplex): void {
  socket.on('error', () => undefined);
  socket.end('HTTP/1.1 501 Not Implemented\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
}
