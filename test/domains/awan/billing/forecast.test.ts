// The forecast of ticks refuses nothing that would pass, and knows of what is certain.
import { expect, it } from '@jest/globals';
import fc from 'fast-check';

import { ticksIn } from '../../../../server/domains/awan/billing/forecast.ts';
import { awan } from '../../../../server/domains/awan/domain.ts';
import { HOUR, instant } from '../../../../server/domains/awan/times.ts';
import { firstDue } from '../../../../server/world/agenda.ts';
import { clockAt } from '../../../../server/world/clock.ts';
import { broughtUpToDate } from '../../../../server/world/due.ts';
import { finish } from '../../../../server/world/steps.ts';
import { Client, NOW } from '../client.ts';
import { kopiNusa, setOrganization } from '../virtual-machines/given.ts';
import { openings, steps } from './histories.ts';

const DAY = 24 * HOUR;

let ticks = 0;
const counting = new Map([
  [
    'awan',
    {
      ...awan,
      events: {
        ...awan.events,
        'meter.ticked': (...args: Parameters<NonNullable<(typeof awan.events)[string]>>) => {
          ticks += 1;
          return awan.events['meter.ticked']?.(...args);
        },
      },
    },
  ],
]);

/** The ticks of a session's next hours, as forecast and as they happen. */
async function ticksOf(client: Client, hours: number): Promise<{ sure: number; real: number }> {
  const { world } = client.session;
  const until = world.clock.time + hours * HOUR;
  const from = firstDue(world.agenda)?.at ?? until;
  const sure = finish(ticksIn(client.state, from, until));
  ticks = 0;
  await broughtUpToDate({ ...world, clock: clockAt(until, true, 0) }, counting, 0);
  return { sure, real: ticks };
}

it('never forecasts more ticks than happen', async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      openings,
      steps,
      fc.integer({ min: 0, max: 400_000 }),
      fc.integer({ min: 1, max: 500 }),
      async ({ scenario, plan, minutes }, history, balance, hours) => {
        const client = await Client.open(scenario);
        setOrganization({ ...plan, balance: 2_000_000 })(client);
        await client.freeze(instant(Date.parse(NOW) + minutes * 60_000));
        for (const { run } of history) await run(client);
        setOrganization({ balance })(client);
        const { sure, real } = await ticksOf(client, hours);
        expect(sure).toBeLessThanOrEqual(real);
        seen.add(sure === 0 ? 'none' : sure < hours - 1 ? 'some' : 'all');
      },
    ),
    { numRuns: 40 },
  );
  // Otherwise, the forecasts would say nothing.
  expect([...seen].sort()).toEqual(['all', 'none', 'some']);
}, 120_000);

it.each([
  ['each hour, where somebody pays later', { payment_plans: 'postpaid', balance: 0 }, 299, 300],
  ['most hours that the credit lasts', { balance: 600_000 }, 250, 300],
  ['none, where all is suspended', { balance: 400_000, suspended: 'operator' }, 0, 0],
] as const)('forecasts %s', async (_what, changes, least, most) => {
  const client = await Client.open();
  setOrganization(changes)(client);
  const { sure } = await ticksOf(client, 300);
  expect(sure).toBeGreaterThanOrEqual(least);
  expect(sure).toBeLessThanOrEqual(most);
});

it('refuses three years of hours before any of them has passed', async () => {
  const client = await Client.open();
  setOrganization({ payment_plans: 'postpaid' })(client);
  const { world } = client.session;
  const clock = clockAt(Date.parse(NOW) + 3 * 365 * DAY, true, 0);
  ticks = 0;
  await expect(broughtUpToDate({ ...world, clock }, counting, 0)).rejects.toThrow('More than');
  expect(ticks).toBe(0);
  expect(kopiNusa(client.state).account_payable).toBe(0);
});
