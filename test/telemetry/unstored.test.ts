// A request that could not be stored has no entry, and is traced all the same.
import { expect, it } from '@jest/globals';
import request from 'supertest';

import { createMock } from '../../server/app.ts';
import { BROKEN } from '../store/broken-store.ts';
import type { Answered } from '../../server/http/answered.ts';

it('tells a request that could not be stored, with its refusal and no number', async () => {
  const heard: Answered[] = [];
  const { app } = createMock({ store: BROKEN, answered: (one) => heard.push(one) });
  await request(app).get('/frog-cloud/api/inf').expect(503);
  expect(heard).toMatchObject([
    {
      route: '/frog-cloud/api/inf',
      told: { operation: 'getUserInfo', status: 503, refusal: expect.stringContaining('store') },
    },
  ]);
  expect(heard[0]?.told).not.toHaveProperty('number');
});
