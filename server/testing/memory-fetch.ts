// Calls an application in the same process with fetch(). It is real HTTP over a pair of streams, without a port.
import { Agent, createServer, request as httpRequest } from 'node:http';
import { duplexPair, Readable } from 'node:stream';
import type { IncomingMessage, RequestListener } from 'node:http';
import type { Duplex } from 'node:stream';

import { BODILESS } from '../contract/responses.ts';

/**
 * @param app the application
 * @returns a fetch() that reaches only this application; it ignores the host and port of a URL
 */
export function memoryFetch(app: RequestListener): typeof fetch {
  const server = createServer(app);
  return async (input, init) => {
    const request = new Request(input instanceof Request ? input : new URL(input, ORIGIN), init);
    const body = Buffer.from(await request.arrayBuffer());
    return responseOf(await replyTo(server.emit.bind(server), request, body));
  };
}

/** Node's own function, even if an interceptor takes its place later. */
const send = httpRequest;

const HOST = '127.0.0.1';
const ORIGIN = `http://${HOST}`;

function replyTo(
  emit: (event: 'connection', socket: unknown) => boolean,
  request: Request,
  body: Buffer,
): Promise<IncomingMessage> {
  const { method, headers, signal } = request;
  const { pathname, search } = new URL(request.url);
  signal.throwIfAborted();
  const [client, server] = duplexPair();
  // When the client leaves, the server's side closes, as over a port.
  client.on('close', () => server.destroy());
  emit('connection', server);
  return new Promise((done, fail) => {
    const sent = send({
      method,
      path: pathname + search,
      headers: { ...Object.fromEntries(headers), host: HOST },
      agent: agentOf(client),
    });
    let reply: IncomingMessage | undefined;
    const abort = (): void => {
      // The cast: the reason is an error by default, and any value that abort() was given.
      const reason = signal.reason as Error;
      fail(reason);
      (reply ?? sent).destroy(reason);
    };
    signal.addEventListener('abort', abort);
    sent.on('close', () => {
      signal.removeEventListener('abort', abort);
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

/** The reply as it arrives, because a stream may have no end. */
function responseOf(reply: IncomingMessage): Response {
  const status = reply.statusCode ?? 0;
  const headers = new Headers();
  for (const [name, values] of Object.entries(reply.headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value);
  }
  const init = { status, statusText: reply.statusMessage ?? '', headers };
  // Response refuses a body, even an empty one, for these statuses.
  if (!BODILESS.includes(status)) return new Response(Readable.toWeb(reply), init);
  reply.resume();
  return new Response(null, init);
}
