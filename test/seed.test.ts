// A mock whose sessions begin with a state of one's own.
import { describe, expect, it } from '@jest/globals';

import { createMock } from '../server/app.ts';
import { MockSession } from '../server/testing/mock-session.ts';
import type { Mock } from '../server/app.ts';

/** A session, made now. */
function sessionOf(mock: Mock, name: string): MockSession {
  mock.sessions.use(name);
  return new MockSession(mock, name);
}

const DEMO = { Authorization: 'Bearer demo' };
const INFO = '/frog-cloud/api/inf';

/** The state of one API as the control API tells it. */
async function stateOf(session: MockSession, domain: string): Promise<Record<string, unknown>> {
  const reply = await session.fetch(`/_control/sessions/${session.name}/state/${domain}`);
  return (await reply.json()) as Record<string, unknown>;
}

const demo = await stateOf(sessionOf(createMock({ apis: ['frog-cloud'] }), 'a'), 'frog-cloud');
const [customer = ''] = Object.keys(demo['customers'] as object);
const named = (firstname: string) => ({ customers: { [customer]: { firstname } } });

describe('a seed', () => {
  it.each(['default', 'another'])('is what the session %s begins with', async (name) => {
    const mock = createMock({ apis: ['frog-cloud'], seed: { 'frog-cloud': named('Rara') } });
    const reply = await sessionOf(mock, name).fetch(INFO, { headers: DEMO });
    expect(await reply.text()).toContain('"Rara"');
  });

  it('is there again after a reset', async () => {
    const mock = createMock({ apis: ['frog-cloud'], seed: { 'frog-cloud': named('Rara') } });
    const session = sessionOf(mock, 'a');
    await session.fetch(INFO, { headers: DEMO });
    await session.reset();
    expect(await stateOf(session, 'frog-cloud')).toMatchObject(named('Rara'));
  });

  it('can be the whole state of another mock', async () => {
    const changed = createMock({ apis: ['frog-cloud'], seed: { 'frog-cloud': named('Rara') } });
    const state = await stateOf(sessionOf(changed, 'a'), 'frog-cloud');
    const mock = createMock({ apis: ['frog-cloud'], seed: { 'frog-cloud': state } });
    expect(await stateOf(sessionOf(mock, 'a'), 'frog-cloud')).toEqual(state);
  });

  it('is no part of another scenario', async () => {
    const mock = createMock({ apis: ['frog-cloud'], seed: { 'frog-cloud': named('Rara') } });
    const suspended = mock.sessions.scenarios.get('suspended');
    if (!suspended) throw new Error('There is no such scenario');
    mock.sessions.create('b', suspended);
    expect(await stateOf(new MockSession(mock, 'b'), 'frog-cloud')).not.toMatchObject(
      named('Rara'),
    );
  });

  it('is followed by what results from it', async () => {
    const first = createMock({ apis: ['awan'] });
    const state = await stateOf(sessionOf(first, 'a'), 'awan');
    const [machine = ''] = Object.keys(state['virtual_machines'] as object);
    const seed = { awan: { virtual_machines: { [machine]: { status: 'starting' } } } };
    const session = sessionOf(createMock({ apis: ['awan'], seed }), 'a');
    await session.advance('PT1H');
    expect(await stateOf(session, 'awan')).toMatchObject({
      virtual_machines: { [machine]: { status: 'running' } },
    });
  });
});

it.each([
  [
    'a field of another type',
    { 'frog-cloud': named(7 as never) },
    /\/domains\/frog-cloud\/customers\/.*string/,
  ],
  [
    'an API that is not served',
    { nowhere: {} },
    /The seed has a state of nowhere; there are frog-cloud\./,
  ],
  ['no object', { 'frog-cloud': 7 }, /The seed breaks the state/],
])('a seed with %s is refused in one line', (_, seed, message) => {
  expect(() => createMock({ apis: ['frog-cloud'], seed })).toThrow(message);
});

it('begins each session at the time that is given, which stands still', async () => {
  const frozenAt = Date.parse('2026-01-31T10:00:00.000Z');
  const mock = createMock({ apis: ['frog-cloud'], frozenAt });
  const session = sessionOf(mock, 'a');
  await session.fetch(INFO, { headers: DEMO });
  await session.advance('PT1H');
  await session.reset();
  const reply = await session.fetch('/_control/sessions/a/clock');
  expect(await reply.json()).toEqual({ now: '2026-01-31T10:00:00.000Z', frozen: true, rate: 1 });
});
