import { beforeEach, describe, expect, it } from '@jest/globals';

import { Failure } from '../../server/world/failure.ts';
import { contractOf, failureOf, json, NOW, ref, Shop, things } from './contract.ts';
import type { PathItem, SchemaObject } from '../../server/contract/document.ts';

const time = { type: 'string', format: 'date-time' };
const Thing: SchemaObject = {
  type: 'object',
  required: ['id', 'name', 'owner'],
  properties: {
    id: { type: 'integer', readOnly: true },
    name: { type: 'string' },
    color: { type: 'string', default: 'green' },
    note: { type: ['string', 'null'] },
    owner: { type: 'string' },
    size: {
      type: 'object',
      properties: { width: { type: 'integer' }, height: { type: 'integer' } },
    },
    secret: { type: 'string', writeOnly: true },
    created_at: { ...time, readOnly: true },
    updated_at: { ...time, readOnly: true },
    day: { type: 'string', format: 'date' },
  },
};

function shopOf(
  item: SchemaObject = Thing,
  options: Parameters<typeof things>[1] = {},
  scenario?: string,
) {
  return new Shop(contractOf(things(ref('Thing'), options), { Thing: item }), scenario);
}

let shop: Shop;
const created = () => shop.ask('POST', 'things', { name: 'Cup', owner: 'Ani' });

beforeEach(() => {
  shop = shopOf();
});

describe('a create', () => {
  it('answers the thing with its id, times and defaults', () => {
    const now = new Date(NOW).toISOString();
    expect(created()).toMatchObject({
      status: 201,
      body: { id: 1, name: 'Cup', owner: 'Ani', color: 'green', created_at: now, updated_at: now },
    });
  });

  it('makes the thing show in list and read', () => {
    const { body } = created();
    expect(shop.ask('GET', 'things').body).toEqual([body]);
    expect(shop.ask('GET', 'things/1').body).toEqual(body);
  });

  it('counts ids up, and uses none again', () => {
    created();
    created();
    shop.ask('DELETE', 'things/2');
    expect(created().body).toMatchObject({ id: 3 });
  });

  it('takes nothing that is read-only, unknown, or of the prototype', () => {
    const body: unknown = JSON.parse(
      '{"name":"Cup","owner":"Ani","id":9,"created_at":"2020-01-01T00:00:00Z","x":1,"size":{"__proto__":{"y":1}}}',
    );
    const reply = shop.ask('POST', 'things', body).body;
    expect(reply).toMatchObject({ id: 1, created_at: new Date(NOW).toISOString() });
    expect(reply).not.toHaveProperty('x');
    expect(Object.keys((reply as { size: object }).size)).toEqual([]);
  });

  it('makes required fields that the client does not send, and keeps them', () => {
    const reply = shop.ask('POST', 'things', { name: 'Cup' }).body;
    expect(reply).toMatchObject({ owner: expect.any(String) as unknown });
    expect(shop.ask('GET', 'things/1').body).toEqual(reply);
  });

  it('keeps what is only written, and never shows it', () => {
    shop.ask('POST', 'things', { name: 'Cup', owner: 'Ani', secret: 's3' });
    expect(shop.ask('GET', 'things/1').body).not.toHaveProperty('secret');
    expect(shop.state).toMatchObject({ things: { 1: { secret: 's3' } } });
  });

  it('replaces a value that the schema of the reply forbids', () => {
    const body = { name: 'Cup', owner: 'Ani', day: 'tomorrow' };
    expect(shop.ask('POST', 'things', body).body).not.toMatchObject({ day: 'tomorrow' });
  });
});

