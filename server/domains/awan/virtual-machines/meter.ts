import { find, readAll } from '../../../world/table.ts';
import { unitOf } from '../billing/charges.ts';
import { HOUR, instant } from '../times.ts';
import { diskPlan, diskPrice } from './disk-price.ts';
import type { Charge } from '../billing/charges.ts';
import type { MeterOf } from '../billing/meter.ts';
import type { State } from '../state.ts';
import type { VirtualMachine } from './machine.ts';

type Hour = Pick<Charge, 'from' | 'to'>;

/**
 * A machine pays its plan, a stopped one its disk only. One that failed, or whose disk no plan has a price for, has
 * its hours counted at nothing, so that they are not charged later.
 */
export const machineMeter: MeterOf = (state, organization, now) =>
  readAll(state.virtual_machines)
    .filter((one) => one.organization_uuid === organization.uuid && one.paid_until <= instant(now))
    .flatMap(({ uuid }) => {
      const resource = find(state.virtual_machines, uuid);
      return resource ? [{ resource, charge: nextHour(state, resource) }] : [];
    });

function nextHour(state: State, machine: VirtualMachine): Charge {
  const from = Date.parse(machine.paid_until);
  const hour = { from, to: from + HOUR };
  const pricing = find(state.pricings, machine.pricing_uuid);
  if (!pricing) throw new Error(`The machine ${machine.uuid} has no plan`);
  const charge = unitOf(pricing, { resource: machine, label: machine.title, ...hour });
  if (!['stopped', 'failed'].includes(machine.status)) return charge;
  const disk = machine.status === 'stopped' ? diskHour(state, machine, hour) : undefined;
  return disk ?? { ...charge, price_per_unit: 0 };
}

/** The disk by itself: on the invoice it is a volume with its own number, at the price of its whole size. */
function diskHour(state: State, { uuid }: VirtualMachine, hour: Hour): Charge | undefined {
  const boot = readAll(state.volumes).find(
    (one) => one.machine_uuid === uuid && one.volume_type === 'boot',
  );
  const plan = boot && diskPlan(readAll(state.pricings));
  if (!plan) return undefined;
  const price_per_unit = diskPrice(boot.size_gb, plan);
  return { ...unitOf(plan, { resource: boot, label: boot.label, ...hour }), price_per_unit };
}
