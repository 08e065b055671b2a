import { beforeEach, describe, expect, it } from '@jest/globals';

import { USERS } from '../../../../server/domains/awan/accounts/first.ts';
import { FIRST } from '../../../../server/domains/awan/first.ts';
import {
  addressesOf,
  assignAddress,
  releaseAddresses,
} from '../../../../server/domains/awan/networks/addresses.ts';
import { toInteger } from '../../../../server/domains/awan/networks/ranges.ts';
import { addressView } from '../../../../server/domains/awan/networks/views.ts';
import { KOPI_NUSA, RATNAP } from '../../../../server/domains/awan/organizations/first.ts';
import { inUtc } from '../../../../server/domains/awan/times.ts';
import { Random } from '../../../../server/world/random.ts';
import { all, find, readAll, tableOf } from '../../../../server/world/table.ts';
import { NOW, UNKNOWN } from '../client.ts';
import type { AddressUse } from '../../../../server/domains/awan/networks/address.ts';
import type { Organization } from '../../../../server/domains/awan/organizations/organization.ts';
import type { Context, State } from '../../../../server/domains/awan/state.ts';

const USE: AddressUse = { kind: 'vm', uuid: '1f2e3d4c-5b6a-4798-8a9b-0c1d2e3f4a5b' };
const FREE_RESERVATION = '8f0b2d4e-6a73-4c95-b7e9-9d1f3a5c7e68';

let state: State;
let context: Context;

beforeEach(() => {
  state = structuredClone(FIRST.demo);
  const [principal] = USERS;
  if (!principal) throw new Error('There is no user');
  const random = new Random({ random: 1 });
  const nothing = () => undefined;
  const now = Date.parse(NOW);
  context = {
    state,
    principal,
    now,
    random,
    send: nothing,
    schedule: nothing,
    isNext: () => false,
    scheduleNext: nothing,
  };
});

function organization(uuid = KOPI_NUSA): Organization {
  const found = find(state.organizations, uuid);
  if (!found) throw new Error(`There is no organization ${uuid}`);
  return found;
}

const assign = (wish?: Parameters<typeof assignAddress>[3], use = USE) =>
  assignAddress(context, organization(), use, wish);

describe('a new ephemeral address', () => {
  it('is the lowest free one of the pool', () => {
    expect(assign().address).toBe('203.0.113.13');
  });

  it('costs nothing', () => {
    const before = organization().balance;
    assign({ is_new: true, reserved: false });
    expect(organization().balance).toBe(before);
    expect(find(state.usages, KOPI_NUSA)).toBeUndefined();
  });

  it('goes with its resource, and is free again', () => {
    assign();
    releaseAddresses(state, USE.uuid);
    expect(addressesOf(state, USE.uuid)).toEqual([]);
    expect(find(state.addresses, '203.0.113.13')).toBeUndefined();
    expect(assign().address).toBe('203.0.113.13');
  });

  it.each([
    ['baremetal', 'baremetal'],
    ['vm', 'all'],
    ['kubernetes', 'all'],
  ] as const)('of %s is suitable for %s', (kind, suitable) => {
    expect(assign(undefined, { ...USE, kind }).suitable_for).toBe(suitable);
  });
});

describe('a new reserved address', () => {
  it('costs a whole month, from now to the first of the next month in Jakarta', () => {
    const before = organization().balance;
    const { id, address } = assign({ is_new: true, reserved: true });
    expect(organization().balance).toBe(before - 50_000);
    const usage = find(state.usages, KOPI_NUSA);
    const lines = usage ? readAll(usage.lines) : [];
    expect(lines).toEqual([
      {
        resource_type: 'ipaddress',
        resource_id: id,
        label: address,
        pricing_type: 'ip-p',
        unit: 'month',
        quantity: 1,
        price_per_unit: 50_000,
        replica: 1,
        started_at: NOW,
        ended_at: '2026-03-31T17:00:00.000Z',
      },
    ]);
  });

  it('stays when its resource goes, and can be used again', () => {
    const { reservation } = assign({ is_new: true, reserved: true });
    releaseAddresses(state, USE.uuid);
    expect(find(state.addresses, '203.0.113.13')).toMatchObject({ use: null, reservation });
    const uuid = String(reservation?.uuid);
    expect(assign({ is_new: false, uuid })).toMatchObject({ address: '203.0.113.13', use: USE });
  });

  it('is refused without the credit', () => {
    organization().balance = 49_999;
    expect(() => assign({ is_new: true, reserved: true })).toThrow(
      expect.objectContaining({ code: '409-4' }),
    );
  });

  it('is refused while no plan for addresses is on offer', () => {
    for (const one of all(state.pricings)) one.availability = 'unavailable';
    expect(() => assign({ is_new: true, reserved: true })).toThrow(
      expect.objectContaining({ code: '409-5' }),
    );
  });
});

describe('an address that was reserved before', () => {
  it('leads to the resource, and is not paid again', () => {
    const before = organization().balance;
    const { address } = assign({ is_new: false, uuid: FREE_RESERVATION });
    expect(address).toBe('203.0.113.11');
    expect(addressesOf(state, USE.uuid)).toMatchObject([{ address, use: USE }]);
    expect(organization().balance).toBe(before);
  });

  it.each([
    ['409-2', 'one in use', { is_new: false, uuid: '6d8f0a2c-4e61-4b83-95a7-7c9e1b3d5f46' }],
    ['404-1', 'an unknown one', { is_new: false, uuid: UNKNOWN }],
  ])('is refused with %s for %s', (code, _, wish) => {
    expect(() => assign(wish)).toThrow(expect.objectContaining({ code }));
  });

  it('is refused without its id', () => {
    expect(() => assign({ is_new: false })).toThrow(expect.objectContaining({ status: 400 }));
  });

  it('is refused to another organization', () => {
    const wish = { is_new: false, uuid: FREE_RESERVATION };
    expect(() => assignAddress(context, organization(RATNAP), USE, wish)).toThrow(
      expect.objectContaining({ code: '404-1' }),
    );
  });
});

describe('the pool of public addresses', () => {
  it('has 244, each given once', () => {
    state.addresses = tableOf<never>([]);
    const given = Array.from({ length: 244 }, () => assign().address);
    expect(new Set(given).size).toBe(244);
    expect([given.at(0), given.at(-1)]).toEqual(['203.0.113.10', '203.0.113.253']);
    expect(() => assign()).toThrow(expect.objectContaining({ code: '409-5' }));
  });

  it('shows each address in two forms that agree', () => {
    const view = addressView(assign(), inUtc);
    expect(view.address).toBe(toInteger(view.address_string));
    expect(view.gateway).toBe(toInteger(view.gateway_string));
    expect(view.private_address).toBe(toInteger(view.private_address_string));
  });
});
