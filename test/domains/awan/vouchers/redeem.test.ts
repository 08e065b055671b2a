import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { objectionTo } from '../../../../server/domains/awan/vouchers/redeem.ts';
import type { Voucher } from '../../../../server/domains/awan/vouchers/voucher.ts';

const NOW = Date.parse('2026-03-10T03:00:00.000Z');
const MINE = '3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10';
const OTHERS = 'd3f1b5a7-6c9e-4d82-b0a4-8e2c6f0d1b37';
const by = (organization_uuid: string) => ({ organization_uuid, at: '2026-01-05T03:00:00.000Z' });

const VOUCHER: Voucher = {
  code: 'KOPI-TEST',
  value: 100_000,
  expires_at: null,
  is_active: true,
  threshold: 0,
  is_for_first_top_up: false,
  is_reusable: false,
  redemptions: [],
};

interface Row {
  when: string;
  changes?: Partial<Voucher>;
  hadCredit?: boolean;
}

const objection = (changes: Partial<Voucher> = {}, hadCredit = false) =>
  objectionTo({ ...VOUCHER, ...changes }, { organization_uuid: MINE, hadCredit }, NOW);

describe('a voucher', () => {
  it.each<Row>([
    { when: 'plain' },
    {
      when: 'a millisecond before it expires',
      changes: { expires_at: '2026-03-10T03:00:00.001Z' },
    },
    { when: 'under its threshold', changes: { threshold: 2, redemptions: [by(OTHERS)] } },
    {
      when: 'redeemed again if it is reusable',
      changes: { is_reusable: true, redemptions: [by(MINE)] },
    },
    { when: 'redeemed by others', changes: { redemptions: [by(OTHERS)] } },
    { when: 'for the first top-up, at the first', changes: { is_for_first_top_up: true } },
    { when: 'for any top-up, after others', hadCredit: true },
  ])('counts $when', ({ changes, hadCredit }) => {
    expect(objection(changes, hadCredit)).toBeNull();
  });

  it.each<Row & { expected: RegExp }>([
    { when: 'inactive', changes: { is_active: false }, expected: /inactive/ },
    {
      when: 'at the moment of its expiry',
      changes: { expires_at: '2026-03-10T03:00:00.000Z' },
      expected: /expired/,
    },
    {
      when: 'at its threshold',
      changes: { threshold: 1, redemptions: [by(OTHERS)] },
      expected: /used up/,
    },
    { when: 'redeemed again', changes: { redemptions: [by(MINE)] }, expected: /before/ },
    {
      when: 'for the first top-up, after others',
      changes: { is_for_first_top_up: true },
      hadCredit: true,
      expected: /first top-up/,
    },
    {
      when: 'reusable, but at its threshold',
      changes: { is_reusable: true, threshold: 1, redemptions: [by(MINE)] },
      expected: /used up/,
    },
  ])('does not count $when', ({ changes, hadCredit, expected }) => {
    expect(objection(changes, hadCredit)).toMatch(expected);
  });

  it('with a threshold counts that many times', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), (threshold) => {
        const redemptions: Voucher['redemptions'] = [];
        while (objection({ threshold, redemptions }) === null) redemptions.push(by(OTHERS));
        expect(redemptions).toHaveLength(threshold);
      }),
    );
  });
});
