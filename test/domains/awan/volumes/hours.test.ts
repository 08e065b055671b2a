import { describe, expect, it } from '@jest/globals';

import { FIRST } from '../../../../server/domains/awan/first.ts';
import { KOPI_NUSA, RATNAP } from '../../../../server/domains/awan/organizations/first.ts';
import { instant } from '../../../../server/domains/awan/times.ts';
import { VOLUMES } from '../../../../server/domains/awan/volumes/first.ts';
import { volumeHours } from '../../../../server/domains/awan/volumes/hours.ts';
import { finish } from '../../../../server/world/steps.ts';
import { find, tableOf } from '../../../../server/world/table.ts';
import { dueAt } from '../billing/due.ts';
import { Client } from '../client.ts';
import { DATA, SPARE, volumeLines } from './volumes.ts';
import type { State } from '../../../../server/domains/awan/state.ts';

const METER_STARTED = '2026-01-11T05:00:00.000Z';
const DATA_PAID = Date.parse(METER_STARTED);
const SPARE_PAID = Date.parse('2026-02-06T09:30:00.000Z');

/** The first data, after the meter's start. One volume is paid for longer. */
function stateAtStart(): State {
  const volumes = VOLUMES.map((one) =>
    one.uuid === SPARE ? { ...one, paid_until: instant(SPARE_PAID) } : one,
  );
  return {
    ...FIRST.demo,
    meter_started_at: METER_STARTED,
    volumes: tableOf(volumes.map((one) => [one.uuid, one])),
  };
}

function hoursUntil(now: number, uuid = KOPI_NUSA) {
  return finish(volumeHours(stateAtStart(), dueAt(now, uuid)));
}

describe('the hours of volumes', () => {
  it('asks for an hour of each external volume, attached or not, and of no boot volume', () => {
    const found = hoursUntil(SPARE_PAID).map(({ charge }) => charge);
    expect(found).toMatchObject([
      { label: 'kopi-data', quantity: 1, price_per_unit: 10, from: DATA_PAID },
      { label: 'kopi-spare', quantity: 1, price_per_unit: 10, from: SPARE_PAID },
    ]);
    expect(found.map(({ from, to }) => to - from)).toEqual([3_600_000, 3_600_000]);
  });

  it.each([
    [-1, []],
    [0, ['kopi-data']],
  ])('gives at %i ms after the paid time the hours of %j', (late, labels) => {
    expect(hoursUntil(DATA_PAID + late).map(({ charge }) => charge.label)).toEqual(labels);
  });

  it("leaves another organization's volumes alone", () => {
    expect(hoursUntil(SPARE_PAID, RATNAP)).toEqual([]);
  });

  it('charges both volumes every hour', async () => {
    const client = await Client.open();
    await client.ok('listVolumes');
    await client.advance('PT3H');
    const paid = [DATA, SPARE].map((uuid) => find(client.state.volumes, uuid)?.paid_until);
    expect(paid).toEqual(['2026-03-10T06:00:00.000Z', '2026-03-10T06:00:00.000Z']);
    const lines = volumeLines(client.state).filter(({ label }) => /data|spare/.test(label));
    expect(lines).toHaveLength(2);
    for (const { quantity, price_per_unit, started_at, ended_at } of lines) {
      expect(price_per_unit).toBe(10);
      expect((Date.parse(ended_at) - Date.parse(started_at)) / 3_600_000).toBe(quantity);
    }
  });

  it('charges a new volume one hour at once, and another one at the full hour after that has begun', async () => {
    const client = await Client.open();
    const id = client.state.next_id;
    await client.ok('createVolume');
    const hours = () => volumeLines(client.state).find((one) => one.resource_id === id)?.quantity;
    await client.advance('PT1H59M');
    expect(hours()).toBe(1);
    await client.advance('PT1M');
    expect(hours()).toBe(2);
  });
});
