import { paced } from '../../../world/steps.ts';
import { find, readAll } from '../../../world/table.ts';
import { unitOf } from '../billing/charge.ts';
import { paidUntil } from '../billing/paid-until.ts';
import { oldestFirst } from '../oldest-first.ts';
import { ownedIn } from '../owned.ts';
import { HOUR } from '../times.ts';
import { diskPlan, diskPrice } from './disk-price.ts';
import type { Steps } from '../../../world/steps.ts';
import type { Choice, Hour } from '../billing/area.ts';
import type { Charge } from '../billing/charge.ts';
import type { Pricing } from '../catalogues/pricing.ts';
import type { State } from '../state.ts';
import type { Volume } from '../volumes/volume.ts';
import type { VirtualMachine } from './machine.ts';

/** The plan and the boot volumes by which stopped machines are charged. */
interface Disks {
  plan: Pricing | undefined;
  /** Boot volumes by the ids of their machines. */
  boots: ReadonlyMap<string | null, Volume>;
}

/** The stand-in for a plan that does not exist. */
const NO_PLAN = {
  suitable_for: 'vm',
  instance_type: 'unknown',
  pricing_unit: 'hour',
  price_per_unit: 0,
} as const;

/**
 * The next hours of machines. A machine pays for its plan, and a stopped one only for its disk. An hour is free if the
 * machine has failed, if its plan does not exist, or if no plan has a price for its disk. A free hour is marked as paid
 * all the same, so that nothing charges it later.
 */
export function* machineHours(state: State, choice: Choice): Steps<Hour[]> {
  const { organizations, isMeant } = choice;
  const machines = yield* oldestFirst(
    yield* ownedIn(() => state.virtual_machines, organizations),
    (machine) => isMeant(machine, paidUntil(state, machine)),
  );
  const isAnyStopped = machines.some(({ status }) => status === 'stopped');
  const disks = isAnyStopped ? yield* disksIn(state, organizations) : undefined;
  const hours: Hour[] = [];
  yield* paced(machines, (machine) => {
    const hour = planHour(state, machine, paidUntil(state, machine));
    hours.push({ ...hour, charge: chargeNow(machine, hour.charge, disks) });
  });
  return hours;
}

/** An hour of a machine by its plan, in any status. @param from in milliseconds since 1970 */
export function planHour({ pricings }: State, machine: VirtualMachine, from: number): Hour {
  const plan = find(pricings, machine.pricing_uuid) ?? NO_PLAN;
  const { uuid } = machine;
  return {
    organization_uuid: machine.organization_uuid,
    use: uuid,
    resource: ({ virtual_machines }) => find(virtual_machines, uuid),
    charge: unitOf(plan, { resource: machine, label: machine.title, from, to: from + HOUR }),
  };
}

/** @param byPlan the charge of the machine if it ran */
function chargeNow(machine: VirtualMachine, byPlan: Charge, disks: Disks | undefined): Charge {
  const { status } = machine;
  if (status !== 'stopped' && status !== 'failed') return byPlan;
  const disk = status === 'stopped' && disks ? diskHour(machine, disks, byPlan) : undefined;
  return disk ?? { ...byPlan, price_per_unit: 0 };
}

/**
 * The charge of a disk by itself. The invoice shows it as a volume with its own number, at the price of its whole size.
 */
function diskHour(
  { uuid }: VirtualMachine,
  { plan, boots }: Disks,
  { from, to }: Pick<Charge, 'from' | 'to'>,
): Charge | undefined {
  const boot = boots.get(uuid);
  if (!boot || !plan) return undefined;
  const price_per_unit = diskPrice(boot.size_gb, plan);
  return { ...unitOf(plan, { resource: boot, label: boot.label, from, to }), price_per_unit };
}

function* disksIn(
  { volumes, pricings }: State,
  organizations: ReadonlySet<string> | undefined,
): Steps<Disks> {
  const boots = new Map<string | null, Volume>();
  yield* paced(yield* ownedIn(() => volumes, organizations), (one) => {
    if (one.volume_type === 'boot') boots.set(one.machine_uuid, one);
  });
  return { plan: diskPlan(readAll(pricings)), boots };
}
