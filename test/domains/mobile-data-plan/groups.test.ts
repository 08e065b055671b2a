import { beforeEach, expect, it } from '@jest/globals';

import { createMock } from '../../../server/app.ts';
import { find } from '../../../server/world/table.ts';
import { GROUPS, Operator } from './operator.ts';

const mock = createMock();
let operator: Operator;

beforeEach(() => {
  operator = new Operator(mock);
});

it('keeps a group under its operator and id, and gives it a name', async () => {
  const planGroup = { name: 'mine', dataPlans: [{ planId: 'hemat' }] };
  const reply = await operator.post(GROUPS, { planGroupId: 'a/b', planGroup }).expect(200);
  expect(reply.body).toEqual({ ...planGroup, name: 'operators/64496/planGroups/a/b' });
  expect(find(operator.state.planGroups, '64496/a/b')).toEqual(reply.body);
});

it('neither keeps nor answers an unknown field', async () => {
  const dataPlans = [{ planId: 'hemat', saldo: 1 }];
  const planGroup = { dataPlans, saldo: 1 };
  const reply = await operator.post(GROUPS, { planGroupId: 'x', planGroup }).expect(200);
  const kept = { dataPlans: [{ planId: 'hemat' }], name: 'operators/64496/planGroups/x' };
  expect(reply.body).toEqual(kept);
  expect(find(operator.state.planGroups, '64496/x')).toEqual(kept);
});

it('replaces the group with the same id', async () => {
  const planGroup = { lastUpdatedTime: '2026-01-05T02:10:00Z' };
  await operator.post(GROUPS, { planGroupId: 'x', planGroup }).expect(200);
  await operator.post(GROUPS, { planGroupId: 'x', planGroup: {} }).expect(200);
  expect(find(operator.state.planGroups, '64496/x')).toEqual({
    name: 'operators/64496/planGroups/x',
  });
});
