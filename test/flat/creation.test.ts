// The work of one request that changes much. Steps are counted, as times vary.
import { expect, it } from '@jest/globals';

import { createMock } from '../../server/app.ts';
import { MockSession } from '../../server/testing/mock-session.ts';
import { CREATE, ORDER, withMachines } from './machines.ts';
import { stepsTakenBy } from './steps-taken.ts';

it('walks over fewer than 8,000 elements to create a machine among 2,000', async () => {
  const mock = createMock({ apis: ['awan'] });
  const client = new MockSession<string>(mock, 'flat');
  const create = async () => {
    const headers = { 'Content-Type': 'application/json', Authorization: 'Bearer demo' };
    const body = JSON.stringify(ORDER);
    const reply = await client.fetch(CREATE, { method: 'POST', headers, body });
    expect(reply.status).toBe(200);
  };
  await client.fetch('/');
  const { present } = mock.sessions.use(client.name);
  present.go(withMachines(present.world, 2_000));
  // The first two find what later ones find by.
  for (let i = 0; i < 2; i += 1) await create();
  expect(await stepsTakenBy(create)).toBeLessThan(8_000);
});
