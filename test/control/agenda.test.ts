// The next events, as the control API tells them.
import { expect, it } from '@jest/globals';

import { createMock } from '../../server/app.ts';
import { KOPI_NUSA } from '../../server/domains/awan/organizations/first.ts';
import { MockSession } from '../../server/testing/mock-session.ts';
import type { components } from '../../generated/control.d.ts';

type Events = components['schemas']['DueEventList'];

const mock = createMock({ apis: ['awan'] });

/** A session in which Awan has begun, at a time that stands still. */
async function begun(name: string): Promise<MockSession> {
  const session = new MockSession(mock, name);
  await session.freeze('2026-03-10T03:20:00Z');
  const headers = { Authorization: 'Bearer demo' };
  await session.fetch(`/awan/v2/organizations/${KOPI_NUSA}/vms`, { headers });
  return session;
}

async function agendaOf(session: MockSession, query = ''): Promise<Events> {
  const reply = await session.fetch(`/_control/sessions/${session.name}/agenda${query}`);
  return (await reply.json()) as Events;
}

it('begins with the earliest event, and has all of a few', async () => {
  const { events, more } = await agendaOf(await begun('all'));
  expect(events[0]).toEqual({
    ...{ at: '2026-03-10T04:00:00.000Z', domain: 'awan', kind: 'meter.ticked', data: null },
  });
  expect(events.map(({ at }) => at)).toEqual(events.map(({ at }) => at).toSorted());
  expect(more).toBe(false);
});

it('is cut at a limit, and tells it', async () => {
  const session = await begun('cut');
  expect(await agendaOf(session, '?limit=1')).toMatchObject({ events: [{}], more: true });
});

it('goes on to the next hour when its first event has happened', async () => {
  const session = await begun('next');
  const { events } = await agendaOf(session);
  await session.freeze(events[0]?.at ?? '');
  expect((await agendaOf(session)).events[0]).toMatchObject({ at: '2026-03-10T05:00:00.000Z' });
});

it('tells in an entry which events a request has planned', async () => {
  const session = await begun('planned');
  const reply = await session.fetch(`/awan/v2/organizations/${KOPI_NUSA}/vms`, {
    method: 'POST',
    headers: { authorization: 'Bearer demo', 'content-type': 'application/json' },
    body: JSON.stringify({
      ...{ title: 'till', hostname: 'kopi-till', organization_uuid: KOPI_NUSA },
      catalogue_uuid: 'b7a5f0f4-61f5-4f0e-8f7e-2d5b8f3f9c01',
      instance_type_uuid: 'c9d3a7e2-0b61-4f6a-9a0d-7f1e5b2c4d01',
      authentication_type: { id: 1, key: 'kopi', value: 'not-a-real-password' },
    }),
  });
  const { data } = (await reply.json()) as { data: { uuid: string } };
  const read = await session.fetch('/_control/sessions/planned/journal/2');
  const { changes, inverse } = (await read.json()) as components['schemas']['Entry'];
  const onAgenda = (all: typeof changes) => all.filter(({ path }) => path.startsWith('/agenda'));
  const planned = {
    ...{ at: '2026-03-10T03:21:00.000Z', domain: 'awan', kind: 'virtual-machine.ready' },
    data: { uuid: data.uuid },
  };
  const path = expect.stringMatching(/^\/agenda\/\d+$/);
  expect(onAgenda(changes)).toMatchObject([{ op: 'add', path, value: planned }]);
  expect(onAgenda(inverse)).toEqual([{ op: 'remove', path: onAgenda(changes)[0]?.path }]);
  expect(session.journal('createVirtualMachine')[0]?.changes).toEqual(changes);
});
