// Every operation answers every documented status without `Prefer`, and refusals change nothing.
import { describe, expect, it } from '@jest/globals';

import { createMock } from '../../../server/app.ts';
import { readContract } from '../../../server/contract/bundles.ts';
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

/** A request and its answer. Before a 409 a later status is stored for the same target. */
interface Case {
  status: number;
  path: string;
  body: object;
  token?: string;
  error?: { status: string; message: string };
}

const mock = createMock();
const earlier = { ...PUSH, updateTime: '2026-01-05T02:09:59.999999999Z' };
const GROUP = { planGroupId: 'enc-5b1e7d40', planGroup: {} };

const UNKNOWN_TOKEN = {
  status: 'UNAUTHENTICATED',
  message: 'The access token is not valid or has expired.',
};
const OTHER_OPERATOR = {
  status: 'PERMISSION_DENIED',
  message: 'The caller is not allowed to share data plans for ASN 64497.',
};

const CASES: Record<string, Case[]> = {
  createPlanStatus: casesOf(FOR_ALL),
  createClientPlanStatus: casesOf(FOR_YOUTUBE),
  createPlanGroup: [
    { status: 200, path: GROUPS, body: GROUP },
    {
      status: 400,
      path: GROUPS,
      body: {
        ...GROUP,
        planGroup: {
          dataPlans: [
            {
              planId: 'x',
              planModules: [
                {
                  moduleName: 'x',
                  description: 'x',
                  byteBalance: { quotaBytes: '9999999999999999999' },
                },
              ],
            },
          ],
        },
      },
      error: { status: 'INVALID_ARGUMENT', message: 'The request is not valid.' },
    },
    { status: 401, path: GROUPS, body: GROUP, token: 'other', error: UNKNOWN_TOKEN },
    { status: 403, path: toOther(GROUPS), body: GROUP, error: OTHER_OPERATOR },
  ],
};

function casesOf(path: string): Case[] {
  return [
    { status: 200, path, body: PUSH },
    {
      status: 400,
      path,
      body: { ...PUSH, expireTime: PUSH.updateTime },
      error: { status: 'INVALID_ARGUMENT', message: 'The plan status is not valid.' },
    },
    { status: 401, path, body: PUSH, token: 'other', error: UNKNOWN_TOKEN },
    { status: 403, path: toOther(path), body: PUSH, error: OTHER_OPERATOR },
    {
      status: 404,
      path: path.replace(USER, STRANGER),
      body: TOP_UP,
      error: {
        status: 'NOT_FOUND',
        message: 'No device registration is known for this user key.',
      },
    },
    {
      status: 409,
      path,
      body: earlier,
      error: {
        status: 'ABORTED',
        message: 'A plan status with a later updateTime is stored for this user key.',
      },
    },
  ];
}

function toOther(path: string): string {
  return path.replace('64496', '64497');
}

describe.each(readContract('mobile-data-plan').operations)('$id', ({ id, responses }) => {
  const cases = CASES[id] ?? [];

  it('has a case for each documented status', () => {
    expect(cases.map(({ status }) => status)).toEqual(responses.statuses);
  });

  it.each(cases)('answers $status', async ({ status, path, body, token, error }) => {
    const operator = new Operator(mock);
    if (status === 409) await operator.post(path, PUSH).expect(200);
    const before = JSON.stringify(operator.world);
    const reply = await operator.post(path, body, token);
    expect(reply.status).toBe(status);
    if (!error) return;
    expect(reply.body).toMatchObject({ error: { code: status, ...error } });
    expect(JSON.stringify(operator.world)).toBe(before);
  });
});
