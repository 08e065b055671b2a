// Hours that run and hours that are charged, through random lives of clusters, against a count by hand.
import { expect, it } from '@jest/globals';
import fc from 'fast-check';

import { find, put, readAll } from '../../../../server/world/table.ts';
import { Client, NOW } from '../client.ts';
import { PLAIN } from '../kubernetes/cluster.ts';
import { kopiNusa } from '../virtual-machines/given.ts';
import { ClusterBooks } from './cluster-books.ts';
import { takenFrom } from './ledger.ts';

const MINUTE = 60_000;
const VOUCHER = 700;

interface Life {
  client: Client;
  books: ClusterBooks;
}

type Step = (life: Life) => Promise<void>;

const time = fc.integer({ min: 3, max: 200 }).map((minutes): Step => async ({ client, books }) => {
  await client.advance(`PT${minutes}M`);
  books.pass(minutes * MINUTE);
});

const vouchers = fc.integer({ min: 1, max: 6 }).map((count): Step => async ({ client, books }) => {
  for (let i = 0; i < count; i += 1) {
    await client.ok('redeemVoucher', { body: { code: 'KOPI-AGAIN' } });
    books.add(VOUCHER);
  }
});

const creation = fc.boolean().map((enable_ha): Step => async ({ client, books }) => {
  const run = books.create(enable_ha ? 3 : 1);
  const { status } = await client.call('createCluster', { body: { ...PLAIN, enable_ha } });
  expect(status === 200).toBe(run !== undefined);
  const isNew = ({ uuid }: { uuid: string }) => !books.clusters.has(uuid);
  const cluster = readAll(client.state.clusters).find(isNew);
  if (run && cluster) books.clusters.set(cluster.uuid, run);
});

const update = fc.boolean().map((enable_ha): Step => async (life) => {
  const k8suuid = settledCluster(life.client);
  if (k8suuid === undefined) return;
  const isTaken = life.books.resize(k8suuid, enable_ha ? 3 : 1);
  const request = { path: { k8suuid }, body: { enable_ha } };
  expect((await life.client.call('updateCluster', request)).status).toBe(isTaken ? 200 : 403);
});

const deletion: Step = async ({ client, books }) => {
  const k8suuid = settledCluster(client);
  if (k8suuid === undefined) return;
  await client.ok('deleteCluster', { path: { k8suuid } });
  books.remove(k8suuid);
};

const step = fc.oneof(
  { arbitrary: time, weight: 4 },
  { arbitrary: vouchers, weight: 3 },
  { arbitrary: creation, weight: 2 },
  { arbitrary: update, weight: 1 },
  { arbitrary: fc.constant(deletion), weight: 1 },
);

/** The first cluster that is not pending. It can be changed now. */
function settledCluster({ state }: Client): string | undefined {
  return readAll(state.clusters).find(({ status }) => status !== 'pending')?.uuid;
}

it('charges a cluster for exactly the hours that it begins', async () => {
  let suspended = 0;
  let lifted = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 15, maxLength: 30 }), async (steps) => {
      const client = await Client.open('empty');
      client.set(({ vouchers: table }) => {
        const voucher = find(table, 'KOPI-AGAIN');
        if (voucher) put(table, voucher.code, { ...voucher, value: VOUCHER });
      });
      const books = new ClusterBooks(Date.parse(NOW));
      for (const run of steps) {
        const before = books.isSuspended;
        await run({ client, books });
        const { uuid, balance, suspended: by } = kopiNusa(client.state);
        expect({ balance, isSuspended: by !== null }).toEqual({
          balance: books.balance,
          isSuspended: books.isSuspended,
        });
        expect(takenFrom(client.state, uuid)).toBe(books.charged);
        const stopped = readAll(client.state.clusters).map((one) => one.status === 'not_running');
        expect(stopped.every((one) => one === books.isSuspended)).toBe(true);
        suspended += !before && books.isSuspended ? 1 : 0;
        lifted += before && !books.isSuspended ? 1 : 0;
      }
    }),
    { numRuns: 50, seed: 4 },
  );
  // The test proves nothing unless both happen often.
  expect(Math.min(suspended, lifted)).toBeGreaterThan(20);
}, 120_000);
