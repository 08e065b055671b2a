// Measures large work of Awan in one event or one patch: its time, and the longest time that it holds the event loop.
// Without a network, and in one process, so that building the world itself is not counted.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate, setTimeout } from 'node:timers/promises';

import { createMock } from '../../server/app.ts';
import { KOPI_NUSA } from '../../server/domains/awan/organizations/first.ts';
import { openStore } from '../../server/store/open.ts';
import { MockSession } from '../../server/testing/mock-session.ts';
import { find, put, readAll } from '../../server/world/table.ts';
import { draftOf } from '../../server/world/world.ts';
import { startPostgres } from '../store/postgres-server.ts';
import type { Store } from '../../server/world/store.ts';
import type { State } from '../../server/domains/awan/state.ts';

const START = '2026-03-10T03:00:00Z';
const wanted = process.argv[2] ?? '';

const mock = createMock({ apis: ['awan'] });
let count = 0;

await measure(
  "a month's end with 2,000 organizations",
  (state) => {
    const { organization, volume } = samples(state);
    for (let i = 0; i < 2_000; i += 1) {
      const uuid = uuidOf(i, 'a');
      const one = { ...organization, uuid, id: 10_000 + i, payment_plans: 'postpaid' as const };
      put(state.organizations, uuid, one);
      const owned = { ...volume, uuid: uuidOf(i), id: 10_000 + i, organization_uuid: uuid };
      put(state.volumes, owned.uuid, owned);
    }
  },
  async (client) => {
    await client.freeze('2026-03-31T16:30:00Z');
    return () => client.advance('PT31M');
  },
);
await measure(
  'a tick with 20,000 machines',
  (state) => {
    addMachines(state, 20_000);
    put(state.organizations, KOPI_NUSA, {
      ...samples(state).organization,
      payment_plans: 'postpaid',
    });
  },
  (client) => Promise.resolve(() => client.advance('PT1H')),
);
await measure(
  'a patch that lifts the suspension of 125,000 volumes',
  (state) => {
    const { organization, volume } = samples(state);
    put(state.organizations, KOPI_NUSA, { ...organization, suspended: 'operator' });
    for (let i = 0; i < 125_000; i += 1) {
      const one = { ...volume, uuid: uuidOf(i), id: 10_000 + i, organization_uuid: KOPI_NUSA };
      put(state.volumes, one.uuid, { ...one, paid_until: '2026-03-10T01:00:00.000Z' });
    }
  },
  (client) =>
    Promise.resolve(() => patch(client, { organizations: { [KOPI_NUSA]: { suspended: null } } })),
);
await measure(
  'a patch that starts 5,000 machines',
  (state) => {
    addMachines(state, 5_000, 'stopped');
  },
  (client) => {
    const ids = Array.from({ length: 5_000 }, (_, i) => uuidOf(i));
    const virtual_machines = Object.fromEntries(ids.map((id) => [id, { status: 'starting' }]));
    return Promise.resolve(() => patch(client, { virtual_machines }));
  },
);

await measure(
  'a voucher that starts 20,000 machines',
  (state) => {
    addMachines(state, 20_000, 'stopped');
    for (const machine of readAll(state.virtual_machines)) machine.stopped_by_suspension = true;
    const { organization } = samples(state);
    put(state.organizations, KOPI_NUSA, { ...organization, suspended: 'credit', balance: 0 });
    const voucher = find(state.vouchers, 'KOPI-AGAIN');
    if (voucher) voucher.value = 10 ** 11;
  },
  (client) => Promise.resolve(() => redeem(client)),
);
await measure(
  'the state with 125,000 volumes',
  (state) => {
    addVolumes(state, 125_000);
  },
  (client) => Promise.resolve(() => drain(client, '/state')),
);
await measure(
  'a patch with that state as its reply',
  (state) => {
    addVolumes(state, 125_000);
  },
  (client) =>
    Promise.resolve(() =>
      patch(client, { volumes: { [uuidOf(1)]: { label: 'New' } } }, 'return=representation'),
    ),
);
await measure(
  'a world of 125,000 volumes that is read from a store',
  (state) => {
    addVolumes(state, 125_000);
  },
  readAgain,
);
await measure(
  'a world of 125,000 volumes that is written to a file of SQLite',
  (state) => {
    addVolumes(state, 125_000);
  },
  async ({ name }) => {
    const folder = mkdtempSync(join(tmpdir(), 'kontrak-holds-'));
    const store = await open(join(folder, 'sessions.db'));
    return async () => {
      await begin(name, store);
      await store.close();
      rmSync(folder, { recursive: true });
    };
  },
);
await measure(
  'a world of 125,000 volumes that is written to PostgreSQL',
  (state) => {
    addVolumes(state, 125_000);
  },
  async ({ name }) => {
    const server = await startPostgres(['fsync=on']);
    const store = await open(server.url('holds'));
    return async () => {
      await begin(name, store);
      await store.close();
      await server.stop();
    };
  },
);
await measure(
  'a full journal as HAR',
  (state) => {
    addVolumes(state, 700);
  },
  async (client) => {
    const headers = { Authorization: 'Bearer demo' };
    const list = `/awan/v2/organizations/${KOPI_NUSA}/volumes`;
    for (let i = 0; i < 200; i += 1) await client.fetch(list, { headers });
    return () => drain(client, '/journal/har');
  },
);

