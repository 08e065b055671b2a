// A request walks over as much for the last of 1,000 operations as for the last of ten. Steps are counted, as times vary.
import { expect, it } from '@jest/globals';

import { createMock } from '../../server/app.ts';
import { MockSession } from '../../server/testing/mock-session.ts';
import { stepsTakenBy } from './steps-taken.ts';
import { documentOf } from './things.ts';

/** The steps of the second request for the last operation. The first one prepares it. */
async function stepsAmong(operations: number): Promise<number> {
  const mock = createMock({ contracts: [{ name: 'things', document: documentOf(operations) }] });
  const client = new MockSession<string>(mock, 'flat');
  const ask = async () => {
    expect((await client.fetch(`/others/${operations - 1}`)).status).toBe(200);
  };
  await ask();
  return await stepsTakenBy(ask);
}

it('takes as many steps to the last of 1,000 operations as to the last of ten', async () => {
  const [ten, thousand] = [await stepsAmong(10), await stepsAmong(1000)];
  expect(ten).toBeGreaterThan(0);
  expect(thousand).toBeLessThan(1.1 * ten);
});
