// At both ends of the calendar, and a month from them, every operation answers, and everything can be read.
import { beforeEach, expect, it, jest } from '@jest/globals';

import { createMock } from '../server/app.ts';
import { MockSession } from '../server/testing/mock-session.ts';
import { KOPI_NUSA } from '../server/domains/awan/organizations/first.ts';
import { clockAt, EARLIEST, LATEST } from '../server/world/clock.ts';
import { initOf, sampleOf, urlOf } from './sample.ts';
import type { Sample } from './sample.ts';

const DAY = 86_400_000;

const log: string[] = [];
const mock = createMock({ log: (message) => log.push(message) });
const SAMPLES = [...mock.contracts.values()].flatMap((contract) =>
  contract.operations.map((operation) => ({
    url: (sample: Sample) => `/${contract.domain}${urlOf(operation, sample)}`,
    sample: sampleOf(contract, operation),
  })),
);

const DELETIONS_LAST = SAMPLES.toSorted(
  (one, other) => Number(one.sample.method === 'delete') - Number(other.sample.method === 'delete'),
);

// Each test calls some hundred operations.
jest.setTimeout(60_000);

let session: MockSession;
let sessions = 0;

beforeEach(() => {
  sessions += 1;
  session = new MockSession(mock, `calendar-${sessions}`);
  log.length = 0;
});

/** Times around the present, where the sample has some, and the longest period that can be ordered. */
function suited(sample: Sample): Sample {
  if (typeof sample.body !== 'object' || sample.body === null) return sample;
  const now = session.now().getTime();
  const [updateTime, expireTime] = [now, now + DAY].map((time) => new Date(time).toISOString());
  const body: Record<string, unknown> = { ...sample.body };
  if ('updateTime' in body) Object.assign(body, { updateTime, expireTime });
  if ('billing_period' in body) body['billing_period'] = 'price_per_year';
  return { ...sample, body };
}

/** Calls every operation, the deletions last, and then reads everything that is there or was made. */
async function callAll(): Promise<void> {
  const made = new Set<string>();
  for (const { url, sample } of DELETIONS_LAST) {
    const reply = await session.fetch(url(sample), initOf(suited(sample)));
    const body = (await reply.json()) as { data?: { uuid?: unknown } | null };
    if (typeof body.data?.uuid === 'string') made.add(body.data.uuid);
  }
  for (const { url, sample } of SAMPLES) {
    if (sample.method !== 'get') continue;
    const [last = ''] = Object.keys(sample.path).slice(-1);
    for (const id of [sample.path[last] ?? '', ...(last === '' ? [] : made)]) {
      await session.fetch(url({ ...sample, path: { ...sample.path, [last]: id } }), initOf(sample));
    }
  }
  expect(log).toEqual([]);
}

/** A session in which everything can be ordered. */
async function begin(time: string): Promise<void> {
  await session.freeze(time);
  const postpaid = { organizations: { [KOPI_NUSA]: { payment_plans: 'postpaid' } } };
  const path = `/_control/sessions/${session.name}/state/awan`;
  const headers = { 'content-type': 'application/merge-patch+json' };
  await session.fetch(path, { method: 'PATCH', headers, body: JSON.stringify(postpaid) });
}

/** Uses everything of the control API that shows or keeps a session. */
async function control(): Promise<void> {
  const of = `/_control/sessions/${session.name}`;
  const send = async (method: string, path: string, body?: object) => {
    const type = method === 'PATCH' ? 'application/merge-patch+json' : 'application/json';
    const sent = body && { body: JSON.stringify(body), headers: { 'content-type': type } };
    const { status } = await session.fetch(path, { method, ...sent });
    return `${method} ${path} ${status}`;
  };
  const answers = [await send('GET', '/_control/sessions')];
  const last = mock.sessions.use(session.name).journal.next - 1;
  const entry = `/journal/${last}`;
  for (const path of ['', '/clock', '/state', '/journal', entry, '/journal/har', '/inbox']) {
    answers.push(await send('GET', of + path));
  }
  for (const domain of mock.domains.keys()) {
    answers.push(await send('PATCH', `${of}/state/${domain}`, {}));
  }
  answers.push(
    await send('POST', `${of}/snapshots`, { name: session.name }),
    await send('POST', `${of}/rewind`, { entry: last - 50 }),
    await send('POST', `${of}/restore`, { snapshot: session.name }),
    await send('DELETE', `/_control/snapshots/${session.name}`),
  );
  expect(answers.filter((one) => !/ 20[014]$/.test(one))).toEqual([]);
  expect(log).toEqual([]);
}

const TIMES = [EARLIEST, EARLIEST + 31 * DAY, LATEST - 31 * DAY, LATEST].map((time) =>
  new Date(time).toISOString(),
);

it.each(TIMES)('answers and shows everything at %s', async (time) => {
  await begin(time);
  await callAll();
  await control();
});

it.each([
  [TIMES[0], 'P2M'],
  [TIMES[1], 'P1M'],
  [TIMES[2], 'P30D'],
  ['9998-11-01T00:00:00Z', 'P60D'],
])('goes on from %s by %s', async (from = '', by) => {
  await begin(from);
  await callAll();
  await session.advance(by);
  await callAll();
  await control();
});

it.each([
  [TIMES[3], TIMES[0]],
  [TIMES[2], TIMES[1]],
  ['2026-03-10T03:00:00Z', TIMES[0]],
])('goes back from %s to %s', async (from = '', to = '') => {
  await begin(from);
  await callAll();
  await session.freeze(to);
  await callAll();
  await control();
});

it('stands still at the end of a clock that runs', async () => {
  await begin(TIMES[2] ?? '');
  const real = Date.now();
  await mock.sessions.use(session.name).setClock(real, () => clockAt(LATEST - 1, false, real));
  await callAll();
  await control();
  expect(session.now().getTime()).toBe(LATEST);
});
