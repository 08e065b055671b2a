// A snapshot is taken in the turn of its session.
import { afterAll, expect, it } from '@jest/globals';
import request from 'supertest';

import { createMock } from '../../server/app.ts';
import { StoreFailure } from '../../server/world/store.ts';
import { holdTurn } from '../world/turns.ts';
import { sqlitePlaces } from './stores.ts';

const PLACES = await sqlitePlaces();
afterAll(() => PLACES.end());

it('is taken and told after the request that is under way', async () => {
  const { sessions } = createMock({ apis: ['frog-cloud'] });
  const session = sessions.use('default');
  const { turn, letGo } = holdTurn(session, Date.now(), (context) => {
    context.send({ channel: 'sms', to: '0', subject: null, text: 'Done', data: {} });
  });
  const keeping = sessions.keep(session, Date.now(), 'kept');
  letGo();
  await turn;
  const { world } = await keeping;
  expect(world.inbox).toHaveLength(1);
  expect(session.acts.kept.placed).toEqual([{ next: 2, act: { kind: 'snapshot', name: 'kept' } }]);
});

it('is not kept if its session cannot tell it, and can be taken again', async () => {
  const store = PLACES.open('untold');
  const { app } = createMock({ apis: ['frog-cloud'], store });
  await request(app).get('/frog-cloud/api/inf').set({ authorization: 'Bearer demo' }).expect(200);
  const append = store.append.bind(store);
  store.append = () => Promise.reject(new StoreFailure(new Error('The disk is full.')));
  const keep = () =>
    request(app).post('/_control/sessions/default/snapshots').send({ name: 'kept' });
  await keep().expect(503);
  expect(await store.snapshots.list()).toEqual([]);
  store.append = append;
  await keep().expect(201);
  await store.close();
});
