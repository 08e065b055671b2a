// A plain server that sells tickets, with one world for all. Nobody can guess what it calls them.
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener } from 'node:http';

interface Ticket {
  ref: string;
  number: string;
  seat: unknown;
}

type Reply = [status: number, body?: object];
type Data = Readonly<Record<string, unknown>>;

const METHODS: Record<string, string> = {
  ...{ '/tickets': 'POST', '/find': 'GET', '/check': 'GET', '/use': 'POST' },
};

/** The refusals that its contracts document: they have no body. */
export const REFUSALS: Record<string, object> = {
  400: { description: 'Invalid' },
  401: { description: 'Without a token' },
  404: { description: 'Not there' },
};

/**
 * @param password if there is one, everything but the login needs a token
 * @param open a path that needs none, although it should
 */
export function kiosk(password?: string, open?: string): RequestListener {
  const tickets = new Map<string, Ticket>();
  const tokens = new Set<string>();
  const replyTo = (
    { method, headers }: IncomingMessage,
    url: URL,
    data: Data | undefined,
  ): Reply => {
    const { pathname: path, searchParams } = url;
    if (!/json|\*\/\*/.test(headers.accept ?? '*/*')) return [406];
    if (path === '/login' && method === 'POST') {
      if (data?.['password'] !== password) return [401];
      const token = randomUUID();
      tokens.add(token);
      return [200, { token }];
    }
    if (!(path in METHODS)) return [404];
    const isKnown = tokens.has(headers.authorization?.replace('Bearer ', '') ?? '');
    if (password !== undefined && path !== open && !isKnown) return [401];
    if (method !== METHODS[path]) return [405];
    if (!data) return [400];
    const { seat, of = searchParams.get('ref') } = data;
    if (path !== '/tickets') {
      if (typeof of !== 'string' || of.length < 3 || of.length > 40) return [400];
      const ticket = tickets.get(of);
      return ticket ? [200, ticket] : [404];
    }
    if (typeof seat !== 'number' || ![1, 2, 3, 4, 5, 6, 7, 8, 9].includes(seat)) return [400];
    const number = randomUUID();
    const ticket = { ref: `no-${number}`, number, seat };
    tickets.set(ticket.ref, ticket);
    return [201, ticket];
  };
  return (request, response) => {
    const url = new URL(request.url ?? '/', 'http://kiosk.example.com');
    void dataOf(request).then((data) => {
      const [status, body] = replyTo(request, url, data);
      if (status === 405) response.setHeader('allow', METHODS[url.pathname] ?? '');
      if (body) response.setHeader('content-type', 'application/json');
      if (body && 'ref' in body) response.setHeader('x-ref', String(body.ref));
      response.writeHead(status).end(body && JSON.stringify(body));
    });
  };
}

/** Undefined for a body that is no JSON object, or has another type. */
async function dataOf(request: IncomingMessage): Promise<Data | undefined> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  if (chunks.length === 0) return {};
  if (request.headers['content-type'] !== 'application/json') return undefined;
  try {
    const data: unknown = JSON.parse(Buffer.concat(chunks).toString());
    const isObject = typeof data === 'object' && data !== null && !Array.isArray(data);
    return isObject ? (data as Data) : undefined;
  } catch {
    return undefined;
  }
}
