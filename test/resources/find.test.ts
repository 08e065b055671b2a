import { describe, expect, it } from '@jest/globals';

import { findResources } from '../../server/resources/find.ts';
import { contractOf, json, listOf, query, ref, things, told, whyOf } from './contract.ts';
import type { PathItem, Schema } from '../../server/contract/document.ts';

const text = { type: 'string' };
const integer = { type: 'integer' };

function object(properties: Record<string, Schema>, required: string[] = []): Schema {
  return { type: 'object', properties, required };
}

const Thing = object({ id: integer, name: text, color: text });

function planOf(paths: Record<string, PathItem>, schemas: Record<string, Schema> = { Thing }) {
  return findResources(contractOf(paths, schemas));
}

/** The acts on things whose item path has another parameter or another item. */
function actsOn(parameter: string, item: Schema, path = '/things') {
  const plan = planOf(things(ref('Thing'), { path, id: parameter }), { Thing: item });
  return { acts: [...plan.parts.values()].map(({ kind }) => kind), plan };
}

const ALL = ['list', 'create', 'read', 'replace', 'delete', 'update'];
const NONE = ALL.map(() => 'none');

it('finds the operations of a list and of its items', () => {
  expect(told(planOf(things(ref('Thing'))))).toEqual({
    'GET /things': 'list things',
    'POST /things': 'create things',
    'GET /things/{id}': 'read things',
    'PUT /things/{id}': 'replace things',
    'PATCH /things/{id}': 'update things',
    'DELETE /things/{id}': 'delete things',
  });
});

it('has a part for every operation', () => {
  const contract = contractOf({ ...things(ref('Thing')), '/ping': { get: {} } }, { Thing });
  expect(findResources(contract).parts.size).toBe(contract.operations.length);
});

describe('the property that a path goes by', () => {
  it.each([
    ['id', object({ id: integer, name: text }), 'id'],
    ['thing_id', object({ thingId: text, name: text }), 'thingId'],
    ['thingId', object({ id: integer, name: text }), 'id'],
    ['thing', object({ id: integer, color: text }), 'id'],
    ['slug', object({ id: integer, slug: text }), 'slug'],
    ['thingSlug', object({ id: integer, slug: text }), 'slug'],
    ['id', object({ thingId: integer, name: text }), 'thingId'],
    ['thingId', object({ uuid: text, name: text }), 'uuid'],
    ['thingId', object({ _id: text, name: text }), '_id'],
  ])('of {%s} and %j is %s', (parameter, item, property) => {
    const { plan, acts } = actsOn(parameter, item);
    expect(acts).toEqual(ALL);
    expect(plan.resources[0]?.id?.property).toBe(property);
  });

  it('is one of two where the parameter says so', () => {
    const { plan } = actsOn('idOrSlug', object({ id: integer, slug: text }));
    expect(plan.resources[0]?.id).toMatchObject({ property: 'id', other: 'slug' });
  });

  it.each([
    ['a name that is no property', 'thingName', object({ id: integer, title: text })],
    ['a key that is no property', 'key', object({ id: integer, name: text })],
    ['the thing itself, by id or by name', 'thing', object({ id: text, name: text })],
    ['another word', 'token', object({ id: integer, name: text })],
    ['an object', 'id', object({ id: object({ value: text }), name: text })],
  ])('is not guessed for %s', (_, parameter, item) => {
    expect(actsOn(parameter, item).acts).toEqual(NONE);
  });
});

