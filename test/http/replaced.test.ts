// A contract that is replaced while sessions are there.
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import request from 'supertest';

import { createMock } from '../../server/app.ts';
import { json, listOf, things } from '../resources/contract.ts';
import type { Mock } from '../../server/app.ts';
import type { Document, PathItem, SchemaObject } from '../../server/contract/document.ts';
import type { Code } from '../../server/world/code.ts';

type Paths = Record<string, PathItem>;

const text: SchemaObject = { type: 'string' };

function documentOf(paths: Paths, title = 'Shop'): Document {
  return { openapi: '3.1.0', info: { title, version: '1' }, paths };
}

function thing(id: SchemaObject, more: Record<string, SchemaObject> = {}): SchemaObject {
  const required = ['id', ...Object.keys(more)];
  return { type: 'object', required, properties: { id, name: text, ...more } };
}

/** A thing alone, without an id. */
function single(path: string): Paths {
  const item: SchemaObject = { type: 'object', required: ['name'], properties: { name: text } };
  const parent = { name: 'shop', in: 'path' as const, required: true, schema: text };
  return {
    [path]: {
      ...(path.includes('{') ? { parameters: [parent] } : {}),
      get: { responses: { 200: json(item, { name: 'first' }) } },
      put: { requestBody: json(item), responses: { 200: json(item) } },
      delete: { responses: { 204: { description: '' } } },
    },
  };
}

function below(item: SchemaObject): Paths {
  const nested = things(item, { path: '/shops/{shop}/things' });
  const parent = { name: 'shop', in: 'path' as const, required: true, schema: text };
  return Object.fromEntries(
    Object.entries(nested).map(([path, one]) => [
      path,
      { ...one, parameters: [...(one.parameters ?? []), parent] },
    ]),
  );
}

const number: SchemaObject = { type: 'integer', readOnly: true };
const uuid: SchemaObject = { type: 'string', format: 'uuid', readOnly: true };

/** Contracts that tell of things in other forms under one name. */
const FORMS: Record<string, Paths> = {
  numbers: things(thing(number)),
  uuids: things(thing(uuid), { type: 'string' }),
  strings: things(thing(text), { type: 'string' }),
  codes: things(
    { type: 'object', required: ['code'], properties: { code: text } },
    { id: 'code', type: 'string' },
  ),
  sized: things(thing(number, { size: { type: 'integer' }, tags: listOf(text) })),
  named: things(thing(number, { name: { type: 'integer' } })),
  nested: below(thing(number)),
  nestedStrings: below(thing(text)),
  single: single('/things'),
  nestedSingle: single('/shops/{shop}/things'),
  none: {},
};

const ID = '00000000-0000-4000-8000-000000000000';

/** Asks for every operation of a contract, with one id for all parameters. */
async function askAll(mock: Mock, paths: Paths, id: string, methods: string[]): Promise<number[]> {
  const statuses: number[] = [];
  for (const [template, item] of Object.entries(paths)) {
    const path = template.replace('{shop}', '1').replace(/\{\w+\}/, id);
    for (const method of methods.filter((one) => one in item)) {
      const body = { name: 'x', code: 'c', id: 'c', size: 1, tags: [] };
      const asked = request(mock.app)[method as 'get'](`/shop${path}`);
      const reply = await (['post', 'put', 'patch'].includes(method) ? asked.send(body) : asked);
      statuses.push(reply.status);
    }
  }
  return statuses;
}

it('answers from any state that an older contract has left', async () => {
  const forms = fc.constantFrom(...Object.keys(FORMS));
  await fc.assert(
    fc.asyncProperty(
      fc.array(forms, { minLength: 2, maxLength: 4 }),
      fc.constantFrom('1', 'c', ID),
      fc.shuffledSubarray(['get', 'post', 'put', 'patch', 'delete'], { minLength: 2 }),
      async (names, id, methods) => {
        const log: string[] = [];
        const [first = {}, ...rest] = names.map((name) => FORMS[name] ?? {});
        const contracts = [{ name: 'shop', document: documentOf(first) }];
        const mock = createMock({ contracts, log: (line) => log.push(line) });
        await askAll(mock, first, id, ['post', 'put', ...methods]);
        for (const paths of rest) {
          mock.replace({ name: 'shop', document: documentOf(paths) });
          const statuses = await askAll(mock, paths, id, methods);
          expect(statuses.filter((status) => status >= 500)).toEqual([]);
          await request(mock.app).get('/_control/sessions/default/state/shop').expect(200);
        }
        expect(log.filter((line) => !line.includes('ignored'))).toEqual([]);
      },
    ),
    { numRuns: 25 },
  );
});

