// Calls an application in the same process. It is real HTTP over a pair of streams, without a port.
import { Agent, createServer, request as httpRequest } from 'node:http';
import { duplexPair } from 'node:stream';
import type { IncomingMessage, OutgoingHttpHeaders, RequestListener } from 'node:http';
import type { Duplex } from 'node:stream';

/** A request as it goes over the wire. */
export interface MemoryRequest {
  method: string;
  /** The path and the query, as they are sent. */
  path: string;
  headers: OutgoingHttpHeaders;
  body: Buffer;
  /** Aborts the call. */
  signal?: AbortSignal;
}

/** Sends a request, and returns its reply as soon as that begins. It fails where the connection does. */
export type MemoryCall = (request: MemoryRequest) => Promise<IncomingMessage>;

/** Node's own function, even if an interceptor takes its place later. */
const send = httpRequest;

const HOST = '127.0.0.1';

/** @param app the application */
export function memoryCall(app: RequestListener): MemoryCall {
  const server = createServer(app);
  return (request) => replyTo(server.emit.bind(server), request);
}

function replyTo(
  emit: (event: 'connection', socket: unknown) => boolean,
  { method, path, headers, body, signal }: MemoryRequest,
): Promise<IncomingMessage> {
  signal?.throwIfAborted();
  const [client, server] = duplexPair();
  // When the client leaves, the server's side closes, as over a port.
  client.on('close', () => server.destroy());
  emit('connection', server);
  return new Promise((done, fail) => {
    const sent = send({
      method,
      path,
      headers: { ...headers, host: HOST },
      agent: agentOf(client),
    });
    let reply: IncomingMessage | undefined;
    const abort = (): void => {
      // The cast: the reason is an error by default, and any value that abort() was given.
      const reason = signal?.reason as Error;
      fail(reason);
      (reply ?? sent).destroy(reason);
    };
    signal?.addEventListener('abort', abort);
    sent.on('close', () => {
      signal?.removeEventListener('abort', abort);
    });
    sent.on('response', (message) => {
      reply = message;
      done(message);
    });
    sent.on('error', fail);
    sent.end(body);
  });
}

/** An agent with one connection. An interceptor that has come first lets a call pass through its agent. */
function agentOf(connection: Duplex): Agent {
  return Object.assign(new Agent(), { createConnection: () => connection });
}
