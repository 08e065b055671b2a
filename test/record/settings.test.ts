// The settings of a mock that its exports tell, as a replay depends on them.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import request from 'supertest';

import { createMock } from '../../server/app.ts';
import { load } from '../../server/contract/load.ts';
import { defineCode } from '../../server/world/code.ts';
import { MockSession } from '../../server/testing/mock-session.ts';
import { clientOf } from '../control/client.ts';
import { replayed, toldOf } from './replay.ts';
import { Wire } from './wire.ts';
import type { Mock, Options } from '../../server/app.ts';

const wire = new Wire();

beforeAll(() => {
  wire.start();
});
afterAll(() => {
  wire.stop();
});

const PROFILE = '/frog-cloud/api/customer/profile';
const DEMO = { headers: { Authorization: 'Bearer demo' } };

async function exported({ app }: Mock, form = 'test'): Promise<string> {
  const { text } = await request(app).get(`/_control/sessions/a/export?as=${form}`).expect(200);
  return text;
}

function mockWith(options: Options): Mock {
  wire.clear();
  return createMock({ apis: ['frog-cloud'], log: () => undefined, ...options });
}

it.each<[Options, string, string]>([
  [{}, "apis: ['frog-cloud']", '--api frog-cloud'],
  [{ strict: true }, 'strict: true', '--api frog-cloud --strict'],
  [{ scopes: true }, 'scopes: true', '--api frog-cloud --scopes'],
  [
    {
      seed: { 'frog-cloud': { customers: { 4821: { firstname: 'Dewi' } } } },
    },
    "seed: { 'frog-cloud': { customers: { '4821': { firstname: 'Dewi' } } } }",
    '--api frog-cloud --seed FILE',
  ],
])('replays a mock with %j', async (options, code, flag) => {
  const mock = mockWith(options);
  await new MockSession(mock, 'a').fetch(`${PROFILE}?unknown=1`, DEMO);
  const text = await exported(mock);
  expect(text).toContain(code);
  const again = await replayed(text);
  expect(toldOf(again, wire)).toEqual(toldOf(mock.sessions.use('a'), wire));
  expect(await exported(mock, 'curl')).toContain(`# The mock was started with ${flag},`);
  expect(await exported(mock, 'arazzo')).toContain(`The mock was started with ${flag},`);
});

it('leaves out a seed that the session has not begun with', async () => {
  const mock = mockWith({ seed: { 'frog-cloud': { customers: { 4821: { firstname: 'Dewi' } } } } });
  await clientOf(mock).post('/sessions', { name: 'a', scenario: 'near-limit' }).expect(201);
  await new MockSession(mock, 'a').fetch(PROFILE, DEMO);
  const text = await exported(mock);
  expect(text).not.toContain('Dewi');
  const again = await replayed(text);
  expect(toldOf(again, wire)).toEqual(toldOf(mock.sessions.use('a'), wire));
});

it('begins where time stands still', async () => {
  const mock = mockWith({ frozenAt: Date.parse('2026-01-31T10:00:00Z') });
  await new MockSession(mock, 'a').fetch(PROFILE, DEMO);
  const text = await exported(mock);
  expect(text).toContain("clock: '2026-01-31T10:00:00.000Z'");
  const again = await replayed(text);
  expect(toldOf(again, wire)).toEqual(toldOf(mock.sessions.use('a'), wire));
});

it('replays ids after what other APIs have begun in the meantime', async () => {
  const mock = mockWith({ apis: ['awan', 'frog-cloud', 'mitra-delivery'] });
  const session = new MockSession(mock, 'a');
  const register = (email: string, no_tlp: string) =>
    session.fetch('/mitra-delivery/auth/register', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email, no_tlp, password: 'not-a-real-password' }),
    });
  await register('mitra.tiga@example.com', '080000000013');
  await session.advance('P40D');
  await session.inbox();
  await register('mitra.empat@example.com', '080000000014');
  const again = await replayed(await exported(mock));
  expect(toldOf(again, wire)).toEqual(toldOf(mock.sessions.use('a'), wire));
});

it('tells that code of one’s own has answered', async () => {
  const { document } = await load('test/readme/shop.yaml');
  const code = defineCode({ handlers: {} });
  const mock = mockWith({ apis: [], contracts: [{ name: 'shop', document, code }] });
  await new MockSession(mock, 'a').fetch('/shop/orders');
  expect(await exported(mock)).toContain(
    '// Incomplete: The code that answers in shop is not told.',
  );
});
