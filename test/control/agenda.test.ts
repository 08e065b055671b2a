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
