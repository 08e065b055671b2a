import { describe, expect, it } from '@jest/globals';

import { changeViews } from '../../server/control/journal-handlers.ts';
import { patchState } from '../../server/control/state-patch.ts';
import { put, tableOf } from '../../server/world/table.ts';
import { draftOf } from '../../server/world/world.ts';
import { contractOf, ref, Shop, things } from './contract.ts';
import type { SchemaObject } from '../../server/contract/document.ts';
import type { Table } from '../../server/world/table.ts';

const Thing: SchemaObject = {
  type: 'object',
  properties: { id: { type: 'integer' }, name: { type: 'string' } },
};

function shopWithPart(): Shop {
  const parts = things(ref('Thing'), { path: '/things/{thingId}/parts', id: 'partId' });
  const shop = new Shop(contractOf({ ...things(ref('Thing')), ...parts }, { Thing }));
  shop.ask('POST', 'things', { name: 'a' });
  shop.ask('POST', 'things/1/parts', { name: 'b' });
  return shop;
}

/** Patches the state of a shop, as the control API does. */
async function patch(shop: Shop, change: object): Promise<void> {
  const schema = shop.domain.schema;
  if (!schema) throw new Error('There is no schema');
  shop.world = (await patchState(shop.world, 'shop', { schema }, change)).world;
}

describe('a patch of the state', () => {
  it('adds, changes and removes things, at any level', async () => {
    const shop = shopWithPart();
    await patch(shop, { things: { 9: { id: 9, name: 'n' } }, parts: { 1: { 1: { name: 'c' } } } });
    expect(shop.ask('GET', 'things/9').body).toEqual({ id: 9, name: 'n' });
    expect(shop.ask('GET', 'things/1/parts').body).toEqual([{ id: 1, name: 'c' }]);
    await patch(shop, { parts: { 1: { 1: null } } });
    expect(shop.ask('GET', 'things/1/parts').body).toEqual([]);
  });

  it('gives no new thing the id of one that it adds', async () => {
    const shop = shopWithPart();
    await patch(shop, { things: { 2: { id: 2, name: 'n' } } });
    expect(shop.ask('POST', 'things', {}).body).toMatchObject({ id: 3 });
  });

  it('is refused for a resource that is not there', async () => {
    await expect(patch(shopWithPart(), { goods: {} })).rejects.toMatchObject({ status: 400 });
  });
});

it('shows changes without the nodes of tables', () => {
  const shop = shopWithPart();
  const draft = draftOf(shop.world);
  const state = draft.world.domains['shop'] as Record<string, Table<unknown>>;
  put(state['parts'] ?? tableOf([]), '8', tableOf([['7', { id: 7 }]]));
  const { changes } = draft.commit();
  expect(changes.map(({ path }) => path.split('/').at(-1))).toEqual([expect.stringMatching('^#')]);
  expect(changes.flatMap((one) => changeViews(one, changes, new Set()))).toEqual([
    { op: 'add', path: '/domains/shop/parts/8', value: { 7: { id: 7 } } },
  ]);
  const path = '/domains/shop/parts/buckets/#d/#e/#f/8/buckets/#a/#b/#c/7/name';
  expect(changeViews({ op: 'replace', path, value: 'n' }, [], new Set())).toEqual([
    { op: 'replace', path: '/domains/shop/parts/8/7/name', value: 'n' },
  ]);
});
