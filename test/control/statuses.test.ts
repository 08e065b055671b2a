// A real request produces every status that the control API's contract documents.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { createMock } from '../../server/app.ts';
import { CONTROL, readContract } from '../../server/contract/bundles.ts';
import { MOST_FAULTS } from '../../server/world/faults.ts';
import { MOST_LISTENERS } from '../../server/world/listeners.ts';
import { MOST_KEPT } from '../../server/world/kept-body.ts';
import { sizeBeside } from '../../server/world/size.ts';
import { listen } from '../listening.ts';
import { BROKEN } from '../store/broken-store.ts';
import type { operations } from '../../generated/control.d.ts';
import type { World } from '../../server/world/world.ts';
import type { Listening } from '../listening.ts';

/** A request: method, path below the mount, and body. */
type ControlRequest = [method: string, path: string, body?: object];

type StatusOf<Id extends keyof operations> = Exclude<
  keyof operations[Id]['responses'],
  401 | 403 | 503
>;

/**
 * The request that produces each status. For 401 and 403, the happy request is sent without a token, or from a page of
 * another origin; for 503, to a mock whose store cannot be reached. SESSION has one entry; SNAPSHOT and FAULT exist; NEW does not.
 */
const REQUESTS: { [Id in keyof operations]: Record<StatusOf<Id>, ControlRequest> } = {
  getHealth: { 200: ['GET', '/health'], 400: ['GET', '/health?surplus=1'] },
  listApis: { 200: ['GET', '/apis'], 400: ['GET', '/apis?surplus=1'] },
  listScenarios: { 200: ['GET', '/scenarios'], 400: ['GET', '/scenarios?surplus=1'] },
  listSessions: { 200: ['GET', '/sessions'], 400: ['GET', '/sessions?surplus=1'] },
  createSession: {
    201: ['POST', '/sessions', { name: 'NEW', scenario: 'empty' }],
    400: ['POST', '/sessions', { name: 'NEW', scenario: 'night' }],
    404: ['POST', '/sessions', { name: 'NEW', snapshot: 'nothing' }],
    409: ['POST', '/sessions', { name: 'SESSION' }],
  },
  getSession: {
    200: ['GET', '/sessions/SESSION'],
    400: ['GET', '/sessions/-bad'],
    404: ['GET', '/sessions/nobody'],
  },
  deleteSession: {
    204: ['DELETE', '/sessions/SESSION'],
    400: ['DELETE', '/sessions/-bad'],
    404: ['DELETE', '/sessions/nobody'],
  },
  resetSession: {
    200: ['POST', '/sessions/SESSION/reset', {}],
    400: ['POST', '/sessions/SESSION/reset', { scenario: 'night' }],
    404: ['POST', '/sessions/nobody/reset', {}],
  },
  rewindSession: {
    200: ['POST', '/sessions/SESSION/rewind', { entry: 1 }],
    400: ['POST', '/sessions/SESSION/rewind', { entry: 0 }],
    404: ['POST', '/sessions/SESSION/rewind', { entry: 2 }],
  },
  restoreSnapshot: {
    200: ['POST', '/sessions/SESSION/restore', { snapshot: 'SNAPSHOT' }],
    400: ['POST', '/sessions/SESSION/restore', {}],
    404: ['POST', '/sessions/SESSION/restore', { snapshot: 'nothing' }],
  },
  exportSession: {
    200: ['GET', '/sessions/SESSION/export?as=har'],
    400: ['GET', '/sessions/SESSION/export?as=poem'],
    404: ['GET', '/sessions/nobody/export'],
  },
  createSnapshot: {
    201: ['POST', '/sessions/SESSION/snapshots', { name: 'NEW' }],
    400: ['POST', '/sessions/SESSION/snapshots', { name: '-bad' }],
    404: ['POST', '/sessions/nobody/snapshots', {}],
    409: ['POST', '/sessions/SESSION/snapshots', { name: 'SNAPSHOT' }],
  },
  listSnapshots: { 200: ['GET', '/snapshots'], 400: ['GET', '/snapshots?surplus=1'] },
  deleteSnapshot: {
    204: ['DELETE', '/snapshots/SNAPSHOT'],
    400: ['DELETE', '/snapshots/-bad'],
    404: ['DELETE', '/snapshots/nothing'],
  },
  getState: {
    200: ['GET', '/sessions/SESSION/state'],
    400: ['GET', '/sessions/-bad/state'],
    404: ['GET', '/sessions/nobody/state'],
  },
  getDomainState: {
    200: ['GET', '/sessions/SESSION/state/frog-cloud'],
    400: ['GET', '/sessions/SESSION/state/Frog%20Cloud'],
    404: ['GET', '/sessions/SESSION/state/frog'],
  },
  updateDomainState: {
    200: ['PATCH', '/sessions/SESSION/state/frog-cloud', { tokens: { other: '4821' } }],
    400: ['PATCH', '/sessions/SESSION/state/frog-cloud', { tokens: 1 }],
    404: ['PATCH', '/sessions/SESSION/state/frog', {}],
    507: ['PATCH', '/sessions/SESSION/state/frog-cloud', { tokens: { long: 'x'.repeat(600_000) } }],
  },
  listEntries: {
    200: ['GET', '/sessions/SESSION/journal?limit=1'],
    400: ['GET', '/sessions/SESSION/journal?operation=getProfiles'],
    404: ['GET', '/sessions/nobody/journal'],
  },
  countEntries: {
    200: ['GET', '/sessions/SESSION/journal/count?status=200'],
    400: ['GET', '/sessions/SESSION/journal/count?domain=frog'],
    404: ['GET', '/sessions/nobody/journal/count'],
  },
  exportJournal: {
    200: ['GET', '/sessions/SESSION/journal/har'],
    400: ['GET', '/sessions/-bad/journal/har'],
    404: ['GET', '/sessions/nobody/journal/har'],
  },
  streamEntries: {
    200: ['GET', '/sessions/SESSION/journal/stream'],
    400: ['GET', '/sessions/-bad/journal/stream'],
    404: ['GET', '/sessions/nobody/journal/stream'],
    409: ['GET', '/sessions/SESSION/journal/stream'],
  },
  getEntry: {
    200: ['GET', '/sessions/SESSION/journal/1'],
    400: ['GET', '/sessions/SESSION/journal/0'],
    404: ['GET', '/sessions/SESSION/journal/2'],
  },
  resendEntry: {
    200: ['POST', '/sessions/SESSION/journal/1/resend'],
    400: ['POST', '/sessions/SESSION/journal/0/resend'],
    404: ['POST', '/sessions/SESSION/journal/2/resend'],
    409: ['POST', '/sessions/SESSION/journal/2/resend'],
  },
  getClock: {
    200: ['GET', '/sessions/SESSION/clock'],
    400: ['GET', '/sessions/-bad/clock'],
    404: ['GET', '/sessions/nobody/clock'],
  },
  setClock: {
    200: ['PUT', '/sessions/SESSION/clock', { frozen: true }],
    400: ['PUT', '/sessions/SESSION/clock', {}],
    404: ['PUT', '/sessions/nobody/clock', { frozen: true }],
    507: ['PUT', '/sessions/SESSION/clock', { frozen: true }],
  },
  advanceClock: {
    200: ['POST', '/sessions/SESSION/clock/advance', { by: 'P1M' }],
    400: ['POST', '/sessions/SESSION/clock/advance', { by: 'tomorrow' }],
    404: ['POST', '/sessions/nobody/clock/advance', { by: 'P1M' }],
    507: ['POST', '/sessions/SESSION/clock/advance', { by: 'P1M' }],
  },
  listDueEvents: {
    200: ['GET', '/sessions/SESSION/agenda?limit=5'],
    400: ['GET', '/sessions/SESSION/agenda?limit=0'],
    404: ['GET', '/sessions/nobody/agenda'],
  },
  listFaults: {
    200: ['GET', '/sessions/SESSION/faults'],
    400: ['GET', '/sessions/-bad/faults'],
    404: ['GET', '/sessions/nobody/faults'],
  },
  createFault: {
    201: [
      'POST',
      '/sessions/SESSION/faults',
      { match: { path: '/' }, effect: { kind: 'delay', delayMs: 1 } },
    ],
    400: ['POST', '/sessions/SESSION/faults', { match: {}, effect: { kind: 'drop' } }],
    404: ['POST', '/sessions/nobody/faults', { match: { path: '/' }, effect: { kind: 'drop' } }],
    409: ['POST', '/sessions/SESSION/faults', { match: { path: '/' }, effect: { kind: 'drop' } }],
  },
  deleteFaults: {
    204: ['DELETE', '/sessions/SESSION/faults'],
    400: ['DELETE', '/sessions/-bad/faults'],
    404: ['DELETE', '/sessions/nobody/faults'],
  },
  deleteFault: {
    204: ['DELETE', '/sessions/SESSION/faults/FAULT'],
    400: ['DELETE', '/sessions/SESSION/faults/-bad'],
    404: ['DELETE', '/sessions/SESSION/faults/nothing'],
  },
  listMessages: {
    200: ['GET', '/sessions/SESSION/inbox?to=sari.wibawa@example.com'],
    400: ['GET', '/sessions/SESSION/inbox?to='],
    404: ['GET', '/sessions/nobody/inbox'],
  },
};

