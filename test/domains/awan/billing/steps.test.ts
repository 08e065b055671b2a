// Large events, patches and requests work in steps: between two commits they change few records, and the end is the same as in
// one go.
import { expect, it } from '@jest/globals';

import { DEMO_USER } from '../../../../server/domains/awan/accounts/first.ts';
import { awan } from '../../../../server/domains/awan/domain.ts';
import { billingEvents } from '../../../../server/domains/awan/billing/events.ts';
import { hoursOf } from '../../../../server/domains/awan/billing/hours.ts';
import { FIRST } from '../../../../server/domains/awan/first.ts';
import { KOPI_NUSA } from '../../../../server/domains/awan/organizations/first.ts';
import { followPatch } from '../../../../server/domains/awan/patched.ts';
import { contextOf, watchedContext } from '../../../../server/world/context.ts';
import { commits } from '../../../../server/world/commits.ts';
import { finish, stepsTo } from '../../../../server/world/steps.ts';
import { find, plain, put, readAll } from '../../../../server/world/table.ts';
import { draftOf } from '../../../../server/world/world.ts';
import { worldOf } from '../../../world/world.ts';
import type { Organization } from '../../../../server/domains/awan/organizations/organization.ts';
import type { State, WorldContext } from '../../../../server/domains/awan/state.ts';
import type { Volume } from '../../../../server/domains/awan/volumes/volume.ts';
import type { Context } from '../../../../server/world/handlers.ts';
import type { Steps } from '../../../../server/world/steps.ts';
import type { Draft } from '../../../../server/world/world.ts';

const APRIL = Date.parse('2026-03-31T17:00:00.000Z');
const PAID_UNTIL = '2026-03-31T16:00:00.000Z';
const MANY = 1500;

type Work = (context: WorldContext) => Steps;

