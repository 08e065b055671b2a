import { expect, it } from '@jest/globals';
import fc from 'fast-check';

import { freeMacAddress } from '../../../../server/domains/awan/virtual-machines/mac-address.ts';
import { tableOf } from '../../../../server/world/table.ts';

/** The first hardware address that no machine has, if machines have some. */
function freeBeside(taken: ReadonlySet<string>): string {
  return freeMacAddress(tableOf([...taken].map((mac_address) => [mac_address, { mac_address }])));
}

it('begins at the address of the first machine', () => {
  expect(freeBeside(new Set())).toBe('02:00:5e:10:00:01');
});

it('goes on in the next byte after 255', () => {
  const taken = new Set<string>();
  for (let i = 0; i < 255; i += 1) taken.add(freeBeside(taken));
  expect(freeBeside(taken)).toBe('02:00:5e:10:01:00');
});

it('is never one that is taken, and always well-formed', () => {
  const last = fc.integer({ min: 0, max: 40 });
  fc.assert(
    fc.property(fc.array(last, { maxLength: 40 }), (bytes) => {
      const taken = new Set(
        bytes.map((byte) => `02:00:5e:10:00:${byte.toString(16).padStart(2, '0')}`),
      );
      const found = freeBeside(taken);
      expect(taken.has(found)).toBe(false);
      expect(found).toMatch(/^02:00:5e:10(:[0-9a-f]{2}){2}$/);
    }),
  );
});
