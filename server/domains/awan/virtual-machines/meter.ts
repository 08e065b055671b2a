import { draftsOf, find, readAll } from '../../../world/table.ts';
import { unitOf } from '../billing/charges.ts';
import { HOUR } from '../times.ts';
import { diskPlan, diskPrice } from './disk-price.ts';
import type { Charge } from '../billing/charges.ts';
import type { MeterOf } from '../billing/metered.ts';
import type { Pricing } from '../catalogues/pricing.ts';
import type { State } from '../state.ts';
import type { Volume } from '../volumes/volume.ts';
import type { VirtualMachine } from './machine.ts';

/** What the disks of stopped machines are charged by. */
interface Disks {
  plan: Pricing | undefined;
  /** By the machines' ids. */
  boots: ReadonlyMap<string | null, Volume>;
}

/** What a machine is charged by whose plan is not there. */
const NO_PLAN = {
  suitable_for: 'vm',
  instance_type: 'unknown',
  pricing_unit: 'hour',
  price_per_unit: 0,
} as const;

/**
 * A machine pays its plan, a stopped one its disk only. One that failed, whose plan is not there, or whose disk no
 * plan has a price for, has its hours counted at nothing, so that they are not charged later.
 */
export const machineMeter: MeterOf = (state, isMeant) => {
  const machines = draftsOf(state.virtual_machines, isMeant);
  const isAnyStopped = machines.some(({ status }) => status === 'stopped');
  const disks = isAnyStopped ? disksIn(state) : undefined;
  return machines.map((resource) => ({
    organization_uuid: resource.organization_uuid,
    resource,
    charge: nextHour(state, resource, disks),
  }));
};

/** An hour of a machine by its plan, whatever it does now. @param from in milliseconds since 1970 */
export function hourByPlan({ pricings }: State, machine: VirtualMachine, from: number): Charge {
  const plan = find(pricings, machine.pricing_uuid) ?? NO_PLAN;
  return unitOf(plan, { resource: machine, label: machine.title, from, to: from + HOUR });
}

function nextHour(state: State, machine: VirtualMachine, disks: Disks | undefined): Charge {
  const charge = hourByPlan(state, machine, Date.parse(machine.paid_until));
  const { status } = machine;
  if (status !== 'stopped' && status !== 'failed') return charge;
  const disk = status === 'stopped' && disks ? diskHour(machine, disks, charge) : undefined;
  return disk ?? { ...charge, price_per_unit: 0 };
}

/** The disk by itself: on the invoice it is a volume with its own number, at the price of its whole size. */
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

function disksIn({ volumes, pricings }: State): Disks {
  const boots = readAll(volumes).filter(({ volume_type }) => volume_type === 'boot');
  return {
    plan: diskPlan(readAll(pricings)),
    boots: new Map(boots.map((one) => [one.machine_uuid, one])),
  };
}