describe('ids', () => {
  const withId = (id: SchemaObject) => ({ ...Thing, properties: { ...Thing.properties, id } });
  const idOf = ({ body }: { body?: unknown }) => (body as { id: unknown }).id;

  it('are UUIDs where the schema says so', () => {
    shop = shopOf(withId({ type: 'string', format: 'uuid' }), { type: 'string' });
    expect(idOf(created())).toMatch(/^[0-9a-f]{8}-[0-9a-f-]{27}$/);
  });

  it('start where the schema does', () => {
    shop = shopOf(withId({ type: 'integer', minimum: 1000 }));
    expect([idOf(created()), idOf(created())]).toEqual([1000, 1001]);
  });

  it('are texts of the allowed length', () => {
    shop = shopOf(withId({ type: 'string', maxLength: 5 }), { type: 'string' });
    expect(idOf(created())).toMatch(/^[0-9a-z]{5}$/);
  });

  it('are numbers as texts where the path has numbers', () => {
    shop = shopOf(withId({ type: 'string' }));
    expect(idOf(created())).toBe('1');
  });

  it('keep the order of their things, whatever they are', () => {
    shop = shopOf(withId({ type: 'string', format: 'uuid' }), { type: 'string' });
    const ids = Array.from({ length: 20 }, () => idOf(created()));
    expect((shop.ask('GET', 'things').body as { id: string }[]).map(({ id }) => id)).toEqual(ids);
  });

  it('are the client’s own where it may choose', () => {
    shop = shopOf(withId({ type: 'string' }), { type: 'string' });
    const body = { id: 'a/b', name: 'Cup', owner: 'Ani' };
    expect(idOf(shop.ask('POST', 'things', body))).toBe('a/b');
    expect(shop.ask('GET', 'things/a%2Fb').body).toMatchObject({ name: 'Cup' });
  });

  it('that are taken name the new thing where no refusal is documented', () => {
    shop = shopOf(withId({ type: 'string' }), { type: 'string' });
    shop.ask('POST', 'things', { id: 'a', name: 'Cup', owner: 'Ani', note: 'x' });
    shop.ask('POST', 'things', { id: 'a', name: 'Pot', owner: 'Ani' });
    const { body } = shop.ask('GET', 'things');
    expect(body).toEqual([expect.objectContaining({ id: 'a', name: 'Pot' })]);
    expect(body).not.toHaveProperty('0.note');
  });

  it.each([
    ['409', 409],
    ['422', 422],
    ['400', 400],
    ['4XX', 409],
    ['default', 409],
  ])('that are taken are refused where %s is documented', (key, status) => {
    const paths = things(ref('Thing'), { type: 'string' });
    const post = paths['/things']?.post ?? {};
    post.responses = { ...post.responses, [key]: { description: '' } };
    shop = new Shop(contractOf(paths, { Thing: withId({ type: 'string' }) }));
    shop.ask('POST', 'things', { id: 'a', name: 'Cup' });
    const failure = failureOf(() => shop.ask('POST', 'things', { id: 'a' }));
    expect(failure).toEqual(new Failure(status, 'things has a already.'));
  });

  it('that count up are the next ones where they are taken and no refusal is documented', () => {
    shop = shopOf(withId({ type: 'integer' }));
    const body = { id: 7, name: 'Cup', owner: 'Ani' };
    expect([1, 2].map(() => idOf(shop.ask('POST', 'things', body)))).toEqual([7, 8]);
  });

  it.each(['__proto__', 'constructor', '*', '%2A'])('can be %s', (id) => {
    shop = shopOf(withId({ type: 'string' }), { type: 'string' });
    shop.ask('POST', 'things', { id, name: 'Cup', owner: 'Ani' });
    expect(shop.ask('GET', `things/${encodeURIComponent(id)}`).body).toMatchObject({ id });
  });
});

describe('a replace', () => {
  it('keeps the id and the server’s fields, and drops what is not sent', () => {
    shop.ask('POST', 'things', { name: 'Cup', owner: 'Ani', note: 'x', color: 'red' });
    shop.now += 1000;
    const { body } = shop.ask('PUT', 'things/1', { name: 'Pot', owner: 'Budi', id: 7 });
    expect(body).toEqual({
      id: 1,
      name: 'Pot',
      owner: 'Budi',
      color: 'green',
      created_at: new Date(NOW).toISOString(),
      updated_at: new Date(NOW + 1000).toISOString(),
    });
    expect(shop.ask('GET', 'things/1').body).toEqual(body);
  });

  it('refuses an id that is not there', () => {
    expect(failureOf(() => shop.ask('PUT', 'things/5', { name: 'Pot' }))).toMatchObject({
      status: 404,
    });
  });

  it('makes a thing where the contract documents 201', () => {
    const paths = things(ref('Thing'));
    const put = paths['/things/{id}']?.put ?? {};
    put.responses = { ...put.responses, 201: json(ref('Thing')) };
    shop = new Shop(contractOf(paths, { Thing }));
    const body = { name: 'Pot', owner: 'Budi' };
    expect(shop.ask('PUT', 'things/5', body)).toMatchObject({
      status: 201,
      body: { id: 5, ...body },
    });
    expect(shop.ask('PUT', 'things/5', body).status).toBe(200);
    expect(created().body).toMatchObject({ id: 6 });
  });
});