/** Prints the time of some work in a session of its own, and the longest hold of the loop in it. */
async function measure(
  name: string,
  fill: (state: State) => void,
  prepare: (client: MockSession) => Promise<() => Promise<unknown>>,
): Promise<void> {
  if (!name.includes(wanted)) return;
  count += 1;
  const client = new MockSession(mock, `bench-${count}`);
  await client.freeze(START);
  const session = mock.sessions.use(`bench-${count}`);
  const awan = structuredClone(session.world.domains['awan']) as State;
  fill(awan);
  const { world } = session;
  // A commit freezes the world, as it has every world that requests have made.
  session.present.go(draftOf({ ...world, domains: { ...world.domains, awan } }).commit().world);
  const work = await prepare(client);
  await setTimeout(100);
  const started = performance.now();
  const held = await longestHold(work);
  const seconds = (performance.now() - started) / 1000;
  console.log(
    `${name}: ${seconds.toFixed(1)} s, in which a round of the loop takes ${held.toFixed(0)} ms of CPU at most`,
  );
}

/** The longest round of the event loop while some work is under way, in milliseconds of this thread's CPU. */
async function longestHold(work: () => Promise<unknown>): Promise<number> {
  const state = { isDone: false };
  const done = setImmediate()
    .then(work)
    .finally(() => {
      state.isDone = true;
    });
  let longest = 0;
  while (!state.isDone) {
    const before = process.threadCpuUsage();
    await setImmediate();
    const { user, system } = process.threadCpuUsage(before);
    longest = Math.max(longest, (user + system) / 1000);
  }
  await done;
  return longest;
}

async function patch(client: MockSession, body: object, prefer = ''): Promise<void> {
  const headers = { 'Content-Type': 'application/merge-patch+json', prefer };
  await drain(client, '/state/awan', { method: 'PATCH', headers, body: JSON.stringify(body) });
}

function open(where: string): Promise<Store> {
  return openStore(where, { mostSessions: 1, log: console.error });
}

/** Begins to keep the world of a session in a store. */
async function begin(name: string, store: Store): Promise<void> {
  const { sessions } = createMock({ apis: ['awan'], store });
  const { world } = mock.sessions.use(name);
  await sessions.create(name, sessions.initial, { world }).begin(Date.now());
}

/** Keeps the world of a session in a file, from which another process reads it. */
async function readAgain({ name }: MockSession): Promise<() => Promise<unknown>> {
  const folder = mkdtempSync(join(tmpdir(), 'kontrak-holds-'));
  const file = join(folder, 'sessions.db');
  const store = await open(file);
  await begin(name, store);
  await store.close();
  const again = createMock({ apis: ['awan'], store: await open(file) }).sessions;
  return async () => {
    await again.look(name);
    await again.store.close();
    rmSync(folder, { recursive: true });
  };
}

async function redeem(client: MockSession): Promise<void> {
  const reply = await client.fetch(`/awan/v2/organizations/${KOPI_NUSA}/vouchers/redeem`, {
    method: 'POST',
    headers: { Authorization: 'Bearer demo', 'Content-Type': 'application/json' },
    body: JSON.stringify({ code: 'KOPI-AGAIN' }),
  });
  if (!reply.ok) throw new Error(await reply.text());
}

/** Reads a reply of the control API as it comes: to join its parts would hold up the loop. */
async function drain(client: MockSession, path: string, init?: RequestInit): Promise<void> {
  const reply = await client.fetch(`/_control/sessions/${client.name}${path}`, init);
  if (!reply.ok || !reply.body) throw new Error((await reply.text()).slice(0, 500));
  let bytes = 0;
  // The cast: the type of a stream's parts is unknown.
  for await (const part of reply.body as AsyncIterable<Uint8Array>) bytes += part.length;
  if (bytes === 0) throw new Error('The reply is empty.');
}

function addVolumes(state: State, number: number): void {
  const { volume } = samples(state);
  for (let i = 0; i < number; i += 1) {
    const one = { ...volume, uuid: uuidOf(i), id: 10_000 + i, organization_uuid: KOPI_NUSA };
    put(state.volumes, one.uuid, one);
  }
}

function addMachines(state: State, number: number, status: 'running' | 'stopped' = 'running') {
  const [machine] = readAll(state.virtual_machines);
  if (!machine) throw new Error('The first state has no machine.');
  for (let i = 0; i < number; i += 1) {
    const one = { ...machine, uuid: uuidOf(i), id: 10_000 + i, organization_uuid: KOPI_NUSA };
    put(state.virtual_machines, one.uuid, { ...one, status });
  }
}

function samples(state: State) {
  const organization = readAll(state.organizations).find(({ uuid }) => uuid === KOPI_NUSA);
  const volume = readAll(state.volumes).find(({ paid_until }) => paid_until !== null);
  if (!organization || !volume) throw new Error('The first state lacks Kopi Nusa or a volume.');
  return { organization, volume };
}

function uuidOf(number: number, digit = '0'): string {
  return `${digit.repeat(8)}-0000-4000-8000-${String(number).padStart(12, '0')}`;
}