function shop(paths: Paths): Mock {
  return createMock({ contracts: [{ name: 'shop', document: documentOf(paths) }] });
}

async function add(mock: Mock, name: string): Promise<void> {
  await request(mock.app).post('/shop/things').send({ name }).expect(201);
}

it('keeps the items, and shows them as the new contract says', async () => {
  const mock = shop(things(thing(number)));
  await add(mock, 'Ada');
  const [one] = (await request(mock.app).get('/shop/things')).body as { id: number }[];
  mock.replace({
    name: 'shop',
    document: documentOf(things(thing(text, { size: { type: 'integer' } }), { type: 'string' })),
  });
  const { body } = (await request(mock.app).get(`/shop/things/${one?.id}`).expect(200)) as {
    body: unknown;
  };
  expect(body).toEqual({ id: String(one?.id), name: 'Ada', size: expect.any(Number) as unknown });
});

it('keeps the items over an edit that is taken back', async () => {
  const mock = shop(FORMS['numbers'] ?? {});
  await add(mock, 'Ada');
  mock.replace({ name: 'shop', document: documentOf(things(thing(number), { path: '/others' })) });
  await request(mock.app).post('/shop/others').send({ name: 'Eve' }).expect(201);
  mock.replace({ name: 'shop', document: documentOf(FORMS['numbers'] ?? {}) });
  const { body } = (await request(mock.app).get('/shop/things')) as { body: unknown };
  expect(body).toContainEqual(expect.objectContaining({ name: 'Ada' }));
});

it('begins a new collection with the examples, in sessions that were there', async () => {
  const mock = shop(FORMS['numbers'] ?? {});
  await request(mock.app).get('/shop/things').expect(200);
  const item = thing(number);
  const paths = things(item, { path: '/toys' });
  const list = { get: { responses: { 200: json(listOf(item), [{ id: 5, name: 'ball' }]) } } };
  mock.replace({
    name: 'shop',
    document: documentOf({ ...paths, '/toys': { ...paths['/toys'], ...list } }),
  });
  const { body } = (await request(mock.app).get('/shop/toys').expect(200)) as { body: unknown };
  expect(body).toEqual([{ id: 5, name: 'ball' }]);
});

it('begins a new collection without examples in a session that began empty', async () => {
  const mock = createMock({
    contracts: [{ name: 'shop', document: documentOf(FORMS['numbers'] ?? {}) }],
    scenario: 'empty',
  });
  await request(mock.app).get('/shop/things').expect(200);
  const toys = things(thing(number), { path: '/toys' });
  const list = { get: { responses: { 200: json(listOf(thing(number)), [{ id: 5, name: 'b' }]) } } };
  const paths = { ...toys, '/toys': { ...toys['/toys'], ...list } };
  mock.replace({ name: 'shop', document: documentOf(paths) });
  await request(mock.app).get('/shop/toys').expect(200, []);
});

it('restores a snapshot and rewinds to a world of an older contract', async () => {
  const mock = shop(FORMS['numbers'] ?? {});
  await add(mock, 'Ada');
  const control = '/_control/sessions/default';
  await request(mock.app).post(`${control}/snapshots`).send({ name: 'old' }).expect(201);
  mock.replace({ name: 'shop', document: documentOf(FORMS['single'] ?? {}) });
  await request(mock.app).put('/shop/things').send({ name: 'one' }).expect(200);
  await request(mock.app).post(`${control}/restore`).send({ snapshot: 'old' }).expect(200);
  await request(mock.app).get('/shop/things').expect(200);
  await request(mock.app).post(`${control}/rewind`).send({ entry: 1 }).expect(200);
  await request(mock.app).get('/shop/things').expect(200, { name: 'first' });
});

