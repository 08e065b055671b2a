// The two ways between the states of an organization, on plain values.
import { expect, it } from '@jest/globals';

import { KOPI_NUSA } from '../../../../server/domains/awan/organizations/first.ts';
import { amountOf } from '../../../../server/domains/awan/billing/charge.ts';
import { hoursToLift, lift, suspend } from '../../../../server/domains/awan/billing/suspension.ts';
import { finish } from '../../../../server/world/steps.ts';
import { readAll } from '../../../../server/world/table.ts';
import { instant } from '../../../../server/domains/awan/times.ts';
import { kopiNusa } from '../virtual-machines/given.ts';
import { worldAtNow } from '../virtual-machines/world.ts';
import type { TestWorld } from '../virtual-machines/world.ts';

const HOUR = 3_600_000;

const statusesIn = ({ state }: TestWorld) => ({
  machines: readAll(state.virtual_machines).map(({ status }) => status),
  bareMetals: readAll(state.bare_metals).map(({ status }) => status),
  clusters: readAll(state.clusters).map(({ status }) => status),
});

function suspended(): TestWorld {
  const world = worldAtNow();
  finish(suspend(world, [KOPI_NUSA]));
  return world;
}

it('suspends an active organization for want of credit, as of now', () => {
  const world = suspended();
  const updated_at = instant(world.now);
  expect(kopiNusa(world.state)).toMatchObject({ suspended: 'credit', updated_at });
});

it('stops every machine, bare metal and cluster of a suspended organization', () => {
  const { machines, bareMetals, clusters } = statusesIn(suspended());
  expect(new Set(machines)).toEqual(new Set(['stopped']));
  expect(new Set(bareMetals)).toEqual(new Set(['Ready']));
  expect(new Set(clusters)).toEqual(new Set(['not_running']));
});

it.each(['credit', 'operator'] as const)('does not suspend twice (%s)', (by) => {
  const world = worldAtNow();
  kopiNusa(world.state).suspended = by;
  const before = structuredClone(world.state);
  finish(suspend(world, [KOPI_NUSA]));
  expect(world.state).toEqual(before);
});

it.each(['credit', 'operator'] as const)(
  'lifts a suspension (%s), and starts what it stopped',
  (by) => {
    const world = suspended();
    kopiNusa(world.state).suspended = by;
    finish(lift(world, new Set([KOPI_NUSA])));
    expect(kopiNusa(world.state).suspended).toBeNull();
    const { machines, bareMetals, clusters } = statusesIn(world);
    expect(machines.toSorted()).toEqual(['starting', 'starting', 'stopped']);
    expect(bareMetals).toEqual(['Deployed']);
    expect(clusters).toEqual(['pending']);
  },
);

it('costs an hour from now of everything that starts again, and all other hours due', () => {
  const world = suspended();
  const hours = finish(hoursToLift(world, new Set([KOPI_NUSA])));
  const starting = hours.filter(({ charge }) => charge.from === world.now);
  expect(starting.map(({ charge }) => charge.to - world.now)).toEqual([HOUR, HOUR, HOUR]);
  // Two machines at 100 and a cluster at 1000 start again. Two volumes at 10 and a machine's disk at 20 are due as
  // well.
  expect(amountOf(starting.map(({ charge }) => charge))).toBe(1200);
  expect(amountOf(hours.map(({ charge }) => charge))).toBe(1200 + 40);
});
