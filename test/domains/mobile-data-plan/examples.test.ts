// The contract's own examples work on the first state, at a time when they are valid.
import { describe, expect, it } from '@jest/globals';

import { createMock } from '../../../server/app.ts';
import { readContract } from '../../../server/contract/bundles.ts';
import { resolve } from '../../../server/contract/document.ts';
import { sampleOf, urlOf } from '../../sample.ts';
import { FOR_ALL, GROUPS, Operator, PUSH } from './operator.ts';
import type { Example, MediaType } from '../../../server/contract/document.ts';

const mock = createMock();
const contract = readContract('mobile-data-plan');

describe.each(contract.operations)('$id', (operation) => {
  const sent = operation.bodies.get('application/json');
  const answered = operation.responses.get(200)?.content?.['application/json'];

  it.each(Object.keys(sent?.examples ?? {}))('answers its example %s', async (name) => {
    const path = urlOf(operation, sampleOf(contract, operation));
    const reply = await new Operator(mock).post(path, exampleIn(sent, name)).expect(200);
    expect(reply.body).toEqual(exampleIn(answered, name));
  });
});

const { languageCode, expireTime } = PUSH;
const low = { moduleName: 'Main quota', description: '12 GB', coarseBalanceLevel: 'LOW_QUOTA' };

it.each([
  ['createPlanStatus', 'missingUpdateTime', FOR_ALL, { languageCode, expireTime }],
  [
    'createPlanStatus',
    'futureUpdateTime',
    FOR_ALL,
    { ...PUSH, updateTime: '2026-01-05T04:00:00Z' },
  ],
  ['createPlanStatus', 'staleUpdateTime', FOR_ALL, { ...PUSH, updateTime: '2025-12-01T00:00:00Z' }],
  ['createPlanStatus', 'pastExpireTime', FOR_ALL, { ...PUSH, expireTime: '2026-01-05T02:30:00Z' }],
  [
    'createPlanStatus',
    'missingNotificationField',
    FOR_ALL,
    { ...PUSH, plans: [{ planId: 'hemat', planModules: [low] }] },
  ],
  ['createPlanStatus', 'missingUserKey', FOR_ALL.replace(/\?.*/, ''), PUSH],
  ['createPlanGroup', 'missingPlanGroupId', GROUPS, { planGroup: {} }],
])('%s refuses as its example %s', async (id, name, path, body) => {
  const operation = contract.operations.find((one) => one.id === id);
  const refused = operation?.responses.get(400)?.content?.['application/json'];
  const reply = await new Operator(mock).post(path, body).expect(400);
  expect(reply.body).toEqual(exampleIn(refused, name));
});

function exampleIn(media: MediaType | undefined, name: string): object {
  const example = media?.examples?.[name];
  if (!example) throw new Error(`There is no example ${name}`);
  // The cast: every example body of this contract is an object.
  return resolve<Example>(contract.document, example).value as object;
}
