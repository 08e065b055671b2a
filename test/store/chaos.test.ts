// A short form of `npm run chaos`.
import { expect, it } from '@jest/globals';

import { chaos } from './chaos.ts';
import { namedStores } from './named-stores.ts';

const { file, server } = await namedStores();

it('no answered write is lost or done twice when a mock with a file is killed', async () => {
  const outcome = await chaos(file('chaos'), 1, ({ kills }) => kills >= 3);
  expect(outcome.faults).toEqual([]);
  expect(outcome.answered).toBeGreaterThan(0);
});

it('no answered write is lost or done twice when one of two mocks on PostgreSQL is killed', async () => {
  const outcome = await chaos(server.url('chaos'), 2, ({ kills }) => kills >= 2);
  expect(outcome.faults).toEqual([]);
  expect(outcome.answered).toBeGreaterThan(0);
});