describe('an update', () => {
  it('merges objects, and takes a field away by null', () => {
    shop.ask('POST', 'things', {
      name: 'Cup',
      owner: 'Ani',
      size: { width: 1, height: 2 },
      color: 'red',
    });
    const { body } = shop.ask('PATCH', 'things/1', { size: { width: 5 }, color: null });
    expect(body).toMatchObject({ name: 'Cup', size: { width: 5, height: 2 } });
    expect(body).not.toHaveProperty('color');
  });

  it('sets a field to null that may be null', () => {
    created();
    expect(shop.ask('PATCH', 'things/1', { note: null }).body).toMatchObject({ note: null });
  });

  it('leaves what is read-only', () => {
    created();
    expect(shop.ask('PATCH', 'things/1', { id: 9, name: 'Pot' }).body).toMatchObject({
      id: 1,
      name: 'Pot',
    });
  });

  it('moves the time of the last change', () => {
    created();
    shop.now += 60_000;
    expect(shop.ask('PATCH', 'things/1', {}).body).toMatchObject({
      created_at: new Date(NOW).toISOString(),
      updated_at: new Date(NOW + 60_000).toISOString(),
    });
  });

  it('applies the operations of a JSON Patch where the body is a list of them', () => {
    const operation = { type: 'object', properties: { op: {}, path: {}, value: {} } };
    const paths = things(ref('Thing'));
    const patch = paths['/things/{id}']?.patch ?? {};
    patch.requestBody = {
      content: { 'application/json-patch+json': { schema: { type: 'array', items: operation } } },
    };
    shop = new Shop(contractOf(paths, { Thing }));
    created();
    const operations = [
      { op: 'test', path: '/name', value: 'Cup' },
      { op: 'replace', path: '/name', value: 'Pot' },
      { op: 'add', path: '/size', value: { width: 3 } },
      { op: 'replace', path: '/id', value: 9 },
    ];
    expect(shop.ask('PATCH', 'things/1', operations).body).toMatchObject({
      ...{ id: 1, name: 'Pot', size: { width: 3 } },
    });
    expect(failureOf(() => shop.ask('PATCH', 'things/1', operations))).toMatchObject({
      status: 409,
    });
  });
});

it('answers 404 after a delete', () => {
  created();
  expect(shop.ask('DELETE', 'things/1')).toEqual({ status: 204 });
  for (const method of ['GET', 'PUT', 'PATCH', 'DELETE']) {
    expect(failureOf(() => shop.ask(method, 'things/1', {}))).toMatchObject({ status: 404 });
  }
});

it('changes the state though the reply itself is an example', () => {
  const paths: Record<string, PathItem> = things(ref('Thing'));
  const done = json({ type: 'object', properties: { done: { type: 'boolean' } } });
  const post = paths['/things']?.post ?? {};
  post.responses = { 202: done };
  shop = new Shop(contractOf(paths, { Thing }));
  expect(created()).toMatchObject({ status: 202, made: true });
  expect(shop.ask('GET', 'things').body).toHaveLength(1);
});

it('tells the place of a new thing where the contract documents it', () => {
  const paths = things(ref('Thing'));
  const post = paths['/things']?.post ?? {};
  const headers = { Location: { schema: { type: 'string' as const } } };
  post.responses = { 201: { ...json(ref('Thing')), headers } };
  shop = new Shop(contractOf(paths, { Thing }));
  expect(created().headers).toMatchObject({ location: 'http://mock.test/shop/things/1' });
});

it('shows its state by ids', () => {
  created();
  expect(shop.state).toMatchObject({
    things: { 1: { id: 1, name: 'Cup' } },
    counters: { things: 1 },
  });
});
