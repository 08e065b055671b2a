import { describe, expect, it } from '@jest/globals';

import { finish } from '../../../../server/world/steps.ts';
import { find } from '../../../../server/world/table.ts';
import { RATNAP, KOPI_NUSA } from '../../../../server/domains/awan/organizations/first.ts';
import {
  firstHoursOfMachines,
  startMachines,
  stopMachines,
} from '../../../../server/domains/awan/virtual-machines/suspension.ts';
import { virtualMachinesEvents } from '../../../../server/domains/awan/virtual-machines/events.ts';
import { Client } from '../client.ts';
import { kopiNusa, ORDER, REPORTS, setOrganization, STOCK, UBUNTU } from './given.ts';
import { worldAtNow } from './world.ts';
import type { TestWorld } from './world.ts';

const statusOf = ({ state }: Pick<TestWorld, 'state'>, uuid: string) =>
  find(state.virtual_machines, uuid)?.status;

/** Runs every planned event. */
function settle(world: TestWorld): void {
  for (const { at, data } of world.planned.splice(0)) {
    virtualMachinesEvents['virtual-machine.ready']({ ...world, now: at }, data);
  }
}

describe('a suspension', () => {
  it('stops running machines, and its end starts exactly those again', () => {
    const world = worldAtNow();
    finish(stopMachines(world, new Set([KOPI_NUSA])));
    expect([statusOf(world, UBUNTU), statusOf(world, REPORTS)]).toEqual(['stopped', 'stopped']);
    finish(startMachines(world, new Set([KOPI_NUSA])));
    expect([statusOf(world, UBUNTU), statusOf(world, REPORTS)]).toEqual(['starting', 'stopped']);
    expect(world.planned.map(({ at }) => at - world.now)).toEqual([30_000, 30_000]);
    settle(world);
    expect([statusOf(world, UBUNTU), statusOf(world, REPORTS)]).toEqual(['running', 'stopped']);
  });

  it('leaves the machines of others alone', () => {
    const world = worldAtNow();
    finish(stopMachines(world, new Set([RATNAP])));
    expect(statusOf(world, UBUNTU)).toBe('running');
  });

  it('leaves a machine stopped that was stopping anyway', () => {
    const world = worldAtNow();
    Object.assign(find(world.state.virtual_machines, UBUNTU) ?? {}, { status: 'stopping' });
    finish(stopMachines(world, new Set([KOPI_NUSA])));
    finish(startMachines(world, new Set([KOPI_NUSA])));
    expect(statusOf(world, UBUNTU)).toBe('stopped');
  });

  it('leaves a machine that failed as it is', () => {
    const world = worldAtNow();
    Object.assign(find(world.state.virtual_machines, UBUNTU) ?? {}, { status: 'failed' });
    finish(stopMachines(world, new Set([KOPI_NUSA])));
    expect(statusOf(world, UBUNTU)).toBe('failed');
  });

  it('during the start of a machine ends that start', () => {
    const world = worldAtNow();
    finish(stopMachines(world, new Set([KOPI_NUSA])));
    finish(startMachines(world, new Set([KOPI_NUSA])));
    finish(stopMachines({ ...world, now: world.now + 1 }, new Set([KOPI_NUSA])));
    settle(world);
    expect(statusOf(world, UBUNTU)).toBe('stopped');
  });

  it('at the very moment of a start ends it as well', () => {
    const world = worldAtNow();
    finish(stopMachines(world, new Set([KOPI_NUSA])));
    finish(startMachines(world, new Set([KOPI_NUSA])));
    finish(stopMachines(world, new Set([KOPI_NUSA])));
    settle(world);
    expect(statusOf(world, UBUNTU)).toBe('stopped');
  });

  it('lets a second start take its own time', () => {
    const world = worldAtNow();
    finish(stopMachines(world, new Set([KOPI_NUSA])));
    finish(startMachines(world, new Set([KOPI_NUSA])));
    const [first] = world.planned;
    const later = { ...world, now: world.now + 1 };
    finish(stopMachines(later, new Set([KOPI_NUSA])));
    finish(startMachines(later, new Set([KOPI_NUSA])));
    virtualMachinesEvents['virtual-machine.ready'](world, first?.data);
    expect(statusOf(world, UBUNTU)).toBe('starting');
  });
});

it('ends with an hour by its plan of each machine that it has stopped, from now on', () => {
  const world = worldAtNow();
  finish(stopMachines(world, new Set([KOPI_NUSA])));
  const from = world.now + 1;
  expect(finish(firstHoursOfMachines(world.state, new Set([KOPI_NUSA]), from))).toMatchObject([
    { use: STOCK, charge: { price_per_unit: 100, from, to: from + 3_600_000 } },
    { use: UBUNTU, charge: { price_per_unit: 100, from, to: from + 3_600_000 } },
  ]);
  expect(finish(firstHoursOfMachines(world.state, new Set([RATNAP]), from))).toEqual([]);
});

describe('exhausted credit', () => {
  it('stops a machine that is being created, until there is credit again', async () => {
    const client = await Client.open();
    await client.advance('PT59M30S');
    const { uuid } = await client.ok('createVirtualMachine', { body: ORDER });
    setOrganization({ balance: 0 })(client);
    await client.advance('PT1M');
    const read = () => client.ok('getVirtualMachine', { path: { vmuuid: uuid } });
    expect(await read()).toMatchObject({ status: 'stopped' });
    await client.ok('redeemVoucher');
    expect(await read()).toMatchObject({ status: 'starting' });
    await client.advance('PT30S');
    expect(await read()).toMatchObject({ status: 'running' });
  });

  it('takes no more for a machine than is left', async () => {
    const client = await Client.open();
    setOrganization({ balance: 119 })(client);
    await client.advance('P1D');
    expect(kopiNusa(client.state).balance).toBeGreaterThanOrEqual(0);
    expect(statusOf(client, UBUNTU)).toBe('stopped');
  });
});

it('does nothing if a machine has gone before it is ready', () => {
  const world = worldAtNow();
  const before = structuredClone(world.state);
  const data = { uuid: KOPI_NUSA, updated_at: '2026-03-10T03:00:00.000Z' };
  virtualMachinesEvents['virtual-machine.ready'](world, data);
  expect(world.state).toEqual(before);
});
