// Preferences of a client that cannot set a header, and the time until a reply.
import { describe, expect, it } from '@jest/globals';
import request from 'supertest';

import { createMock } from '../../server/app.ts';

const DEMO = { Authorization: 'Bearer demo' };
const INFO = '/frog-cloud/api/inf';

describe.each([false, true])('of a mock with strict %p, the query', (strict) => {
  const { app } = createMock({ apis: ['frog-cloud'], strict });
  const ask = (query: string) => request(app).get(`${INFO}?${query}`).set(DEMO);

  it('chooses a status', async () => {
    await ask('__code=401').expect(401);
  });

  it('chooses an example, without a warning', async () => {
    const byHeader = await request(app).get(INFO).set(DEMO).set('Prefer', 'example=business');
    const reply = await ask('__example=business').expect(200);
    expect(reply.body).toEqual(byHeader.body);
    expect(reply.headers).not.toHaveProperty('x-kontrak-warning');
  });

  it('is refused with a status that is none', async () => {
    await ask('__code=abc').expect(400);
  });
});

/** Milliseconds until a reply. */
async function timeOf(ask: () => PromiseLike<unknown>): Promise<number> {
  const began = performance.now();
  await ask();
  return performance.now() - began;
}

it('lets a client wait as long as it wants', async () => {
  const { app } = createMock({ apis: ['frog-cloud'] });
  const waited = await timeOf(() => request(app).get(INFO).set(DEMO).set('Prefer', 'wait=0.3'));
  expect(waited).toBeGreaterThanOrEqual(299);
});

it('delays every reply of an API by a time between two, but none of the control API', async () => {
  const { app } = createMock({ apis: ['frog-cloud'], delay: { least: 200, most: 250 } });
  expect(await timeOf(() => request(app).get(INFO).set(DEMO))).toBeGreaterThanOrEqual(199);
  const control = () => request(app).get('/_control/health').set('Host', 'localhost');
  await control();
  expect(await timeOf(control)).toBeLessThan(199);
});
