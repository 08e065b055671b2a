// Connections that speak another protocol than HTTP from some moment on, such as WebSocket.
import { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream';
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';

/** True for a request of another protocol. A client that offers HTTP/2 or TLS goes on without it. */
export function asksForUpgrade({ headers }: IncomingMessage): boolean {
  const { upgrade = '' } = headers;
  return upgrade !== '' && !/^(h2c|http|tls)/i.test(upgrade);
}

/** The response to a request on a connection that Node no longer reads. The connection ends with it. */
export function responseOn(
  incoming: IncomingMessage,
  socket: Duplex,
  head: Buffer,
): ServerResponse {
  const outgoing = new ServerResponse(incoming);
  outgoing.shouldKeepAlive = false;
  socket.unshift(head);
  outgoing.assignSocket(socket as Socket); // the cast: a server has no other connections
  outgoing.on('finish', () => {
    socket.end();
  });
  return outgoing;
}

/** Passes the consent of the server behind on, and from then on all that both sides say. */
export function join(
  outgoing: ServerResponse,
  { statusCode = 101, statusMessage = '', rawHeaders }: IncomingMessage,
  behind: Duplex,
): void {
  const { socket } = outgoing;
  if (!socket) {
    behind.destroy();
    return;
  }
  outgoing.detachSocket(socket);
  const pairs = rawHeaders.map((one, i) => (i % 2 === 0 ? `${one}: ` : `${one}\r\n`)).join('');
  socket.write(`HTTP/1.1 ${statusCode} ${statusMessage}\r\n${pairs}\r\n`, 'latin1');
  pipeline(socket, behind, socket, () => undefined);
}
