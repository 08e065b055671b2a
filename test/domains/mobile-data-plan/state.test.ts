import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';

import { createMock } from '../../../server/app.ts';
import { FIRST } from '../../../server/domains/mobile-data-plan/first.ts';
import { State } from '../../../server/domains/mobile-data-plan/state.ts';
import { FOR_ALL, GROUPS, Operator, TOP_UP } from './operator.ts';

it.each(Object.entries(FIRST))(
  'can be set from outside as it is shown in the scenario %s',
  (_, first) => {
    expect(State.parse(z.encode(State, first))).toEqual(first);
  },
);

it('can be set from outside as it is shown after pushes', async () => {
  const operator = new Operator(createMock());
  const plans = [{ planId: 'hemat', unknown: { deep: true } }];
  const leap = { ...TOP_UP, plans, expireTime: '2026-12-31T23:59:60Z' };
  await operator.post(FOR_ALL, leap).expect(200);
  await operator.post(GROUPS, { planGroupId: 'x', planGroup: {} }).expect(200);
  expect(State.parse(z.encode(State, operator.state))).toEqual(operator.state);
});

describe('a state set from outside', () => {
  const shown = z.encode(State, FIRST.demo);
  const status = {
    name: 'x',
    updateTime: '2026-01-05T02:10:00Z',
    expireTime: '2026-01-06T02:10:00Z',
  };

  it('may hold a status', () => {
    const set = { ...shown, planStatuses: { '64496/*/x': status } };
    expect(State.safeParse(set).success).toBe(true);
  });

  it.each([
    [
      'an impossible time',
      { planStatuses: { x: { ...status, updateTime: '2026-02-30T00:00:00Z' } } },
    ],
    ['a status without an end', { planStatuses: { x: { ...status, expireTime: undefined } } }],
    ['an ASN that is no number', { accounts: { demo: { asns: ['AS64496'] } } }],
    ['a device without a name', { devices: { x: [''] } }],
    ['an unknown part', { more: {} }],
  ])('may not hold %s', (_, change) => {
    expect(State.safeParse({ ...shown, ...change }).success).toBe(false);
  });
});