it('filters the journal by an operation that is gone, and deletes a fault of it', async () => {
  const mock = shop(FORMS['numbers'] ?? {});
  await add(mock, 'Ada');
  const control = '/_control/sessions/default';
  const match = { operation: 'POST /things' };
  await request(mock.app)
    .post(`${control}/faults`)
    .send({ match, effect: { kind: 'status', status: 201 } })
    .expect(201);
  mock.replace({ name: 'shop', document: documentOf({ '/new': single('/new')['/new'] ?? {} }) });
  const filter = encodeURIComponent('POST /things');
  const { body } = (await request(mock.app)
    .get(`${control}/journal?operation=${filter}`)
    .expect(200)) as { body: unknown };
  expect(body).toMatchObject({ total: 1 });
  await request(mock.app).get(`${control}/journal?operation=nothing`).expect(400);
  await request(mock.app).get('/shop/new').expect(200);
  const faults = await request(mock.app).get(`${control}/faults`).expect(200);
  expect(faults.body).toMatchObject({ faults: [{ match }] });
  await request(mock.app).delete(`${control}/faults`).expect(204);
});

it('shows the newest contract on its pages, and serves its paths at / as well', async () => {
  const mock = shop(FORMS['numbers'] ?? {});
  const document = documentOf(single('/'), 'New shop');
  mock.replace({ name: 'shop', document });
  const { text } = await request(mock.app).get('/contracts/shop.json').expect(200);
  expect(JSON.parse(text)).toMatchObject(document);
  const page = await request(mock.app).get('/').set('Accept', 'text/html');
  expect(page.text).toContain('New shop');
  await request(mock.app).get('/').set('Accept', 'application/json').expect(200, { name: 'first' });
});

it('keeps the contract that it has, if the new one cannot be served', async () => {
  const mock = shop(FORMS['numbers'] ?? {});
  const broken = { openapi: '3.1.0' } as Document; // the cast: a broken document
  expect(() => {
    mock.replace({ name: 'shop', document: broken });
  }).toThrow();
  await request(mock.app).get('/shop/things').expect(200);
});

it('gives older states the new fields of code, and forgets its events that are gone', async () => {
  const code = (first: object, body: (state: Record<string, number>) => unknown): Code => ({
    first: { demo: first },
    handlers: {
      'GET /count': (_request, { state, schedule, now }) => {
        schedule(now, 'counted', null);
        return { status: 200, body: body(state as Record<string, number>) };
      },
    },
  });
  const get = { responses: { 200: json({ type: 'object' }) } };
  const document = documentOf({ '/count': { get } });
  const old = { ...code({ a: 1 }, ({ a }) => ({ a })), events: { counted: () => undefined } };
  const mock = createMock({ contracts: [{ name: 'shop', document, code: old }] });
  await request(mock.app).get('/shop/count').expect(200, { a: 1 });
  mock.replace({ name: 'shop', document, code: code({ a: 7, b: 2 }, ({ a, b }) => ({ a, b })) });
  await request(mock.app).get('/shop/count').expect(200, { a: 1, b: 2 });
});

it('keeps the code of one of our own APIs', async () => {
  const mock = createMock({ apis: ['frog-cloud'] });
  const headers = { Authorization: 'Bearer demo' };
  const contract = mock.contracts.get('frog-cloud');
  const info = { title: 'Frog Cloud, edited', version: '2' };
  await request(mock.app)
    .patch('/frog-cloud/api/customer/profile')
    .set(headers)
    .send({ firstname: 'Dewi' });
  mock.replace({ name: 'frog-cloud', document: { ...contract?.document, info } as Document });
  const { body } = (await request(mock.app)
    .get('/frog-cloud/api/customer/profile')
    .set(headers)) as { body: unknown };
  expect(JSON.stringify(body)).toContain('Dewi');
  expect(mock.contracts.get('frog-cloud')?.document.info.title).toBe('Frog Cloud, edited');
});
