// A push puts notifications for users into the inbox.
import { beforeEach, expect, it } from '@jest/globals';

import { createMock } from '../../../server/app.ts';
import { FOR_ALL, FOR_YOUTUBE, NOW, Operator, PUSH, STRANGER, TOP_UP, USER } from './operator.ts';

const mock = createMock();
let operator: Operator;

beforeEach(() => {
  operator = new Operator(mock);
});

it('names a notification in the answer and puts it into the inbox', async () => {
  const reply = await operator.post(FOR_ALL, TOP_UP).expect(200);
  expect(reply.body).toMatchObject({ notifications: ['NOTIFICATION_ACCOUNT_TOP_UP'] });
  expect(operator.world.inbox).toEqual([
    {
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      at: NOW,
      domain: 'mobile-data-plan',
      channel: 'push',
      to: USER,
      subject: null,
      text: 'IDR 50000 was added to your account. It holds IDR 75000.',
      data: { type: 'NOTIFICATION_ACCOUNT_TOP_UP', plan: null, module: null },
    },
  ]);
});

it('notifies for each module, and answers each kind once', async () => {
  const module = {
    description: 'Data',
    planModuleState: 'EXPIRED',
    coarseBalanceLevel: 'NO_PLAN',
  };
  const planModules = ['Day', 'Night'].map((moduleName) => ({ ...module, moduleName }));
  const push = { ...PUSH, plans: [{ planId: 'hemat', planModules }] };
  const reply = await operator.post(FOR_YOUTUBE, push).expect(200);
  expect(reply.body).toMatchObject({ notifications: ['NOTIFICATION_DATA_EXPIRED'] });
  expect(operator.world.inbox.map(({ data }) => data)).toEqual([
    { type: 'NOTIFICATION_DATA_EXPIRED', plan: 'hemat', module: 'Day' },
    { type: 'NOTIFICATION_DATA_EXPIRED', plan: 'hemat', module: 'Night' },
  ]);
});

it('needs no device if no notification is due', async () => {
  const reply = await operator.post(FOR_ALL.replace(USER, STRANGER), PUSH).expect(200);
  expect(reply.body).not.toHaveProperty('notifications');
  expect(operator.world.inbox).toEqual([]);
});

it('refuses a stale push before it looks for a device', async () => {
  const path = FOR_ALL.replace(USER, STRANGER);
  await operator.post(path, PUSH).expect(200);
  await operator.post(path, { ...TOP_UP, updateTime: '2026-01-05T02:09:59Z' }).expect(409);
});
