// The order of a list is that of all its items sorted anew, whatever has happened before.
import { expect, it } from '@jest/globals';
import fc from 'fast-check';

import { Order } from '../../server/resources/order.ts';
import { readAll, tableOf } from '../../server/world/table.ts';
import { counts, live, steps } from '../world/histories.ts';
import type { Item } from '../../server/resources/state.ts';
import type { Table } from '../../server/world/table.ts';
import type { Sheep } from '../world/histories.ts';

it('lists items as a sort of all of them does, whole and in parts', () => {
  const order = new Order('number');
  const property = fc.property(counts, steps, fc.nat(700), (count, life, start) => {
    live(count, life, (flock) => {
      const wanted = readAll(flock)
        .sort(
          (one: Sheep, other: Sheep) => one.number - other.number || (one.id < other.id ? -1 : 1),
        )
        .map(({ id }) => id);
      // The cast: an item may have any fields.
      const list = order.of(flock as unknown as Table<Item>, 'id', (id) => id);
      expect(list.length).toBe(wanted.length);
      expect(list.slice(0, list.length).map(({ id }) => id)).toEqual(wanted);
      expect(list.slice(start, start + 3).map(({ id }) => id)).toEqual(
        wanted.slice(start, start + 3),
      );
      expect(list.idAt(start)).toBe(wanted[start] ?? '');
      expect(list.indexOf(`id-${start}`)).toBe(wanted.indexOf(`id-${start}`));
    });
  });
  fc.assert(property);
});

it.each([undefined, 'many', null])('puts items whose number is %j last', (number) => {
  const item = (id: string, place: unknown): [string, Item] => [id, { id, place }];
  const table = tableOf([item('b', number), item('c', 2), item('a', number), item('d', 1)]);
  const list = new Order('place').of(table, 'id', (id) => id);
  expect(list.slice(0, 4).map(({ id }) => id)).toEqual(['d', 'c', 'a', 'b']);
});
