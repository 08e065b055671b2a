// A request reads as much of its world among 20,000 records as among 2,000. Reads are counted, as times vary.
import { describe, expect, it } from '@jest/globals';

import { createMock } from '../../server/app.ts';
import { MockSession } from '../../server/testing/mock-session.ts';
import { counted } from './counted.ts';
import { CREATE, LIST, ORDER, withMachines } from './machines.ts';
import { documentOf, withThings } from './things.ts';
import type { World } from '../../server/world/world.ts';

const FEW = 2_000;
const MANY = 20_000;

type Send = (client: MockSession<string>) => Promise<Response>;

const awan = createMock({ apis: ['awan'] });
const things = createMock({ contracts: [{ name: 'things', document: documentOf() }] });

const post =
  (path: string, body: object): Send =>
  (client) =>
    client.fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: 'Bearer demo' },
      body: JSON.stringify(body),
    });

const get =
  (path: string): Send =>
  (client) =>
    client.fetch(path, { headers: { Authorization: 'Bearer demo' } });

let sessions = 0;

/** The reads of the second of two equal requests. The first one finds what later ones find by. */
async function readsOf(
  mock: typeof awan,
  fill: (world: World, count: number) => World,
  records: number,
  send: Send,
  between: Send = send,
): Promise<number> {
  sessions += 1;
  const client = new MockSession<string>(mock, `flat-${sessions}`);
  expect((await get('/')(client)).status).toBeLessThan(500);
  const { present } = mock.sessions.use(client.name);
  const count = { reads: 0 };
  present.go(counted(fill(present.world, records), count));
  for (const one of [send, between]) expect((await one(client)).ok).toBe(true);
  count.reads = 0;
  expect((await send(client)).ok).toBe(true);
  return count.reads;
}

describe.each([
  ['the creation of a machine', awan, withMachines, post(CREATE, ORDER), undefined],
  ['a list of twenty machines', awan, withMachines, get(LIST), post(CREATE, ORDER)],
  ['the creation of a thing', things, withThings, post('/things', { name: 'New' }), undefined],
  [
    'a page of twenty things',
    things,
    withThings,
    get('/things?limit=20&offset=1900'),
    post('/things', { name: 'New' }),
  ],
  ['one thing', things, withThings, get('/things/1900'), post('/things', { name: 'New' })],
] as const)('%s', (_name, mock, fill, send, between) => {
  it('reads as much of many records as of few', async () => {
    const few = await readsOf(mock, fill, FEW, send, between);
    const many = await readsOf(mock, fill, MANY, send, between);
    expect(many).toBeLessThan(2 * few);
    expect(many).toBeLessThan(MANY / 2);
  });
});