const contract = readContract(CONTROL);
const log: string[] = [];
const options = {
  apis: ['frog-cloud', 'awan'],
  maxMemoryBytes: 2 ** 20,
  log: (message: string) => log.push(message),
};
const open = createMock(options);
const guarded = createMock({ ...options, access: { hosts: ['127.0.0.1'], token: 't' } });
const unstored = createMock({ ...options, store: BROKEN });
let origins: { open: string; guarded: string; unstored: string };
let servers: Listening[];

beforeAll(async () => {
  const [one, other, third] = await Promise.all(
    [open, guarded, unstored].map(({ app }) => listen(app)) as [
      Promise<Listening>,
      Promise<Listening>,
      Promise<Listening>,
    ],
  );
  servers = [one, other, third];
  origins = { open: one.origin, guarded: other.origin, unstored: third.origin };
});
afterAll(() => Promise.all(servers.map(({ close }) => close())));

const pairs = contract.operations.flatMap((operation) =>
  operation.responses.statuses.map((status) => ({ operation, id: operation.id, status })),
);

it('stands in the table with every status but 401, 403 and 503', () => {
  const documented = pairs.filter(({ status }) => ![401, 403, 503].includes(status));
  const there = Object.entries(REQUESTS).flatMap(([id, requests]) =>
    Object.keys(requests).map((status) => `${id} ${status}`),
  );
  expect(there).toEqual(documented.map(({ id, status }) => `${id} ${status}`));
});

