import { expect, it } from '@jest/globals';
import fc from 'fast-check';

import { machinesOf, offersOf } from '../../../../server/domains/awan/bare-metal/offers.ts';
import { MACHINES } from '../../../../server/domains/awan/bare-metal/first.ts';
import { PRICINGS } from '../../../../server/domains/awan/catalogues/first.ts';
import { FIRST } from '../../../../server/domains/awan/first.ts';
import { tableOf } from '../../../../server/world/table.ts';
import { RACK_PLAN, TWIN_PLAN } from './orders.ts';
import type { Machine } from '../../../../server/domains/awan/bare-metal/bare-metal.ts';

const [template] = MACHINES;
if (!template) throw new Error('There are no machines');

const machines = fc
  .array(
    fc.record({
      name: fc.constantFrom('a', 'a.b', 'b'),
      pricing_uuid: fc.constantFrom(RACK_PLAN, TWIN_PLAN),
      machine_status: fc.constantFrom('available' as const, 'unavailable' as const),
    }),
    { maxLength: 10 },
  )
  .map((list) => list.map((one, i): Machine => ({ ...template, ...one, uuid: `m${i}` })));

const stateOf = (list: Machine[]) => ({
  ...FIRST.demo,
  machines: tableOf(list.map((one) => [one.uuid, one])),
});
const kindOf = ({ name, pricing_uuid }: Machine) => `${name}.${pricing_uuid}`;

it('offers each kind with a free machine once, by the number of its plan and by name', () => {
  fc.assert(
    fc.property(machines, (list) => {
      const offers = offersOf(stateOf(list));
      const free = list.filter(({ machine_status }) => machine_status === 'available').map(kindOf);
      const kinds = offers.map(({ name, pricing }) => `${name}.${pricing.uuid}`);
      expect(kinds.toSorted()).toEqual([...new Set(free)].toSorted());
      const keys = offers.map(({ name, pricing }) => `${pricing.id} ${name}`);
      expect(keys).toEqual(keys.toSorted());
    }),
  );
});

it('finds exactly the machines of a kind, with or without a dot in the name', () => {
  fc.assert(
    fc.property(machines, (list) => {
      const state = stateOf(list);
      for (const machine of list) {
        const found = machinesOf(state, kindOf(machine)).map(({ uuid }) => uuid);
        const same = list.filter((one) => kindOf(one) === kindOf(machine));
        expect(found.toSorted()).toEqual(same.map(({ uuid }) => uuid).toSorted());
      }
    }),
  );
});

it('offers no machine whose plan is not on offer', () => {
  const pricings = PRICINGS.map((one) => ({ ...one, availability: 'unavailable' as const }));
  const state = { ...FIRST.demo, pricings: tableOf(pricings.map((one) => [one.uuid, one])) };
  expect(offersOf(state)).toEqual([]);
});
