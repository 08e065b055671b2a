import { expect, it } from '@jest/globals';

import { createMock } from '../../../../server/app.ts';
import { MockSession } from '../../../../server/testing/mock-session.ts';
import { CREATE, ORDER } from '../../../flat/machines.ts';

it('shows the lines of a usage by their keys, in the state and in the journal', async () => {
  const client = new MockSession<string>(createMock({ apis: ['awan'] }), 'usage');
  const headers = { 'Content-Type': 'application/json', Authorization: 'Bearer demo' };
  const order = { method: 'POST', headers, body: JSON.stringify(ORDER) };
  // The first order adds the whole usage, and the second one a line.
  expect((await client.fetch(CREATE, order)).status).toBe(200);
  expect((await client.fetch(CREATE, order)).status).toBe(200);
  for (const path of ['state/awan', 'journal/1', 'journal/2']) {
    const shown = await (await client.fetch(`/_control/sessions/usage/${path}`)).text();
    expect(shown).toMatch(/lines(":\{"|\/)[0-9a-f-]{36} s-b 100 1"/);
    expect(shown).not.toContain('#');
  }
});
