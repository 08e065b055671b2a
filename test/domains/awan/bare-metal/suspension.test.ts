import { expect, it } from '@jest/globals';

import { find } from '../../../../server/world/table.ts';
import { BARE_METALS } from '../../../../server/domains/awan/bare-metal/first.ts';
import { beginPeriods } from '../../../../server/domains/awan/bare-metal/begin.ts';
import { bareMetalEvents } from '../../../../server/domains/awan/bare-metal/events.ts';
import { periodEnd } from '../../../../server/domains/awan/bare-metal/periods.ts';
import {
  startBareMetals,
  stopBareMetals,
} from '../../../../server/domains/awan/bare-metal/suspension.ts';
import { KOPI_NUSA, RATNAP } from '../../../../server/domains/awan/organizations/first.ts';
import { instant } from '../../../../server/domains/awan/times.ts';
import { finish } from '../../../../server/world/steps.ts';
import { NOW } from '../client.ts';
import { kopiNusa } from '../virtual-machines/given.ts';
import { worldAtNow } from '../virtual-machines/world.ts';
import type { BareMetal } from '../../../../server/domains/awan/bare-metal/bare-metal.ts';
import type { TestWorld } from '../virtual-machines/world.ts';

const MINUTE = 60_000;

function bareMetalIn({ state }: TestWorld): BareMetal {
  const found = find(state.bare_metals, BARE_METALS[0]?.uuid ?? '');
  if (!found) throw new Error('There is no bare metal');
  return found;
}

/** The first state, with the bare metal paid for a month, as at the beginning of a world. */
function begun(now = Date.parse(NOW)): TestWorld {
  const world = { ...worldAtNow(), now };
  world.state.meter_started_at = instant(now);
  finish(beginPeriods(world));
  return world;
}

/** The end of the bare metal's paid period. */
function paidUntil(world: TestWorld): string {
  return instant(periodEnd(world.state, bareMetalIn(world)));
}

/** Moves the end of the bare metal's paid period to a time. */
function end(world: TestWorld, time: string): void {
  const { uuid } = bareMetalIn(world);
  finish(bareMetalEvents['bare-metal.period-ended']({ ...world, now: Date.parse(time) }, { uuid }));
}

it('begins the paid period of a bare metal with the world', () => {
  const world = begun();
  expect(paidUntil(world)).toBe('2026-04-10T03:00:00.000Z');
  expect(world.planned).toMatchObject([
    { at: Date.parse('2026-04-10T03:00:00.000Z'), kind: 'bare-metal.period-ended' },
  ]);
});

it('begins the paid period of a bare metal that was paid for longer', () => {
  const world = worldAtNow();
  bareMetalIn(world).paid_until = '2027-01-05T02:15:00.000Z';
  finish(beginPeriods(world));
  expect(paidUntil(world)).toBe('2026-04-10T03:00:00.000Z');
});

it('switches a bare metal off and on', () => {
  const world = begun();
  finish(stopBareMetals(world, new Set([KOPI_NUSA])));
  expect(bareMetalIn(world).status).toBe('Ready');
  finish(startBareMetals(world, new Set([KOPI_NUSA])));
  expect(bareMetalIn(world).status).toBe('Deployed');
});

it('leaves the bare metals of others alone', () => {
  const world = begun();
  finish(stopBareMetals(world, new Set([RATNAP])));
  expect(bareMetalIn(world).status).toBe('Deployed');
});

it('keeps a bare metal off if its installation ends during a suspension', () => {
  const world = begun();
  Object.assign(bareMetalIn(world), { status: 'Ready', created_at: instant(world.now) });
  kopiNusa(world.state).suspended = 'credit';
  const { uuid } = bareMetalIn(world);
  bareMetalEvents['bare-metal.deployed']({ ...world, now: world.now + 20 * MINUTE }, { uuid });
  expect(bareMetalIn(world).status).toBe('Ready');
});

it('lets an installation go on after a shorter suspension', () => {
  const world = begun();
  Object.assign(bareMetalIn(world), { status: 'Ready', created_at: instant(world.now) });
  finish(startBareMetals({ ...world, now: world.now + 19 * MINUTE }, new Set([KOPI_NUSA])));
  expect(bareMetalIn(world).status).toBe('Ready');
  finish(startBareMetals({ ...world, now: world.now + 20 * MINUTE }, new Set([KOPI_NUSA])));
  expect(bareMetalIn(world).status).toBe('Deployed');
});

it('charges nothing for a period that ends during a suspension', () => {
  const world = begun();
  kopiNusa(world.state).suspended = 'operator';
  const { uuid } = bareMetalIn(world);
  const now = Date.parse('2026-04-10T03:00:00.000Z');
  finish(bareMetalEvents['bare-metal.period-ended']({ ...world, now }, { uuid }));
  expect(kopiNusa(world.state).balance).toBe(2_000_000);
  expect(paidUntil(world)).toBe('2026-04-10T03:00:00.000Z');
});

it('charges a period once, even if its end comes several times', () => {
  const world = begun();
  const { uuid } = bareMetalIn(world);
  const now = Date.parse('2026-04-10T03:00:00.000Z');
  for (let i = 0; i < 3; i += 1) {
    finish(bareMetalEvents['bare-metal.period-ended']({ ...world, now }, { uuid }));
  }
  expect(kopiNusa(world.state).balance).toBe(2_000_000 - 58_000);
});

it('goes back to its day of the month after a month that is too short', () => {
  const world = begun(Date.parse('2027-01-31T03:00:00.000Z'));
  expect(paidUntil(world)).toBe('2027-02-28T03:00:00.000Z');
  end(world, '2027-02-28T03:00:00.000Z');
  expect(paidUntil(world)).toBe('2027-03-31T03:00:00.000Z');
  end(world, '2027-03-31T03:00:00.000Z');
  expect(paidUntil(world)).toBe('2027-04-30T03:00:00.000Z');
});

it('goes by the day of its new beginning after a suspension', () => {
  const world = begun(Date.parse('2027-01-30T03:00:00.000Z'));
  end(world, '2027-03-31T04:00:00.000Z');
  expect(paidUntil(world)).toBe('2027-04-30T04:00:00.000Z');
  end(world, '2027-04-30T04:00:00.000Z');
  expect(paidUntil(world)).toBe('2027-05-31T04:00:00.000Z');
});
