import { Failure } from '../world/failure.ts';
import { MASK } from '../world/mask.ts';
import { sessionNamed } from './names.ts';
import { entryFailure } from './session-handlers.ts';
import { summaryOf } from './journal-handlers.ts';
import type { MemoryCall, MemoryRequest } from '../http/memory-call.ts';
import type { Entry } from '../world/entry.ts';
import type { Session } from '../world/session.ts';
import type { ControlHandlers } from './context.ts';

/** Headers of a connection, of a body as it was compressed, and of the session. */
const OWN =
  /^(host|connection|keep-alive|content-length|content-encoding|transfer-encoding|te|trailer|expect|upgrade|x-kontrak-session)$/;

export const resendHandlers = {
  resendEntry: async ({ path }, { sessions, call }) => {
    const session = await sessionNamed(sessions, path.session);
    const entry = session.journal.find(path.entry);
    if (!entry) throw entryFailure(session, path.entry);
    const lack = lackOf(entry);
    if (lack !== undefined)
      throw new Failure(409, `Entry ${entry.number} cannot be sent: ${lack}.`);
    const { next } = session.journal;
    const number = await numberOf(call, requestOf(entry, session.name));
    const made = number === undefined ? droppedSince(session, next) : session.journal.find(number);
    if (!made) throw entryFailure(session, number ?? next);
    return { status: 200, body: summaryOf(made) };
  },
} satisfies Partial<ControlHandlers>;

/** The reason why the journal does not have all of a request; undefined if it has. */
function lackOf({ request, sent, concealed }: Entry): string | undefined {
  const { body, truncated, size, headers } = request;
  if (truncated) return `only a part of its body of ${size} bytes is kept`;
  const hadBody = Number(headers['content-length'] ?? 0) > 0 || 'transfer-encoding' in headers;
  if (body === undefined && hadBody) return 'its operation takes no body, so that none is kept';
  const isHidden = Object.keys(concealed).some((place) => !place.startsWith('/reply'));
  return isHidden || sent === MASK ? 'it has a secret that is not kept' : undefined;
}

function requestOf(entry: Entry, session: string): MemoryRequest {
  const { method, path, query, request } = entry;
  const headers = Object.entries(request.headers).filter(([name]) => !OWN.test(name));
  const search = Object.entries(query).flatMap(([name, value]) =>
    [value].flat().map((one) => `${encodeURIComponent(name)}=${encodeURIComponent(String(one))}`),
  );
  return {
    method,
    path: search.length > 0 ? `${path}?${search.join('&')}` : path,
    // The cast: they came as headers.
    headers: {
      ...(Object.fromEntries(headers) as Record<string, string>),
      'x-kontrak-session': session,
    },
    body: bodyOf(entry),
  };
}

function bodyOf({ request: { body }, sent }: Entry): Buffer {
  if (sent !== undefined) return Buffer.from(sent, 'latin1');
  return Buffer.from(body === undefined ? '' : JSON.stringify(body));
}

/** Sends a request. @returns the number of its entry; undefined if a fault has dropped the connection */
async function numberOf(call: MemoryCall, request: MemoryRequest): Promise<number | undefined> {
  const reply = await call(request).catch(() => undefined);
  // Nobody reads its body.
  reply?.on('error', () => undefined).destroy();
  const number = reply?.headers['x-kontrak-entry'];
  return number === undefined ? undefined : Number(number);
}

/** The entry of the request that had no reply. */
function droppedSince({ journal }: Session, next: number): Entry | undefined {
  return journal.entries.find(({ number, status }) => number >= next && status === 0);
}
