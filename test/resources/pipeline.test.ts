import { describe, expect, it } from '@jest/globals';
import request from 'supertest';

import { derivedDomain } from '../../server/resources/domain.ts';
import { findResources } from '../../server/resources/find.ts';
import { serve } from '../http/one-api.ts';
import { checker, contractOf, maker, things, whyOf } from './contract.ts';
import type { SchemaObject } from '../../server/contract/document.ts';

const Thing: SchemaObject = {
  type: 'object',
  required: ['id', 'name'],
  properties: { id: { type: 'integer', readOnly: true }, name: { type: 'string' } },
};

function serving() {
  const paths = things(Thing);
  const schema = { type: 'object', properties: { job: { type: 'string' } } };
  const examples = { usual: { value: { job: 'j1' } } };
  const job = { description: '', content: { 'application/json': { schema, examples } } };
  const item = paths['/things/{id}'] ?? {};
  const one = {
    'application/json': { schema: Thing },
    'text/json': { schema: { ...Thing } },
    'text/plain': { schema: Thing },
  };
  const other = { 'text/csv': { schema: { type: 'string' }, example: 'id,name\n' } };
  const content = { ...one, 'application/xml': { schema: Thing }, ...other };
  item.get = { responses: { 200: { description: '', content } } };
  item.delete = { responses: { 202: job } };
  const contract = contractOf(paths);
  const { document } = contract;
  const plan = findResources(contract);
  const domain = derivedDomain(contract, plan, maker(document), checker(document));
  const log: string[] = [];
  return { log, plan, ...serve(paths, new Map([['farm', domain]]), log) };
}

it('answers through the four steps of a request', async () => {
  const { app, log } = serving();
  const created = await request(app).post('/farm/things').send({ name: 'Cup' });
  expect([created.status, created.body]).toEqual([201, { id: 1, name: 'Cup' }]);
  const list = await request(app).get('/farm/things');
  expect(list.body).toEqual([{ id: 1, name: 'Cup' }]);
  const gone = await request(app).get('/farm/things/2');
  expect(gone.status).toBe(404);
  expect(log).toEqual([]);
});

it('answers by an example where the reply is no item, and removes the item', async () => {
  const { app } = serving();
  await request(app).post('/farm/things').send({ name: 'Cup' });
  const deleted = await request(app).delete('/farm/things/1');
  expect([deleted.status, deleted.body]).toEqual([202, { job: 'j1' }]);
  expect((await request(app).get('/farm/things')).body).toEqual([]);
});

it.each([
  ['*/*', 'application/json', '"name":"Cup"'],
  ['text/json', 'text/json', '"name":"Cup"'],
  ['text/plain', 'text/plain', '"name":"Cup"'],
  ['application/xml', 'application/xml', '<name>Cup</name>'],
])('answers %s as %s', async (accept, type, text) => {
  const { app } = serving();
  await request(app).post('/farm/things').send({ name: 'Cup' });
  const read = await request(app).get('/farm/things/1').set('Accept', accept).buffer();
  expect(read.headers['content-type']).toContain(type);
  expect(read.text).toContain(text);
});

describe('a type with another schema', () => {
  it('is answered by its example, if a client takes no other', async () => {
    const { app } = serving();
    await request(app).post('/farm/things').send({ name: 'Cup' });
    const read = await request(app).get('/farm/things/1').set('Accept', 'text/csv');
    expect([read.status, read.text]).toEqual([200, 'id,name\n']);
    const either = await request(app).get('/farm/things/1').set('Accept', 'text/csv, */*;q=0.1');
    expect(either.body).toEqual({ id: 1, name: 'Cup' });
  });

  it('needs the item as well', async () => {
    const { app } = serving();
    const read = await request(app).get('/farm/things/1').set('Accept', 'text/csv');
    expect(read.status).toBe(404);
  });

  it('is told', () => {
    const { plan } = serving();
    expect(whyOf(plan, 'get', '/things/{id}')).toBe(
      'shows one of things, by id; text/csv is an example',
    );
  });
});

it('has 406 for a type that the contract does not have', async () => {
  const { app } = serving();
  await request(app).post('/farm/things').send({ name: 'Cup' });
  const read = await request(app).get('/farm/things/1').set('Accept', 'image/png');
  expect(read.status).toBe(406);
});

it('goes back with its session', async () => {
  const { app, sessions } = serving();
  await request(app).post('/farm/things').send({ name: 'Cup' });
  await sessions.use('default').rewind(1);
  expect((await request(app).get('/farm/things')).body).toEqual([]);
});
