// Measures if work grows with records, operations or sessions: ratios of medians, in one process, without a network.
// `node --expose-gc test/bench/flat.ts`.
import { createMock } from '../../server/app.ts';
import { MockSession } from '../../server/testing/mock-session.ts';
import { CREATE, LIST, ORDER, withMachines } from '../flat/machines.ts';
import { documentOf, withThings } from '../flat/things.ts';
import { median } from './median.ts';
import type { Mock } from '../../server/app.ts';
import type { World } from '../../server/world/world.ts';

type Client = MockSession<string>;
type Send = (client: Client) => Promise<Response>;

const RECORDS = 100_000;
const RUNS = 400;
const WARM_UP = 100;
const SESSIONS = 10_000;
const ENTRIES = 1000;
const MIB = 2 ** 20;

/** Room for all of it; otherwise, sessions would go. */
const MEMORY = 4096 * MIB;

const HEADERS = { 'Content-Type': 'application/json', Authorization: 'Bearer demo' };

let requests = 0;
const awan = createMock({ apis: ['awan'], maxMemoryBytes: MEMORY });
const things = mockOf(3);

await compareRecords("awan's machines", awan, withMachines, post(CREATE, ORDER), get(LIST));
await compareRecords(
  'things of a contract without code',
  things,
  withThings,
  post('/things', { name: 'New' }),
  get('/things?limit=20'),
);

const contracts = [10, 1000].map((count) => ({
  client: new MockSession<string>(mockOf(count), 'flat'),
  send: get(`/others/${count - 1}`),
}));
tell('the last of 1,000 operations, to that of 10', await ratioOf(contracts, 2000));

const [unused = NaN, used = NaN] = await sessionsMib();
console.log(
  `${SESSIONS} sessions: ${unused.toFixed(1)} MiB, after a request each ${used.toFixed(1)} MiB`,
);
const [full = NaN, later = NaN] = await journalMib();
console.log(
  `a journal at its bound of ${ENTRIES} entries: ${full.toFixed(1)} MiB, later ${later.toFixed(1)} MiB`,
);

/** Prints a create and a list of twenty among many records, each to the same in an empty session. */
async function compareRecords(
  name: string,
  mock: Mock,
  fill: (world: World, count: number) => World,
  create: Send,
  list: Send,
): Promise<void> {
  const clients = [0, RECORDS].map((count) => {
    const client = new MockSession<string>(mock, `flat-${count}`);
    const { present } = mock.sessions.use(client.name);
    present.go(fill(present.world, count));
    return client;
  });
  for (const [what, send] of [
    ['a create', create],
    ['a list of twenty', list],
  ] as const) {
    const ratio = await ratioOf(
      clients.map((client) => ({ client, send })),
      RUNS,
    );
    tell(`${name}: ${what} among ${RECORDS}, to one in an empty session`, ratio);
  }
}

/** The time of the second of two kinds of requests, to that of the first: medians, in alternation. */
async function ratioOf(
  both: readonly { client: Client; send: Send }[],
  runs: number,
): Promise<{ ratio: number; first: number }> {
  const times = both.map((): number[] => []);
  for (let run = -WARM_UP; run < runs; run += 1) {
    for (const [i, { client, send }] of both.entries()) {
      const began = performance.now();
      const reply = await send(client);
      const text = await reply.text();
      if (!reply.ok) throw new Error(text);
      if (run >= 0) times[i]?.push(performance.now() - began);
    }
  }
  const [first = NaN, second = NaN] = times.map(median);
  return { ratio: second / first, first };
}

function tell(what: string, { ratio, first }: { ratio: number; first: number }): void {
  console.log(`${what}: ${ratio.toFixed(2)} (of ${first.toFixed(2)} ms)`);
}

/** The memory of sessions that nobody has asked yet, and of as many that have each answered a request. */
async function sessionsMib(): Promise<number[]> {
  const mock = createMock({ maxSessions: SESSIONS + 1, maxMemoryBytes: MEMORY });
  const names = Array.from({ length: SESSIONS }, (_, i) => `session-${i}`);
  const before = await heapMib();
  for (const name of names) mock.sessions.use(name);
  const unused = (await heapMib()) - before;
  for (const name of names) await (await get(LIST)(new MockSession<string>(mock, name))).text();
  const used = (await heapMib()) - before;
  // Until here, the sessions must be there.
  if (mock.sessions.all.length <= SESSIONS) throw new Error('Sessions have gone.');
  return [unused, used];
}

/** The memory of a session whose journal is full, and after three times as many requests again. */
async function journalMib(): Promise<number[]> {
  const mock = mockOf(3);
  const client = new MockSession<string>(mock, 'flat');
  await (await post('/things', { name: 'New' })(client)).text();
  const before = await heapMib();
  const figures: number[] = [];
  for (const count of [ENTRIES, 3 * ENTRIES]) {
    for (let i = 0; i < count; i += 1) await (await get('/things/1')(client)).text();
    figures.push((await heapMib()) - before);
  }
  if (mock.sessions.use('flat').journal.entries.length < ENTRIES) throw new Error('Entries lack.');
  return figures;
}

async function heapMib(): Promise<number> {
  for (let i = 0; i < 3; i += 1) {
    globalThis.gc?.();
    await new Promise((done) => setTimeout(done, 50));
  }
  return process.memoryUsage().heapUsed / MIB;
}

function mockOf(operations: number): Mock {
  const contracts = [{ name: 'things', document: documentOf(operations) }];
  return createMock({ contracts, maxEntries: ENTRIES, maxMemoryBytes: MEMORY });
}

function post(path: string, body: object): Send {
  const init = { method: 'POST', headers: HEADERS, body: JSON.stringify(body) };
  return (client) => client.fetch(path, init);
}

/** A read that differs from each one before, so that no earlier reply answers it. */
function get(path: string): Send {
  return (client) => {
    requests += 1;
    return client.fetch(path, { headers: { ...HEADERS, 'X-Request': `${requests}` } });
  };
}
