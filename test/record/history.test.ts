// Whatever happens in a session, its export replays to its journal.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import request from 'supertest';

import { createMock } from '../../server/app.ts';
import { clientOf, startAnew } from '../control/client.ts';
import { replayed, toldOf } from './replay.ts';
import { Wire } from './wire.ts';

const mock = createMock({ apis: ['awan', 'frog-cloud', 'mitra-delivery'], log: () => undefined });
const client = clientOf(mock);
const wire = new Wire();

beforeAll(() => {
  wire.start();
});
afterAll(() => {
  wire.stop();
});

const DEMO = { Authorization: 'Bearer demo' };
const KOPI = '3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10';

const at = (path: string): string => `/sessions/a/${path}`;

/** Something that is done to a session, by a number that chooses among what is there. */
const ACTS: Record<string, (choice: number) => PromiseLike<unknown>> = {
  read: () => client.profile('a'),
  write: (choice) => client.change('a', { firstname: `Sari ${choice}` }),
  refused: () => client.change('a', { firstname: 1 }),
  stray: () => request(mock.app).get('/@a/frog-cloud/api/nowhere'),
  register: (choice) =>
    request(mock.app)
      .post('/@a/mitra-delivery/auth/register')
      .send({
        email: `mitra.${choice}@example.com`,
        no_tlp: `08000000${1000 + choice}`,
        password: 'not-a-real-password',
      }),
  order: (choice) =>
    request(mock.app)
      .post(`/@a/awan/v2/organizations/${KOPI}/vms`)
      .set(DEMO)
      .send({
        ...{ title: 'till', hostname: `till-${choice}`, organization_uuid: KOPI },
        catalogue_uuid: 'b7a5f0f4-61f5-4f0e-8f7e-2d5b8f3f9c01',
        instance_type_uuid: 'c9d3a7e2-0b61-4f6a-9a0d-7f1e5b2c4d01',
        authentication_type: { id: 1, key: 'kopi', value: 'not-a-real-password' },
      }),
  list: (choice) =>
    request(mock.app)
      .get(`/@a/awan/v2/organizations/${KOPI}/${choice % 2 ? 'vms' : 'invoices'}`)
      .set(DEMO),
  freeze: (choice) =>
    client.put(at('clock'), { now: `2026-01-${10 + choice}T10:00:00Z`, frozen: true }),
  run: (choice) =>
    client.put(at('clock'), {
      ...{ now: `2026-02-${10 + choice}T10:00:00Z`, frozen: false },
      rate: choice % 2 ? 3_600 : 86_400,
    }),
  advance: (choice) =>
    client.post(at('clock/advance'), { by: choice % 4 ? `PT${choice}H` : 'P1M' }),
  back: (choice) => client.put(at('clock'), { now: `2025-12-${10 + choice}T10:00:00Z` }),
  elapse: (choice) =>
    client.put(at('clock'), { now: `2026-02-${10 + choice}T12:00:00Z`, elapse: true }),
  inbox: () => client.get(at('inbox')),
  state: (choice) => client.get(at(choice % 2 ? 'state/awan' : 'state')),
  agenda: () => client.get(at('agenda')),
  fault: (choice) =>
    client.post(at('faults'), {
      match: { domain: 'frog-cloud' },
      effect: { kind: 'status', status: 503 },
      times: 1 + (choice % 2),
      probability: choice % 3 === 0 ? 0.5 : 1,
    }),
  patch: (choice) =>
    client.patch(at('state/frog-cloud'), { customers: { 4821: { unread_count: choice } } }),
  snapshot: (choice) => client.post(at('snapshots'), { name: `kept-${choice % 2}` }),
  forget: (choice) => client.delete(`/snapshots/kept-${choice % 2}`),
  restore: (choice) => client.post(at('restore'), { snapshot: `kept-${choice % 2}` }),
  rewind: async (choice) => {
    await client.post(at('rewind'), { entry: 1 + (choice % 8) });
    await forgetLost();
  },
  reset: async (choice) => {
    await client.post(at('reset'), choice % 4 === 0 ? { scenario: 'suspended' } : {});
    await forgetLost();
  },
};

/** Deletes the snapshots of what the session has taken back: nothing tells how those came to be. */
async function forgetLost(): Promise<void> {
  const acts = mock.sessions.use('a').acts.all.map(({ act }) => act);
  const told = acts.flatMap((one) => (one.kind === 'snapshot' ? [one.name] : []));
  const { snapshots } = mock.sessions;
  for (const { name } of await snapshots.list())
    if (!told.includes(name)) await snapshots.delete(name);
}

const RUNS = Number(process.env['RUNS'] ?? 30);

const HISTORY = fc.array(fc.tuple(fc.constantFrom(...Object.keys(ACTS)), fc.nat(11)), {
  minLength: 1,
  maxLength: 20,
});

it(
  'replays any history',
  async () => {
    await fc.assert(
      fc.asyncProperty(HISTORY, async (history) => {
        await startAnew(mock);
        wire.clear();
        mock.sessions.use('a');
        for (const [name, choice] of history) await ACTS[name]?.(choice);
        const { text } = await client.get(at('export')).expect(200);
        expect(text).not.toContain('// Incomplete: ');
        const again = await replayed(text);
        expect(toldOf(again, wire)).toEqual(toldOf(mock.sessions.use('a'), wire));
      }),
      { numRuns: RUNS },
    );
  },
  60_000 + RUNS * 1_000,
);
