import { describe, expect, it } from '@jest/globals';

import { CATALOGUES, PRICINGS } from '../../../../server/domains/awan/catalogues/first.ts';
import { Catalogue } from '../../../../server/domains/awan/catalogues/catalogue.ts';
import { Pricing, PricingKind } from '../../../../server/domains/awan/catalogues/pricing.ts';
import { pricingView } from '../../../../server/domains/awan/catalogues/views.ts';
import { inJakarta } from '../../../../server/domains/awan/times.ts';
import { find } from '../../../../server/world/table.ts';
import { arrange } from '../projects/team.ts';
import { Client } from '../client.ts';
import { exampleOf } from '../example.ts';
import type { State } from '../../../../server/domains/awan/state.ts';

const [SMALL] = PRICINGS;
const namesOf = (plans: { instance_type: string }[]) => plans.map((one) => one.instance_type);

/** Changes the plan s-b. */
const withSmall = (changes: Partial<Pricing>) => (state: State) => {
  Object.assign(find(state.pricings, SMALL?.uuid ?? '') ?? {}, changes);
};

describe('the images', () => {
  it('are those of the contract, the oldest first', async () => {
    const client = await Client.open();
    expect(await client.reply('listCatalogues')).toEqual(
      exampleOf('listCatalogues', 'bothServices'),
    );
  });

  it('are on offer before there is any organization to use them', async () => {
    const client = await Client.open('empty');
    expect(await client.ok('listCatalogues')).toHaveLength(CATALOGUES.length);
  });
});

describe('the plans', () => {
  it('are those of the contract, the oldest first', async () => {
    const client = await Client.open();
    expect(await client.reply('listPricings')).toEqual(exampleOf('listPricings', 'everyKind'));
  });

  it('for volumes are those of the contract', async () => {
    const client = await Client.open();
    const query = { suitable_for: 'volume' };
    expect(await client.reply('listPricings', { query })).toEqual(
      exampleOf('listPricings', 'volumesOnly'),
    );
  });

  it.each(PricingKind.options)('for %s are exactly those of that kind', async (suitable_for) => {
    const client = await Client.open();
    const plans = await client.ok('listPricings', { query: { suitable_for } });
    const wanted = PRICINGS.filter((one) => one.suitable_for === suitable_for);
    expect(namesOf(plans)).toEqual(namesOf(wanted));
  });

  it('leave out deleted ones', async () => {
    const client = await Client.open();
    arrange(client, withSmall({ deleted_at: '2026-02-01T00:00:00.000Z' }));
    const others = PRICINGS.filter((one) => one !== SMALL);
    expect(namesOf(await client.ok('listPricings'))).toEqual(namesOf(others));
    expect(await client.ok('listPricings', { query: { suitable_for: 'vm' } })).toEqual([]);
  });

  it('show those that are not available now', async () => {
    const client = await Client.open();
    arrange(client, withSmall({ availability: 'unavailable' }));
    const [plan] = await client.ok('listPricings', { query: { suitable_for: 'vm' } });
    expect(plan).toMatchObject({ instance_type: 's-b', availability: 'unavailable' });
  });

  it('do not show their numbers, and show times as the area wants them', () => {
    const plan = Pricing.parse({ ...SMALL, deleted_at: '2026-02-01T00:00:00.000Z' });
    expect(pricingView(plan, inJakarta)).toMatchObject({
      created_at: '2026-01-05T09:15:00+07:00',
      deleted_at: '2026-02-01T07:00:00+07:00',
    });
    expect(pricingView(plan, inJakarta)).not.toHaveProperty('id');
  });
});

describe('the first data', () => {
  it.each(CATALOGUES)('have an image $slug that the schema takes', (image) => {
    expect(Catalogue.parse(image)).toEqual(image);
  });

  it.each(PRICINGS)('have a plan $instance_type that the schema takes', (plan) => {
    expect(Pricing.parse(plan)).toEqual(plan);
  });

  it('number no two plans alike', () => {
    expect(new Set(PRICINGS.map(({ id }) => id)).size).toBe(PRICINGS.length);
  });
});
