// After a session's clock goes back, everything is charged from the new time on.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { find, readAll } from '../../../../server/world/table.ts';
import { instant } from '../../../../server/domains/awan/times.ts';
import { Client } from '../client.ts';
import { kopiNusa, ORDER, setOrganization } from '../virtual-machines/given.ts';
import { balanceOf, openUse } from './ledger.ts';

const KOPI_NUSA = '3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10';
const METAL = 'a7c5e3b1-9d8f-4f60-b2a4-6c8e0d1f3b59';
const LATER = '2026-10-20T09:44:12.345Z';

/** A console that has logged in before its clock was set back. */
async function setBack(time: string, scenario = 'demo'): Promise<Client> {
  const client = await Client.open(scenario, LATER);
  await client.logIn('bagasn');
  await client.freeze(time);
  return client;
}

describe('a session whose clock was set back', () => {
  it('charges a machine for the three hours that it runs, and invoices them', async () => {
    const client = await setBack('2026-05-10T03:00:00.000Z', 'empty');
    setOrganization({ balance: 100_000 })(client);
    await client.ok('createVirtualMachine', { body: ORDER });
    await client.advance('PT3H');
    expect(balanceOf(client.state, KOPI_NUSA)).toBe(100_000 - 300);
    await client.freeze('2026-05-31T17:00:00.000Z');
    const [invoice] = await client.ok('listInvoices');
    expect(invoice).toMatchObject({
      periode_started_date: '2026-05-01T00:00:00+07:00',
      periode_ended_date: '2026-06-01T00:00:00+07:00',
      // 518 hours are 21 days and 14 hours.
      subtotal: 518 * 100,
    });
  });

  it('is charged like one that begins at that time', async () => {
    const times = fc
      .integer({ min: Date.parse('2026-03-01'), max: Date.parse('2026-10-01') })
      .map(instant);
    await fc.assert(
      fc.asyncProperty(times, fc.integer({ min: 1, max: 2000 }), async (time, minutes) => {
        const [one, other] = [await setBack(time), await Client.open('demo', time)];
        for (const client of [one, other]) await client.advance(`PT${minutes}M`);
        expect(kopiNusa(one.state).balance).toBe(kopiNusa(other.state).balance);
        expect(one.state.usages).toEqual(other.state.usages);
      }),
      { numRuns: 12, seed: 3 },
    );
  }, 60_000);

  it('suspends an organization without credit', async () => {
    const client = await setBack('2026-05-10T03:17:00.000Z', 'near-limit');
    await client.advance('PT4H');
    expect(kopiNusa(client.state).suspended).toBe('credit');
  });

  it('keeps the hour that was paid for a machine', async () => {
    const client = await Client.open('empty');
    setOrganization({ balance: 100_000 })(client);
    await client.ok('createVirtualMachine', { body: ORDER });
    await client.freeze('2026-03-10T02:59:59.950Z');
    await client.advance('PT1H');
    expect(openUse(client.state, KOPI_NUSA)).toBe(100);
    await client.advance('PT1H');
    expect(openUse(client.state, KOPI_NUSA)).toBe(200);
  });

  it('has no use that ends before it begins', async () => {
    const client = await Client.open('demo', LATER);
    await client.advance('PT2H');
    await client.freeze('2026-05-10T03:00:00.000Z');
    await client.advance('PT2H');
    const [usage] = readAll(client.state.usages);
    for (const { started_at, ended_at } of usage ? readAll(usage.lines) : []) {
      expect(Date.parse(started_at)).toBeLessThan(Date.parse(ended_at));
    }
  });

  it('renews a bare metal after a period from then', async () => {
    const client = await setBack('2026-05-10T03:00:00.000Z');
    expect(find(client.state.bare_metals, METAL)?.paid_until).toBe('2026-06-10T03:00:00.000Z');
    await client.freeze('2026-06-10T03:00:00.000Z');
    expect(find(client.state.bare_metals, METAL)?.paid_until).toBe('2026-07-10T03:00:00.000Z');
  });

  it("charges a cluster from the new time once an operator's suspension is lifted", async () => {
    const client = await Client.open('demo', LATER);
    await client.inbox();
    await client.patch({ organizations: { [KOPI_NUSA]: { suspended: 'operator' } } });
    await client.freeze('2026-05-10T03:00:00.000Z');
    await client.patch({ organizations: { [KOPI_NUSA]: { suspended: null } } });
    const [cluster] = readAll(client.state.clusters);
    expect(cluster?.paid_until).toBe('2026-05-10T03:00:00.000Z');
  });
});
