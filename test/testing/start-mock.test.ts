import { afterEach, beforeEach, expect, it } from '@jest/globals';

import { startMock } from '../../server/testing/start-mock.ts';
import type { RunningMock } from '../../server/testing/start-mock.ts';

const DEMO = { Authorization: 'Bearer demo' };
const PROFILE = '/frog-cloud/api/customer/profile';

let mock: RunningMock;

beforeEach(async () => {
  mock = await startMock();
});
afterEach(() => mock.stop());

function patch(body: object): RequestInit {
  const headers = { ...DEMO, 'Content-Type': 'application/json' };
  return { method: 'PATCH', headers, body: JSON.stringify(body) };
}

it('answers without a port', async () => {
  const reply = await mock.fetch('/frog-cloud/api/inf', { headers: DEMO });
  expect(mock.origin).toBeUndefined();
  expect(reply.status).toBe(200);
  expect(await reply.json()).toHaveProperty('id', 4821);
});

it('remembers changes', async () => {
  await mock.fetch(PROFILE, patch({ firstname: 'Rara' }));
  const reply = await mock.fetch(PROFILE, { headers: DEMO });
  expect(await reply.json()).toHaveProperty('firstname', 'Rara');
});

it('keeps two sessions apart', async () => {
  const [one, other] = [mock.session(), mock.session()];
  await one.fetch(PROFILE, patch({ firstname: 'Rara' }));
  const reply = await other.fetch(PROFILE, { headers: DEMO });
  expect(await reply.json()).toHaveProperty('firstname', 'Sari');
  expect(other.journal('updateProfile')).toEqual([]);
});

it('lists the requests of an operation', async () => {
  await mock.fetch(PROFILE, patch({ firstname: 'Rara' }));
  const [exchange, ...others] = mock.journal('updateProfile');
  expect(others).toEqual([]);
  expect(exchange).toMatchObject({ number: 1, status: 200, body: { firstname: 'Rara' } });
  // The contract types this, so an unknown field would not compile.
  expect(exchange?.body?.firstname).toBe('Rara');
});

it('lists all requests if no operation is named', async () => {
  await mock.fetch(PROFILE, { headers: DEMO });
  await mock.fetch('/frog-cloud/nowhere', { headers: DEMO });
  expect(mock.journal().map(({ operation, status }) => [operation, status])).toEqual([
    ['getProfile', 200],
    [null, 404],
  ]);
});

it('hides secrets of a request and its reply', async () => {
  const body = JSON.stringify({ username: 'ratnap', password: 'not-a-real-password' });
  await mock.fetch('/awan/v2/accounts/login', { ...patch({}), method: 'POST', body });
  const [exchange] = mock.journal('awan/logIn');
  expect(exchange?.body?.password).toBe('***');
  expect(JSON.stringify(exchange?.reply)).not.toContain('eyJ');
  await mock.fetch(`${PROFILE}?token=abc`, { headers: DEMO });
  expect(mock.journal('getProfile')[0]?.query).toEqual({ token: '***' });
});

it.each(['1 day', 'P1D2', ''])(
  'does not advance by %j, and shows an example of a duration',
  async (by) => {
    await expect(mock.advance(by)).rejects.toThrow(`${by} is not a duration; P1M and PT90S are.`);
  },
);

it('does not freeze at a text that is not a time', async () => {
  await expect(mock.freeze('yesterday')).rejects.toThrow('A time looks like');
});

it('lets time pass', async () => {
  await mock.freeze('2026-01-31T10:00:00Z');
  await mock.advance('P1M');
  expect(mock.now().toISOString()).toBe('2026-02-28T10:00:00.000Z');
});

it('listens at a port if asked to', async () => {
  const listening = await startMock({ port: 0, apis: ['frog-cloud'] });
  const reply = await fetch(`${listening.origin ?? ''}/frog-cloud/api/inf`, { headers: DEMO });
  await listening.stop();
  expect(reply.status).toBe(200);
});

it('has no origin once it has stopped listening', async () => {
  const listening = await startMock({ port: 0, apis: ['frog-cloud'] });
  await listening.stop();
  expect(listening.origin).toBeUndefined();
});

it('can be reset', async () => {
  await mock.fetch(PROFILE, patch({ firstname: 'Rara' }));
  await mock.reset();
  expect(mock.journal('updateProfile')).toEqual([]);
  const reply = await mock.fetch(PROFILE, { headers: DEMO });
  expect(await reply.json()).toHaveProperty('firstname', 'Sari');
});