describe('a list', () => {
  const thing = things(ref('Thing'));
  const listing = (reply: Schema, parameters: ReturnType<typeof query>[] = []) => {
    const list = { parameters, responses: { 200: json(reply) } };
    return planOf({ ...thing, '/things': { ...thing['/things'], get: list } });
  };
  const found = (reply: Schema) => told(listing(reply))['GET /things'];

  it.each([
    ['bare', listOf(ref('Thing'))],
    ['in data', object({ data: listOf(ref('Thing')), total: integer })],
    ['by the name of the path', object({ things: listOf(ref('Thing')), tags: listOf(text) })],
    ['two levels deep', object({ data: object({ items: listOf(ref('Thing')) }) })],
    [
      'beside others, by its schema',
      object({ a: listOf(object({ id: text })), b: listOf(ref('Thing')) }),
    ],
    ['of summaries', listOf(object({ id: integer, name: text }))],
    [
      'refined by allOf',
      {
        allOf: [
          object({ data: listOf({ type: 'object' }), links: object({}) }),
          object({ data: listOf(ref('Thing')) }),
        ],
      },
    ],
  ])('is found %s', (_, reply) => {
    expect(found(reply)).toBe('list things');
  });

  it.each([
    [
      'of another kind',
      listOf(object({ id: integer, url: text, height: integer, width: integer })),
    ],
    ['of wrapped elements', listOf(object({ data: ref('Thing') }))],
    ['beside the one asked for', object({ data: ref('Thing'), included: listOf(ref('Thing')) })],
    ['of texts', listOf(text)],
    ['of elements without the id', listOf(object({ name: text, color: text }))],
  ])('is not guessed %s', (_, reply) => {
    expect(found(reply)).toBe('none');
  });

  it('is not guessed where ids are required', () => {
    const asked = { ...query('ids'), required: true };
    expect(told(listing(listOf(ref('Thing')), [asked]))['GET /things']).toBe('none');
  });

  it('is a scope where the path with a parameter answers one', () => {
    const paths = {
      '/things/{account}': { get: { responses: { 200: json(listOf(ref('Thing'))) } } },
    };
    const plan = planOf({ '/things': { post: thing['/things']?.post ?? {} }, ...paths });
    expect(told(plan)['GET /things/{account}']).toBe('none');
    expect(whyOf(plan, 'get', '/things/{account}')).toMatch(/answers a list/);
  });

  it('names its parameters, and those that it ignores', () => {
    const plan = listing(listOf(ref('Thing')), [
      ...['page', 'per_page'].map((name) => query(name, integer)),
      ...['sort', 'color', 'q', 'since', 'expand'].map((name) => query(name)),
    ]);
    expect(whyOf(plan, 'get', '/things')).toBe(
      'lists things; paged by page and per_page; sorted by sort; filtered by color; searched by q in every text; ignores since, expand',
    );
  });

  it.each([
    ['from', { type: 'string', format: 'date' }],
    ['start', text],
    ['token', text],
    ['after', { type: 'string', format: 'date-time' }],
    ['filter', text],
    ['count', { type: 'boolean' }],
  ])('ignores %s of %j', (name, schema) => {
    const plan = listing(object({ data: listOf(ref('Thing')), next: text }), [query(name, schema)]);
    expect(whyOf(plan, 'get', '/things')).toBe(`lists things; ignores ${name}`);
  });
});

describe('an envelope', () => {
  const wrapped = (inner: Schema) => {
    const thing = things(ref('Thing'));
    const item = thing['/things/{id}'] ?? {};
    const read = { responses: { 200: json(inner) } };
    return planOf({ ...thing, '/things/{id}': { ...item, get: read } });
  };

  it.each([
    ['data', object({ data: ref('Thing') })],
    ['the name of the thing', object({ thing: ref('Thing'), took: integer })],
    ['an id of its own beside result', object({ id: text, result: ref('Thing') })],
    ['any only property', object({ body: ref('Thing') })],
  ])('is seen through by %s', (_, inner) => {
    const plan = wrapped(inner);
    expect(told(plan)['GET /things/{id}']).toBe('read things');
    expect(plan.resources[0]?.item).toEqual(ref('Thing'));
  });
});

