// Measures large work of Awan in one event or one patch: its time, and the longest time that it holds the event loop.
// Without a network, and in one process, so that building the world itself is not counted.
import { setImmediate, setTimeout } from 'node:timers/promises';

import { createMock } from '../../server/app.ts';
import { MockSession } from '../../server/testing/mock-session.ts';
import { put, readAll } from '../../server/world/table.ts';
import { draftOf } from '../../server/world/world.ts';
import type { State } from '../../server/domains/awan/state.ts';

const START = '2026-03-10T03:00:00Z';
const KOPI_NUSA = '3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10';
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
  'a patch that lifts the suspension of 160,000 volumes',
  (state) => {
    const { organization, volume } = samples(state);
    put(state.organizations, KOPI_NUSA, { ...organization, suspended: 'operator' });
    for (let i = 0; i < 160_000; i += 1) {
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

async function patch(client: MockSession, body: object): Promise<void> {
  const path = `/_control/sessions/${client.name}/state/awan`;
  const headers = { 'Content-Type': 'application/merge-patch+json' };
  const reply = await client.fetch(path, { method: 'PATCH', headers, body: JSON.stringify(body) });
  if (!reply.ok) throw new Error((await reply.text()).slice(0, 500));
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
