// The matchers' verdicts, and the words with which they fail.
import { describe, expect, it } from '@jest/globals';

import { matchers } from '../../server/testing/matchers.ts';
import { startMock } from '../../server/testing/start-mock.ts';
import type { RunningMock } from '../../server/testing/start-mock.ts';

const PROFILE = '/frog-cloud/api/customer/profile';
const HEADERS = { Authorization: 'Bearer demo', 'Content-Type': 'application/json' };

async function renamed(firstname: unknown): Promise<RunningMock> {
  const mock = await startMock({ apis: ['frog-cloud'] });
  const body = JSON.stringify({ firstname, personal_profile: { city_custom: 'Solo' } });
  await mock.fetch(PROFILE, { method: 'PATCH', headers: HEADERS, body });
  return mock;
}

describe('toHaveReceived', () => {
  it.each([
    ['the operation alone', undefined, true],
    ['a part of the body', { body: { firstname: 'Rara' } }, true],
    ['a part below', { body: { personal_profile: { city_custom: 'Solo' } } }, true],
    ['a matcher of the runner', { body: { firstname: expect.any(String) } }, true],
    ['the method and a status', { method: 'PATCH', status: 200 }, true],
    ['another value', { body: { firstname: 'Dewi' } }, false],
    ['a field that was not sent', { body: { lastname: 'Wibawa' } }, false],
    ['a list where an object was sent', { body: { personal_profile: [] } }, false],
    ['another status', { status: 400 }, false],
    ['a matcher that fails', { body: { firstname: expect.any(Number) } }, false],
  ])('looks for %s', async (_, call, pass) => {
    const mock = await renamed('Rara');
    expect(matchers.toHaveReceived(mock, 'updateProfile', call).pass).toBe(pass);
  });

  it('tells the calls that there are', async () => {
    const mock = await renamed('Rara');
    const { message } = matchers.toHaveReceived(mock, 'updateProfile', { status: 400 });
    expect(message()).toMatch(
      /^Expected a call of updateProfile with \{"status":400\}; the calls of it are:\n {2}#1 PATCH \S+ 200 updateProfile \{"firstname":"Rara"/,
    );
    expect(matchers.toHaveReceived(mock, 'getProfile').message()).toMatch(/are:\n {2}none$/);
  });

  it('refuses an operation that no contract has', async () => {
    const mock = await renamed('Rara');
    expect(() => matchers.toHaveReceived(mock, 'updateProfil')).toThrow('updateProfil');
  });
});

describe('toHaveNoViolations', () => {
  it('passes for calls that keep their contract', async () => {
    const verdict = matchers.toHaveNoViolations(await renamed('Rara'));
    expect([verdict.pass, verdict.message()]).toEqual([true, expect.stringContaining('none')]);
  });

  it('tells the call, and the place where it breaks its contract', async () => {
    const { pass, message } = matchers.toHaveNoViolations(await renamed(7));
    expect(pass).toBe(false);
    expect(message()).toMatch(/#1 PATCH [^]*\n {5}\/body\/firstname must be string/);
  });

  it('tells a call that reaches no operation', async () => {
    const mock = await startMock({ apis: ['frog-cloud'] });
    await mock.fetch('/frog-clud/api/inf');
    const { pass, message } = matchers.toHaveNoViolations(mock);
    expect([pass, message()]).toEqual([false, expect.stringContaining('404 no operation')]);
  });

  it('tells a defect of the mock', async () => {
    const mock = await startMock({ apis: ['frog-cloud'] });
    mock.answer('getUserInfo', (body) => ({ ...body, actual_balance: 'none' }) as never);
    await mock.fetch('/frog-cloud/api/inf', { headers: HEADERS });
    const { pass, message } = matchers.toHaveNoViolations(mock);
    expect([pass, message()]).toEqual([false, expect.stringContaining('getUserInfo (entry 1): ')]);
  });
});
