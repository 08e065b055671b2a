// A push over HTTP becomes a status, until its end.
import { beforeEach, describe, expect, it } from '@jest/globals';

import { createMock } from '../../../server/app.ts';
import { find } from '../../../server/world/table.ts';
import {
  FOR_ALL,
  FOR_YOUTUBE,
  GROUPS,
  Operator,
  PUSH,
  STRANGER,
  TOP_UP,
  USER,
} from './operator.ts';

const mock = createMock();
let operator: Operator;

beforeEach(() => {
  operator = new Operator(mock);
});

const earlier = { ...PUSH, updateTime: '2026-01-05T02:09:59.999999999Z' };
const stored = (id: string) => find(operator.state.planStatuses, id);

describe('a status', () => {
  it('is kept as it was answered', async () => {
    const reply = await operator.post(FOR_ALL, TOP_UP).expect(200);
    expect(stored(`64496/*/${USER}`)).toEqual(reply.body);
  });

  it('gets its name and notifications from the service, not from the caller', async () => {
    const sent = { ...PUSH, name: 'mine', notifications: ['NOTIFICATION_OUT_OF_DATA'] };
    const reply = await operator.post(FOR_ALL, sent).expect(200);
    expect(reply.body).toEqual({ ...PUSH, name: `operators/64496/planStatuses/${USER}` });
  });

  it('is kept and answered without unknown fields', async () => {
    const module = { moduleName: 'x', description: 'x', coarseBalanceLevel: 'HIGH_QUOTA' };
    const plans = [{ planId: 'hemat', planModules: [module] }];
    const surplus = {
      ...PUSH,
      saldo: 1,
      plans: [{ planId: 'hemat', saldo: 1, planModules: [{ ...module, saldo: 1 }] }],
    };
    const reply = await operator.post(FOR_ALL, surplus).expect(200);
    const kept = { ...PUSH, plans, name: `operators/64496/planStatuses/${USER}` };
    expect(reply.body).toEqual(kept);
    expect(stored(`64496/*/${USER}`)).toEqual(kept);
  });

  it('may have negative numbers of 64 bits', async () => {
    const least = String(-(2n ** 63n));
    const module = { moduleName: 'x', description: 'x', maxRateKbps: '-1', usedBytes: least };
    const planModules = [
      { ...module, byteBalance: { quotaBytes: '-1', remainingBytes: least } },
      { ...module, timeBalance: { quotaMinutes: least, remainingMinutes: '-1' } },
    ];
    const plans = [{ planId: 'hemat', planModules }];
    await operator.post(FOR_ALL, { ...PUSH, plans }).expect(200);
    expect(stored(`64496/*/${USER}`)).toMatchObject({ plans });
    const beyond = [{ ...module, usedBytes: String(-(2n ** 63n) - 1n), timeBalance: {} }];
    const more = [{ planId: 'hemat', planModules: beyond }];
    await operator.post(FOR_ALL, { ...PUSH, plans: more }).expect(400);
  });

  it('replaces an older one', async () => {
    await operator.post(FOR_ALL, { ...earlier, title: 'Old' }).expect(200);
    await operator.post(FOR_ALL, { ...PUSH, title: 'New' }).expect(200);
    expect(stored(`64496/*/${USER}`)).toMatchObject({ title: 'New' });
  });

  it('replaces one of the same instant in another spelling', async () => {
    await operator.post(FOR_ALL, { ...PUSH, title: 'Old' }).expect(200);
    const again = { ...PUSH, updateTime: '2026-01-05T02:10:00.000000000Z', title: 'New' };
    await operator.post(FOR_ALL, again).expect(200);
    expect(stored(`64496/*/${USER}`)).toMatchObject({ title: 'New' });
  });

  it('stays if an older one arrives later', async () => {
    await operator.post(FOR_ALL, { ...PUSH, title: 'New' }).expect(200);
    await operator.post(FOR_ALL, { ...earlier, title: 'Old' }).expect(409);
    expect(stored(`64496/*/${USER}`)).toMatchObject({ title: 'New' });
  });

  it.each([
    ['for every client', FOR_ALL, 'for one client', FOR_YOUTUBE],
    ['for one client', FOR_YOUTUBE, 'for every client', FOR_ALL],
    [
      'for one client',
      FOR_YOUTUBE,
      'for another',
      FOR_YOUTUBE.replace('youtube', 'mobiledataplan'),
    ],
    ['for one user', FOR_ALL, 'for another', FOR_ALL.replace(USER, STRANGER)],
  ])('%s does not make one %s stale', async (_, first, __, second) => {
    await operator.post(first, PUSH).expect(200);
    await operator.post(second, earlier).expect(200);
    await operator.post(first, earlier).expect(409);
  });

  it.each(['08%2F15', '%2B6280000000001', 'a%20b', '%0A', '__proto__', '*', '%E2%98%83'])(
    'is kept for the user key %s, alike in the path and in the query',
    async (key) => {
      const decoded = decodeURIComponent(key);
      const name = `operators/64496/planStatuses/${decoded}`;
      for (const path of [FOR_ALL, FOR_YOUTUBE].map((one) => one.replace(USER, key))) {
        const reply = await operator.post(path, PUSH).expect(200);
        expect(reply.body).toMatchObject({ name });
      }
      expect(stored(`64496/*/${decoded}`)).toEqual(stored(`64496/youtube/${decoded}`));
    },
  );
});

describe('a status whose expireTime has passed', () => {
  const late = { expireTime: '2026-01-08T00:00:00Z' };

  beforeEach(async () => {
    await operator.post(FOR_ALL, PUSH).expect(200);
    await operator.setTime(Date.parse(PUSH.expireTime) + 1);
  });

  it('stays', async () => {
    await operator.post(GROUPS, { planGroupId: 'x', planGroup: {} }).expect(200);
    expect(stored(`64496/*/${USER}`)).toMatchObject(PUSH);
  });

  it('refuses one that is older', async () => {
    await operator.post(FOR_ALL, { ...earlier, ...late }).expect(409);
    expect(stored(`64496/*/${USER}`)).toMatchObject(PUSH);
  });

  it('gives way to one that is not', async () => {
    await operator.post(FOR_ALL, { ...PUSH, ...late }).expect(200);
    expect(stored(`64496/*/${USER}`)).toMatchObject(late);
  });

  it('refuses one that is older even if it was set from outside', async () => {
    const status = { name: 'x', updateTime: PUSH.updateTime, expireTime: PUSH.expireTime };
    await operator.patch({ planStatuses: { [`64496/youtube/${USER}`]: status } }).expect(200);
    await operator.post(FOR_YOUTUBE, { ...earlier, ...late }).expect(409);
  });
});
