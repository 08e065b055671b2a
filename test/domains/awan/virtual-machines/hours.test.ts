import { expect, it } from '@jest/globals';

import { finish } from '../../../../server/world/steps.ts';
import { find, readAll, remove } from '../../../../server/world/table.ts';
import { machineHours } from '../../../../server/domains/awan/virtual-machines/hours.ts';
import { instant } from '../../../../server/domains/awan/times.ts';
import { dueAt } from '../billing/due.ts';
import { REPORTS, UBUNTU, VM_PLAN } from './given.ts';
import { worldAtNow } from './world.ts';
import type { VirtualMachine } from '../../../../server/domains/awan/virtual-machines/machine.ts';
import type { TestWorld } from './world.ts';

const HOUR = 3_600_000;

/** The charges of the machines without a project, one running and one stopped, paid until now. */
function chargesAfter(change: (world: TestWorld) => void) {
  const world = worldAtNow();
  for (const { uuid, project_uuid } of readAll(world.state.virtual_machines)) {
    if (project_uuid === null) machine(world, uuid).paid_until = instant(world.now);
    else remove(world.state.virtual_machines, uuid);
  }
  change(world);
  return finish(machineHours(world.state, dueAt(world.now)))
    .map(({ charge }) => charge)
    .toSorted((one, other) => other.price_per_unit - one.price_per_unit);
}

function machine({ state }: TestWorld, uuid: string): VirtualMachine {
  const found = find(state.virtual_machines, uuid);
  if (!found) throw new Error(`There is no machine ${uuid}`);
  return found;
}

it('charges a machine for its plan, and a stopped one for its disk as a volume', () => {
  const world = worldAtNow();
  expect(chargesAfter(() => undefined)).toMatchObject([
    {
      resource_type: 'vm',
      resource: { uuid: UBUNTU, id: 31 },
      label: 'ubuntu',
      pricing_type: 's-b',
      unit: 'hour',
      quantity: 1,
      price_per_unit: 100,
      from: world.now,
      to: world.now + HOUR,
    },
    {
      resource_type: 'volume',
      resource: { id: 49 },
      label: 'kopi-reports',
      pricing_type: 'v-1',
      unit: 'hour',
      quantity: 1,
      price_per_unit: 20,
      from: world.now,
      to: world.now + HOUR,
    },
  ]);
});

it.each(['creating', 'starting', 'stopping', 'restarting', 'upgrading', 'error'] as const)(
  'charges a machine for its plan while it is %s',
  (status) => {
    const charges = chargesAfter((world) => {
      machine(world, REPORTS).status = status;
    });
    expect(charges.map(({ price_per_unit }) => price_per_unit)).toEqual([100, 100]);
  },
);

it('makes the hours of a failed machine free', () => {
  const charges = chargesAfter((world) => {
    machine(world, UBUNTU).status = 'failed';
  });
  expect(charges.map(({ price_per_unit }) => price_per_unit)).toEqual([20, 0]);
});

it('makes the hours of a disk free if no plan has a price for it', () => {
  const charges = chargesAfter(({ state }) => {
    for (const one of readAll(state.pricings)) {
      if (one.uuid !== VM_PLAN) one.availability = 'unavailable';
    }
  });
  expect(charges.map(({ price_per_unit }) => price_per_unit)).toEqual([100, 0]);
});

it('makes the hours of a machine free if its plan does not exist', () => {
  const charges = chargesAfter(({ state }) => {
    remove(state.pricings, VM_PLAN);
  });
  expect(charges).toMatchObject([{ price_per_unit: 20 }, { label: 'ubuntu', price_per_unit: 0 }]);
});

it('leaves out machines that are paid beyond the time', () => {
  const charges = chargesAfter((world) => {
    machine(world, UBUNTU).paid_until = instant(world.now + 1);
  });
  expect(charges.map(({ label }) => label)).toEqual(['kopi-reports']);
});

it('leaves out machines of another organization', () => {
  const charges = chargesAfter((world) => {
    machine(world, REPORTS).organization_uuid = UBUNTU;
  });
  expect(charges.map(({ label }) => label)).toEqual(['ubuntu']);
});