describe('an operation that may do anything', () => {
  const thing = things(ref('Thing'));
  const post = { requestBody: json(ref('Thing')), responses: { 200: json(ref('Thing')) } };
  const others: Record<string, PathItem> = {
    '/things/{id}': { ...thing['/things/{id}'], post },
    '/things/{id}/publish': { post },
    '/things/search': { post: { ...post, responses: { 200: json(listOf(ref('Thing'))) } } },
    '/things/batch': { post: { ...post, requestBody: json(listOf(ref('Thing'))) } },
    '/things': {
      ...thing['/things'],
      put: post,
      delete: { responses: { 204: { description: '' } } },
    },
    '/{name}': { get: { responses: { 200: json(ref('Thing')) } } },
    '/export/{id}': { get: { responses: { 200: json(ref('Thing')) } } },
    '/rows?Action=list': { get: { responses: { 200: json(listOf(ref('Thing'))) } } },
  };
  const plan = planOf({ ...thing, ...others });

  it.each([
    'POST /things/{id}',
    'POST /things/{id}/publish',
    'POST /things/search',
    'POST /things/batch',
    'PUT /things',
    'DELETE /things',
    'GET /{name}',
    'GET /export/{id}',
    'GET /rows?Action=list',
  ])('%s is left to its example, with a reason', (name) => {
    expect(told(plan)[name]).toBe('none');
    const [method = '', template = ''] = name.split(' ');
    expect(whyOf(plan, method.toLowerCase(), template)).not.toBe('');
  });

  it('is a create that takes and answers something else', () => {
    const job = object({ jobId: text, progress: integer });
    const create = { requestBody: json(object({ file: text })), responses: { 202: json(job) } };
    expect(
      told(planOf({ ...thing, '/things': { ...thing['/things'], post: create } })),
    ).toMatchObject({
      'GET /things': 'list things',
      'POST /things': 'none',
    });
  });

  it.each([
    ['takes a list', listOf(ref('Thing')), ref('Thing')],
    ['answers a list', ref('Thing'), listOf(ref('Thing'))],
    ['answers a list in an envelope', ref('Thing'), object({ data: listOf(ref('Thing')) })],
  ])('is a POST that %s', (_, body, reply) => {
    const post = { requestBody: json(body), responses: { 200: json(reply) } };
    const plan = planOf({ ...thing, '/things': { ...thing['/things'], post } });
    expect(told(plan)['POST /things']).toBe('none');
  });

  it('is a read of what never changes and no example shows', () => {
    const list = { get: { responses: { 200: json(listOf(ref('Thing'))) } } };
    const read = { get: { responses: { 200: json(ref('Thing')) } } };
    const plan = planOf({ '/things': list, '/things/{id}': read });
    expect(told(plan)['GET /things']).toBe('none');
    const shown = { get: { responses: { 200: json(ref('Thing'), { id: 1, name: 'a' }) } } };
    expect(told(planOf({ '/things': list, '/things/{id}': shown }))['GET /things']).toBe(
      'list things',
    );
  });
});

it('gives each resource a name of its own, the shortest path first', () => {
  const plan = planOf({
    ...things(ref('Thing'), { path: '/shops/{shop}/things' }),
    ...things(ref('Thing')),
  });
  expect(plan.resources.map(({ key }) => key)).toEqual(['things', 'shops.things']);
});

it('takes a name in the plural for things, though it begins as an action does', () => {
  const path = '/upload_sessions';
  expect(told(planOf(things(ref('Thing'), { path })))['GET /upload_sessions']).toBe(
    'list upload_sessions',
  );
});

it('finds a thing alone that is read and changed', () => {
  const Settings = object({ theme: text, size: integer });
  const settings = {
    get: { responses: { 200: json(ref('Settings')) } },
    put: { requestBody: json(ref('Settings')), responses: { 200: json(ref('Settings')) } },
    post: { responses: { 200: json(ref('Settings')) } },
  };
  expect(told(planOf({ '/settings': settings }, { Settings }))).toEqual({
    'GET /settings': 'read settings',
    'PUT /settings': 'replace settings',
    'POST /settings': 'none',
  });
});

it('reads schemas that contain themselves', () => {
  const Node = object({ id: integer, name: text, next: ref('Node') });
  const Knot = { allOf: [ref('Knot'), ref('Node')] };
  expect(planOf(things(ref('Knot')), { Node, Knot }).parts.size).toBe(6);
});

it('takes paths in any order, and endings that tell a format', () => {
  const { '/things': list = {}, '/things/{id}': item = {} } = things(ref('Thing'));
  const plan = planOf({ '/things/{id}': item, '/things/': list });
  expect(plan.resources.map(({ key }) => key)).toEqual(['things']);
});
