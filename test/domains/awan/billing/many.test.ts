// An event reads each table a few times, however many organizations there are, as nobody is answered meanwhile.
import { describe, expect, it } from '@jest/globals';

import { billingEvents } from '../../../../server/domains/awan/billing/events.ts';
import { hoursOf } from '../../../../server/domains/awan/billing/hours.ts';
import { followBilling } from '../../../../server/domains/awan/billing/patched.ts';
import { FIRST } from '../../../../server/domains/awan/first.ts';
import { KOPI_NUSA } from '../../../../server/domains/awan/organizations/first.ts';
import { contextOf } from '../../../../server/world/context.ts';
import { finish } from '../../../../server/world/steps.ts';
import { find, put, readAll } from '../../../../server/world/table.ts';
import { worldOf } from '../../../world/world.ts';
import type { Steps } from '../../../../server/world/steps.ts';
import type { Organization } from '../../../../server/domains/awan/organizations/organization.ts';
import type { State, WorldContext } from '../../../../server/domains/awan/state.ts';

const APRIL = Date.parse('2026-03-31T17:00:00.000Z');
const PAID_UNTIL = '2026-03-31T16:00:00.000Z';

/** A number as an id. */
function uuidOf(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

/** The demo with many organizations like Kopi Nusa, each with a machine and a reserved address. */
function stateOf(count: number, changes: Partial<Organization>): State {
  // No structuredClone(): the tests run in a realm of their own, whose objects it does not make.
  const state = JSON.parse(JSON.stringify(FIRST.demo)) as State;
  const organization = find(state.organizations, KOPI_NUSA);
  const [machine] = readAll(state.virtual_machines);
  const address = readAll(state.addresses).find(({ reservation }) => reservation !== null);
  if (!organization || !machine || !address) throw new Error('The demo has changed');
  for (let i = 0; i < count; i += 1) {
    const uuid = uuidOf(i);
    put(state.organizations, uuid, { ...organization, ...changes, uuid });
    put(state.virtual_machines, uuid, { ...machine, uuid, organization_uuid: uuid });
    const own = { organization_uuid: uuid, address: `10.0.0.${i}` };
    put(state.addresses, own.address, { ...address, ...own });
  }
  for (const { resource } of finish(hoursOf(state))) {
    const paid = resource(state);
    if (paid) paid.paid_until = PAID_UNTIL;
  }
  return state;
}

/** Counts the reads of all machines or addresses. */
function readsOf(state: State, act: (context: WorldContext) => Steps): number {
  let reads = 0;
  for (const table of [state.virtual_machines, state.addresses]) {
    const counted = new Proxy(table.buckets as Record<string, never>, {
      ownKeys: (buckets) => {
        reads += 1;
        return Reflect.ownKeys(buckets);
      },
    });
    table.buckets = counted;
  }
  // The cast: the world does not know the type of the state that it keeps.
  finish(act(contextOf({ world: worldOf('awan', state) }, 'awan', APRIL) as WorldContext));
  return reads;
}

/** Expects some reads, and as many for many organizations as for a few. */
function expectFewReads(changes: Partial<Organization>, act: (context: WorldContext) => Steps) {
  const [few, many] = [10, 100].map((count) => readsOf(stateOf(count, changes), act));
  expect(many).toBe(few);
  expect(few).toBeLessThan(15);
}

describe.each(['meter.ticked', 'month.ended'] as const)('%s', (kind) => {
  it.each([
    ['pay later', { payment_plans: 'postpaid' }],
    ['pay from credit', { balance: 1_000_000 }],
    ['run out of credit', { balance: 50 }],
    ['are on hold', { balance: 1, suspended: 'credit' }],
    ['are suspended and pay for their disks', { balance: 1_000_000, suspended: 'operator' }],
  ] as [string, Partial<Organization>][])('is short where all %s', (_what, changes) => {
    expectFewReads(changes, (context) => billingEvents[kind](context));
  });
});

describe('a patch', () => {
  it.each([
    ['suspends', null, 'operator'],
    ['lifts', 'operator', null],
    ['lifts after a hold', 'credit', null],
  ] as const)('that %s all is followed in a few reads', (_what, was, suspended) => {
    expectFewReads({ balance: 1, suspended }, (context) =>
      followBilling(context, stateOf(100, { balance: 1, suspended: was })),
    );
  });
});