function uuidOf(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

/** The demo, in which every hour before the last one is paid. */
function demo(): { state: State; organization: Organization } {
  // No structuredClone(): the tests run in a realm of their own, whose objects it does not make.
  const state = JSON.parse(JSON.stringify(FIRST.demo)) as State;
  const organization = find(state.organizations, KOPI_NUSA);
  if (!organization) throw new Error('The demo has changed');
  for (const { resource } of finish(hoursOf(state))) {
    const paid = resource(state);
    if (paid) paid.paid_until = PAID_UNTIL;
  }
  return { state, organization };
}

function stateOfMachines(changes: Partial<Organization>): State {
  const { state, organization } = demo();
  Object.assign(organization, changes);
  const [machine] = readAll(state.virtual_machines);
  if (!machine) throw new Error('The demo has no machine');
  for (let i = 0; i < MANY; i += 1) {
    const one = { ...machine, uuid: uuidOf(i), id: 10_000 + i, organization_uuid: KOPI_NUSA };
    put(state.virtual_machines, one.uuid, { ...one, paid_until: PAID_UNTIL });
  }
  return state;
}

function stateOfOrganizations(changes: Partial<Organization>): State {
  const { state, organization } = demo();
  const [machine] = readAll(state.virtual_machines);
  const address = readAll(state.addresses).find(({ reservation }) => reservation !== null);
  if (!machine || !address) throw new Error('The demo has changed');
  for (let i = 0; i < MANY; i += 1) {
    const uuid = uuidOf(i);
    put(state.organizations, uuid, { ...organization, ...changes, uuid, id: 10_000 + i });
    const own = { ...machine, uuid, id: 20_000 + i, organization_uuid: uuid };
    put(state.virtual_machines, uuid, { ...own, paid_until: PAID_UNTIL });
    const at = `10.0.${i >> 8}.${i & 255}`;
    put(state.addresses, at, { ...address, id: 30_000 + i, address: at, organization_uuid: uuid });
  }
  return state;
}

function stateOfVolumes(changes: Partial<Organization>): State {
  const { state, organization } = demo();
  Object.assign(organization, changes);
  const volume = readAll(state.volumes).find(({ paid_until }) => paid_until !== null);
  if (!volume) throw new Error('The demo has no volume');
  for (let i = 0; i < MANY; i += 1) {
    const one = { ...volume, uuid: uuidOf(i), id: 10_000 + i, organization_uuid: KOPI_NUSA };
    put(state.volumes, one.uuid, { ...one, paid_until: PAID_UNTIL });
  }
  return state;
}

/** The records that an RFC 6902 path leads into: a record of a table, or a line of a use. */
function placeOf(path: string): string {
  return path
    .split('/')
    .slice(0, path.includes('/usages/') ? 15 : 9)
    .join('/');
}

/** Does some work in steps, and once more in one go. @returns the records that each commit has changed */
function countsOf(state: State, work: Work): number[] {
  const world = worldOf('awan', state);
  // The cast: the world does not know the type of the state that it keeps.
  const begin = (draft: Pick<Draft, 'world'>) =>
    work(contextOf(draft, 'awan', APRIL) as WorldContext);
  const made = [...commits(world, begin)];
  const draft = draftOf(world);
  finish(begin(draft));
  expect(made.at(-1)?.world).toEqual(draft.commit().world);
  return made.map(({ changes }) => {
    const paths = changes.map(({ path }) => path).filter((path) => path.startsWith('/domains/'));
    return new Set(paths.map(placeOf)).size;
  });
}

/** A request of the demo user, to the demo's own resources beside the many. */
function asked(
  operation: string,
  requestOf: (state: State) => { path: object; body?: object },
): Work {
  return function* (context) {
    const principal = find(context.state.users, DEMO_USER);
    const handler = awan.handlers[operation];
    if (!handler || !principal) throw new Error('Awan has changed');
    const watched = watchedContext(context as Context<unknown>, plain(principal));
    yield* stepsTo(handler(requestOf(plain(context.state)), watched.context));
  };
}

const GROUP = { 'group-type': 'organizations', 'group-uuid': KOPI_NUSA, uuid: KOPI_NUSA };

/** The path of the demo's detached volume, and a larger plan for it. */
function ofVolume(state: State) {
  const volume = readAll(state.volumes).find((one) => isDetached(one) && one.id < 10_000);
  const larger = readAll(state.pricings).filter(
    ({ suitable_for, storage_gb }) =>
      suitable_for === 'volume' && storage_gb > (volume?.size_gb ?? Infinity),
  );
  const [plan] = larger;
  if (!volume || !plan) throw new Error('The demo has changed');
  return { path: { ...GROUP, uuid: volume.uuid }, body: { pricing_uuid: plan.uuid } };
}

function isDetached({ volume_type, machine_uuid }: Volume): boolean {
  return volume_type === 'external' && machine_uuid === null;
}

/** The path of the demo's cluster, and the change of its size. */
function ofCluster(state: State) {
  const cluster = readAll(state.clusters).find(({ status }) => status === 'running');
  if (!cluster) throw new Error('The demo has changed');
  return { path: { ...GROUP, k8suuid: cluster.uuid }, body: { enable_ha: cluster.replica === 1 } };
}

/** The report of the demo's pending payment. */
function ofPayment(state: State) {
  const payment = readAll(state.payments).find(({ status }) => status === 'pending');
  if (!payment) throw new Error('The demo has changed');
  const { reference_number: reference, uuid: merchantOrderId, amount } = payment;
  return { path: {}, body: { reference, merchantOrderId, amount: String(amount), resultCode: 0 } };
}

/** Many stopped machines, which start again once the credit covers an hour of each. */
function stateOfStopped(): State {
  const state = stateOfMachines({ suspended: 'credit', balance: 0 });
  for (const machine of readAll(state.virtual_machines)) {
    Object.assign(machine, { status: 'stopped', stopped_by_suspension: true });
  }
  for (const voucher of readAll(state.vouchers)) voucher.value = 1e12;
  for (const payment of readAll(state.payments)) payment.balance = 1e12;
  return state;
}

const ticked: Work = (context) => billingEvents['meter.ticked'](context);
const ended: Work = (context) => billingEvents['month.ended'](context);
const lifted: Work = (context) => {
  const before = stateOfVolumes({ suspended: 'operator' });
  return followPatch(context, before);
};

it.each<[string, () => State, Work]>([
  ['a tick', () => stateOfMachines({ payment_plans: 'postpaid' }), ticked],
  ['a tick without credit', () => stateOfMachines({ balance: 50 }), ticked],
  ["a month's end", () => stateOfOrganizations({ payment_plans: 'postpaid' }), ended],
  ["a month's end without credit", () => stateOfOrganizations({ balance: 50 }), ended],
  ['a patch that lifts a suspension', () => stateOfVolumes({ suspended: null }), lifted],
  [
    'the beginning of a world',
    () => stateOfVolumes({}),
    (context) => awan.begin?.(context as never) as Steps,
  ],
  [
    'a voucher',
    stateOfStopped,
    asked('redeemVoucher', () => ({ path: GROUP, body: { code: 'KOPI-AGAIN' } })),
  ],
  ['a paid top-up', stateOfStopped, asked('settlePayment', ofPayment)],
  ['a larger volume', () => stateOfMachines({ balance: 1e12 }), asked('resizeVolume', ofVolume)],
  ['a deleted volume', () => stateOfMachines({ balance: 1e12 }), asked('deleteVolume', ofVolume)],
  [
    'a changed cluster',
    () => stateOfMachines({ balance: 1e12 }),
    asked('updateCluster', ofCluster),
  ],
  [
    'a deleted cluster',
    () => stateOfMachines({ balance: 1e12 }),
    asked('deleteCluster', ofCluster),
  ],
])('%s changes few of many records between two commits', (_, stateOf, work) => {
  const counts = countsOf(stateOf(), work);
  expect(counts.length).toBeGreaterThanOrEqual(MANY / 250);
  // A step changes the record, and at times its owner and an invoice.
  expect(Math.max(...counts)).toBeLessThan(250 * 4);
});

it('a patch that starts machines plans few of them between two commits', () => {
  const before = demo().state;
  const state = stateOfMachines({});
  for (const machine of readAll(state.virtual_machines)) machine.status = 'starting';
  const world = worldOf('awan', state);
  const made = [
    ...commits(world, (draft) =>
      followPatch(contextOf(draft, 'awan', APRIL) as WorldContext, before),
    ),
  ];
  const planned = made.map(
    (one, i) => one.world.agenda.planned - (made[i - 1]?.world.agenda.planned ?? 0),
  );
  expect(planned.reduce((sum, one) => sum + one)).toBeGreaterThan(MANY);
  expect(Math.max(...planned)).toBeLessThanOrEqual(251);
});
