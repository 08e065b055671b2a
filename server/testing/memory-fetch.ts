// fetch() to an application in the same process: real HTTP over a pair of streams, without a port.
import { createServer, request as httpRequest } from 'node:http';
import { duplexPair } from 'node:stream';
import type { IncomingMessage, RequestListener, RequestOptions } from 'node:http';

/** Statuses that come without a body, which Response insists on. */
const WITHOUT_BODY = [204, 205, 304];

/**
 * @param app the application
 * @returns what fetch() is, for the application alone; host and port of a URL do not matter
 */
export function memoryFetch(app: RequestListener): typeof fetch {
  const server = createServer(app);
  return async (input, init) => {
    const request = new Request(input instanceof Request ? input : new URL(input, ORIGIN), init);
    const { pathname, search } = new URL(request.url);
    const body = Buffer.from(await request.arrayBuffer());
    const reply = await send(server.emit.bind(server), body, {
      method: request.method,
      path: pathname + search,
      headers: { ...Object.fromEntries(request.headers), host: HOST },
    });
    return await responseOf(reply);
  };
}

const HOST = '127.0.0.1';
const ORIGIN = `http://${HOST}`;

function send(
  emit: (event: 'connection', socket: unknown) => boolean,
  body: Buffer,
  options: RequestOptions,
): Promise<IncomingMessage> {
  const [client, server] = duplexPair();
  emit('connection', server);
  return new Promise((done, fail) => {
    const request = httpRequest({ ...options, createConnection: () => client });
    request.on('response', done);
    request.on('error', fail);
    request.end(body);
  });
}

async function responseOf(reply: IncomingMessage): Promise<Response> {
  const chunks: Buffer[] = [];
  for await (const chunk of reply) chunks.push(chunk as Buffer);
  const status = reply.statusCode ?? 0;
  const headers = new Headers();
  for (const [name, values] of Object.entries(reply.headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value);
  }
  const body = WITHOUT_BODY.includes(status) ? null : Uint8Array.from(Buffer.concat(chunks));
  return new Response(body, { status, statusText: reply.statusMessage ?? '', headers });
}