describe.each(pairs)('$id', ({ operation, id, status }) => {
  it(`answers ${status}`, async () => {
    log.length = 0;
    const requests = REQUESTS[id as keyof operations] as Record<number, ControlRequest>;
    const request = requests[status] ?? Object.values(requests)[0];
    if (!request) throw new Error(`There is no request for ${id} ${status}`);
    const session = `s-${id}-${status}`;
    await prepare(session);
    const origin = { 401: origins.guarded, 503: origins.unstored }[status] ?? origins.open;
    const reply = await send(origin, session, request, {
      ...(status === 403 ? { origin: 'https://shop.example.com' } : {}),
    });
    expect(reply.status).toBe(status);
    const type = reply.headers.get('content-type')?.split(';')[0];
    if (type === 'text/event-stream') {
      // A stream has no end, and the validator knows only JSON. stream.test.ts tests the content.
      await reply.body?.cancel();
      return;
    }
    const body: unknown = type === undefined ? undefined : await reply.json();
    const headers: Record<string, string> = type === undefined ? {} : { 'content-type': type };
    expect(operation.validator.violationsIn(operation, { status, headers, body })).toEqual([]);
    if (status >= 400) expect(body).toHaveProperty('status', status);
    expect(log).toEqual([]);
  });
});

/** Makes the session, snapshot and fault that the requests name. */
async function prepare(name: string): Promise<void> {
  const url = `${origins.open}/@${name}/frog-cloud/api/inf`;
  await (await fetch(url, { headers: { authorization: 'Bearer demo' } })).text();
  const session = open.sessions.use(name);
  const count = name === 's-createFault-409' ? MOST_FAULTS : 1;
  for (let i = 0; i < count; i += 1) {
    session.faults.add({ match: { path: '/' }, effect: { kind: 'drop' } });
  }
  if (name === 's-streamEntries-409') {
    for (let i = 0; i < MOST_LISTENERS; i += 1) {
      const idle = { entry: () => undefined, cut: () => undefined, end: () => undefined };
      session.journal.listeners.add(idle);
    }
  }
  if (name === 's-resendEntry-409') {
    const body = JSON.stringify({ note: 'x'.repeat(MOST_KEPT) });
    const path = `${origins.open}/@${name}/frog-cloud/api/customer/profile`;
    const headers = { 'content-type': 'application/json' };
    // It meets the fault, which drops the connection.
    await fetch(path, { method: 'PATCH', body, headers }).catch(() => undefined);
  }
  if (name.endsWith('Clock-507')) {
    // When Awan begins, it plans its events. There is no room for them.
    const { world: first } = open.sessions.initial;
    const filled = (length: number): World => {
      const domains = { ...first.domains, 'frog-cloud': 'x'.repeat(length) };
      return { ...first, domains };
    };
    const empty = filled(0);
    const bytes = sizeBeside(empty, first, Infinity) - sizeBeside(first, empty, Infinity);
    const world = filled((options.maxMemoryBytes - bytes) / 2 - 50);
    await session.setState(Date.now(), 'frog-cloud', () => Promise.resolve({ world, changes: [] }));
  }
  const { world, scenario } = session;
  const kept = { name: `${name}-kept`, session: name, scenario, takenAt: 0, world };
  await open.sessions.snapshots.add(kept, world);
}

function send(
  origin: string,
  session: string,
  [method, path, body]: ControlRequest,
  headers: Record<string, string>,
): Promise<Response> {
  const names: Record<string, string> = {
    SESSION: session,
    SNAPSHOT: `${session}-kept`,
    FAULT: open.sessions.find(session)?.faults.all[0]?.id ?? '',
    NEW: `${session}-new`,
  };
  const filled = (text: string) =>
    text.replace(/SESSION|SNAPSHOT|FAULT|NEW/g, (name) => names[name] ?? '');
  const type = method === 'PATCH' ? 'application/merge-patch+json' : 'application/json';
  return fetch(`${origin}/_control${filled(path)}`, {
    method,
    headers: { ...headers, ...(body ? { 'content-type': type } : {}) },
    ...(body ? { body: filled(JSON.stringify(body)) } : {}),
  });
}
