// One session of everything, replayed in each form as its reader does.
import { afterAll, beforeAll, expect, it } from '@jest/globals';

import { createMock } from '../../server/app.ts';
import { listen } from '../listening.ts';
import { replayed, toldOf } from './replay.ts';
import { replayedByRespect, replayedByShell } from './shell-replay.ts';
import { Wire } from './wire.ts';
import type { Listening } from '../listening.ts';

const mock = createMock({ apis: ['frog-cloud', 'awan', 'mitra-delivery'], log: () => undefined });
const wire = new Wire();
let served: Listening;

const NEW = 'Hunter2 "hunter2" $HOME';
const JSON_TYPE = { 'Content-Type': 'application/json' };
const DEMO = { Authorization: 'Bearer demo', ...JSON_TYPE };
const PROFILE = '/frog-cloud/api/customer/profile';
const INVOICES = '/awan/v2/organizations/3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10/invoices';
const SEKAR = { username: 'sekarayu', name: "Sekar 'Ayu'", email: 'sekar@example.com' };

async function send(method: string, path: string, body?: object, headers: object = DEMO) {
  const reply = await fetch(`${served.origin}/@all${path}`, {
    method,
    headers: { ...headers },
    ...(body && { body: JSON.stringify(body) }),
  });
  return (await reply.json()) as { data: { token: string } }; // the cast: so far as it is read
}

async function command(method: string, path: string, body: object, type = JSON_TYPE) {
  const reply = await fetch(`${served.origin}/_control/sessions/all${path}`, {
    method,
    headers: type,
    body: JSON.stringify(body),
  });
  expect(reply.ok).toBe(true);
}

beforeAll(async () => {
  wire.start();
  served = await listen(mock.app);
  await send('GET', PROFILE);
  for (const now of ['2026-01-05T10:00:00Z', '2026-01-10T10:00:00Z']) {
    await command('PUT', '/clock', { now, frozen: true, elapse: true });
    await send('GET', PROFILE);
  }
  // Awan begins, and charges from now on.
  await fetch(`${served.origin}/_control/sessions/all/state/awan`);
  // The clock runs an hour a second.
  await command('PUT', '/clock', { now: '2026-01-31T10:00:00Z', rate: 3600, frozen: false });
  const register = { ...SEKAR, password: NEW };
  await send('POST', '/awan/v2/accounts/register', register, JSON_TYPE);
  const [message] = mock.sessions.use('all').world.inbox;
  const { verification_code } = message?.data ?? {};
  const verify = { email: SEKAR.email, verification_code };
  await send('POST', '/awan/v2/accounts/verify', verify, JSON_TYPE);
  const logIn = { username: SEKAR.username, password: NEW };
  const { data } = await send('POST', '/awan/v2/accounts/login', logIn, JSON_TYPE);
  const me = { Authorization: `Bearer ${data.token}` };
  await send('GET', '/awan/v2/accounts/me', undefined, me);
  await command('POST', '/clock/advance', { by: 'P1M' });
  await send('GET', '/awan/v2/accounts/me', undefined, me);
  await send('GET', INVOICES);
  await send('PATCH', PROFILE, { firstname: 'Dewi' });
  await send('PATCH', PROFILE, { firstname: 'Gone' });
  await command('POST', '/rewind', { entry: mock.sessions.use('all').journal.next - 1 });
  await command('POST', '/snapshots', { name: 'before' });
  const patch = { customers: { 4821: { lastname: "O'Brien" } } };
  const merge = { 'Content-Type': 'application/merge-patch+json' };
  await command('PATCH', '/state/frog-cloud', patch, merge);
  await send('GET', PROFILE);
  await command('POST', '/restore', { snapshot: 'before' });
  await send('GET', `${PROFILE}?unknown=a%20b`);
  for (const effect of [
    { kind: 'status', status: 503 },
    { kind: 'status', status: 404, body: { message: "It's gone" } },
    { kind: 'delay', delayMs: 2 },
  ])
    await command('POST', '/faults', { match: { operation: 'getProfile' }, effect, times: 1 });
  for (let i = 0; i < 4; i += 1) await send('GET', PROFILE);
  await send('PATCH', PROFILE, { firstname: 7 });
  await send('GET', '/frog-cloud/api/inf', undefined, { ...DEMO, Prefer: 'example=business' });
  await command('PUT', '/clock', { now: '2025-01-01T00:00:00Z', frozen: false });
  await send('PATCH', PROFILE, { firstname: 'Rara ☕' });
});
afterAll(async () => {
  wire.stop();
  await served.close();
});

async function exported(form: string): Promise<string> {
  const reply = await fetch(`${served.origin}/_control/sessions/all/export?as=${form}`);
  const text = await reply.text();
  expect(text).not.toContain('Incomplete');
  expect(text).not.toContain('Hunter2');
  return text;
}

const told = (session: string) => toldOf(mock.sessions.find(session), wire);

it('is a test', async () => {
  const again = await replayed(await exported('test'), { MY_PASSWORD: NEW });
  expect(toldOf(again, wire)).toEqual(told('all'));
});

it('is lines of a shell', async () => {
  const text = await exported('curl');
  const ended = await replayedByShell(text, served.origin, 'by-shell', { MY_PASSWORD: NEW });
  expect(ended).toMatchObject({ code: 0 });
  expect(told('by-shell')).toEqual(told('all'));
});

it('is a journey in Arazzo', async () => {
  const inputs = { session: 'by-respect', MY_PASSWORD: NEW };
  const ended = await replayedByRespect(await exported('arazzo'), inputs);
  expect(ended).toMatchObject({ code: 0 });
  expect(told('by-respect')).toEqual(told('all'));
});
