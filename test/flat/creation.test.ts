// The work and the memory of one request that changes much. Steps are counted, as times vary.
import { beforeAll, expect, it } from '@jest/globals';

import { createMock } from '../../server/app.ts';
import { MockSession } from '../../server/testing/mock-session.ts';
import { valueAt } from '../../server/world/value-at.ts';
import { CREATE, ORDER, withMachines } from './machines.ts';
import { stepsTakenBy } from './steps-taken.ts';

const mock = createMock({ apis: ['awan'] });
const client = new MockSession<string>(mock, 'flat');
const session = mock.sessions.use(client.name);

async function create(): Promise<void> {
  const headers = { 'Content-Type': 'application/json', Authorization: 'Bearer demo' };
  const body = JSON.stringify(ORDER);
  const reply = await client.fetch(CREATE, { method: 'POST', headers, body });
  expect(reply.status).toBe(200);
}

beforeAll(async () => {
  await client.fetch('/');
  session.present.go(withMachines(session.world, 2_000));
  // The first two find what later ones find by.
  for (let i = 0; i < 2; i += 1) await create();
});

it('walks over fewer than 2,300 elements to create a machine among 2,000', async () => {
  expect(await stepsTakenBy(create)).toBeLessThan(2_300);
});

it('keeps in an entry the records of the world themselves, where no secret is masked', async () => {
  await create();
  const changes = session.journal.entries.at(-1)?.changes ?? [];
  const records = changes.filter(({ value }) => typeof value === 'object');
  expect(records.length).toBeGreaterThan(2);
  for (const { path, value } of records) expect(value).toBe(valueAt(session.world, path));
});
