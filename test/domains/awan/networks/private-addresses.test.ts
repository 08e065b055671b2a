import { beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { FIRST } from '../../../../server/domains/awan/first.ts';
import {
  privateAddress,
  privateAddressesOf,
} from '../../../../server/domains/awan/networks/private-addresses.ts';
import { KOPI_NUSA, RATNAP } from '../../../../server/domains/awan/organizations/first.ts';
import { all, find, put, tableOf } from '../../../../server/world/table.ts';
import type { Organization } from '../../../../server/domains/awan/organizations/organization.ts';
import type { State } from '../../../../server/domains/awan/state.ts';

let state: State;

beforeEach(() => {
  state = structuredClone(FIRST.demo);
});

function organization(uuid = KOPI_NUSA): Organization {
  const found = find(state.organizations, uuid);
  if (!found) throw new Error(`There is no organization ${uuid}`);
  return found;
}

describe('a private address', () => {
  const place = (private_address: string, uuid: string) => {
    const [machine] = all(state.virtual_machines);
    if (machine) put(state.virtual_machines, uuid, { ...machine, uuid, private_address });
  };

  it('is the lowest free one of the oldest VPC, after that of the gateway', () => {
    expect(privateAddress(state, organization())).toBe('10.20.0.2');
  });

  it('lies in the range of the platform if the organization has no VPC', () => {
    expect(privateAddress(state, organization(RATNAP))).toBe('10.1.64.2');
  });

  it('lies in the next range when the first one is full', () => {
    state.vpcs = tableOf(
      all(state.vpcs)
        .filter(({ cidr }) => cidr === 24)
        .map((one) => [one.uuid, { ...one, cidr: 28 }]),
    );
    for (let host = 2; host <= 14; host += 1) place(`10.20.16.${host}`, `machine ${host}`);
    expect(privateAddress(state, organization())).toBe('10.1.64.2');
  });

  it('is refused when the organization has all of them', () => {
    state.vpcs = tableOf<never>([]);
    for (let host = 2; host < 4095; host += 1) {
      place(`10.1.${64 + Math.floor(host / 256)}.${host % 256}`, `machine ${host}`);
    }
    expect(() => privateAddress(state, organization())).toThrow(
      expect.objectContaining({ code: '409-5' }),
    );
  });

  it('belongs to one resource only, after any changes', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 19 }), { maxLength: 60 }), (slots) => {
        state = structuredClone(FIRST.demo);
        for (const slot of slots) {
          const address = privateAddress(state, organization());
          expect(privateAddressesOf(state, KOPI_NUSA)).not.toContain(address);
          // A slot that was taken before gets the new address, and its old one is free.
          place(address, `machine ${slot}`);
        }
        const taken = privateAddressesOf(state, KOPI_NUSA);
        expect(new Set(taken).size).toBe(taken.length);
      }),
      { numRuns: 30 },
    );
  });
});
