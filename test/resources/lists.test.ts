import { describe, expect, it } from '@jest/globals';

import { contractOf, failureOf, json, listOf, query, ref, Shop, things } from './contract.ts';
import type { Parameter, SchemaObject } from '../../server/contract/document.ts';

const integer = { type: 'integer' };
const text = { type: 'string' };
const Thing: SchemaObject = {
  type: 'object',
  required: ['id'],
  properties: {
    id: integer,
    name: text,
    size: integer,
    isNew: { type: 'boolean' },
    tags: listOf(text),
    madeOn: { type: ['string', 'null'] },
  },
};

interface Told {
  parameters?: Parameter[];
  reply?: SchemaObject;
  headers?: Record<string, object>;
  refusals?: Record<string, object>;
}

/** A shop with some things, whose list is as told. */
function shopOf(
  { parameters = [], reply = listOf(ref('Thing')), headers = {}, refusals = {} }: Told,
  count = 5,
): Shop {
  const paths = things(ref('Thing'));
  const list = { parameters, responses: { ...refusals, 200: { ...json(reply), headers } } };
  const shop = new Shop(
    contractOf({ ...paths, '/things': { ...paths['/things'], get: list } }, { Thing }),
  );
  for (let i = 1; i <= count; i += 1) {
    shop.ask('POST', 'things', {
      name: `n${(i * 3) % 5}`,
      size: i,
      isNew: i > 3,
      tags: [`t${i % 2}`],
    });
  }
  return shop;
}

function object(properties: Record<string, SchemaObject>, required: string[] = []): SchemaObject {
  return { type: 'object', properties, required };
}

function sizes(body: unknown): number[] {
  return (Array.isArray(body) ? body : []).map((one: { size: number }) => one.size);
}

function get(shop: Shop, search = ''): unknown {
  return shop.ask('GET', `things${search}`).body;
}

describe('paging', () => {
  it('counts pages from 1, or from the default', () => {
    const limit = query('per_page', { ...integer, default: 2 });
    const shop = shopOf({ parameters: [query('page', integer), limit] });
    expect(sizes(get(shop))).toEqual([1, 2]);
    expect(sizes(get(shop, '?page=3'))).toEqual([5]);
    expect(sizes(get(shop, '?page=2&per_page=3'))).toEqual([4, 5]);
    const zero = shopOf({ parameters: [query('page', { ...integer, default: 0 }), limit] });
    expect(sizes(get(zero, '?page=1'))).toEqual([3, 4]);
  });

  it('goes by offset and limit, never over the maximum', () => {
    const limit = query('limit', { ...integer, maximum: 3 });
    const shop = shopOf({ parameters: [query('offset', integer), limit] });
    expect(sizes(get(shop, '?offset=1&limit=9'))).toEqual([2, 3, 4]);
  });

  it('has 20 on a page where nothing tells a size', () => {
    const shop = shopOf({ parameters: [query('page', integer)] }, 25);
    expect(sizes(get(shop))).toHaveLength(20);
    expect(sizes(get(shop, '?page=2'))).toHaveLength(5);
  });

  it('gives the whole list where there is none, or only a limit that is not sent', () => {
    expect(sizes(get(shopOf({}, 25)))).toHaveLength(25);
    const shop = shopOf({ parameters: [query('limit', integer)] }, 25);
    expect(sizes(get(shop))).toHaveLength(25);
    expect(sizes(get(shop, '?limit=2'))).toEqual([1, 2]);
  });

  it('goes by a cursor to the end', () => {
    const reply = object({ data: listOf(ref('Thing')), nextPageToken: text });
    const parameters = [query('pageToken'), query('pageSize', integer)];
    const shop = shopOf({ parameters, reply });
    const seen: number[] = [];
    let token: string | undefined = '';
    for (let pages = 0; token !== undefined && pages < 9; pages += 1) {
      const body = get(shop, `?pageSize=2&pageToken=${token}`) as {
        data: unknown;
        nextPageToken?: string;
      };
      seen.push(...sizes(body.data));
      token = body.nextPageToken;
    }
    expect(seen).toEqual([1, 2, 3, 4, 5]);
  });

  it('begins anew by an unknown cursor, or refuses it where the contract documents that', () => {
    const parameters = [query('pageToken'), query('pageSize', integer)];
    const reply = object({ data: listOf(ref('Thing')), nextPageToken: text });
    const [open, strict] = [
      shopOf({ parameters, reply }),
      shopOf({ parameters, reply, refusals: { 400: {} } }),
    ];
    expect(get(open, '?pageSize=2&pageToken=x')).toMatchObject({
      data: [{ size: 1 }, { size: 2 }],
    });
    expect(failureOf(() => get(strict, '?pageToken=x'))).toMatchObject({ status: 400 });
  });

  it('goes on after an id', () => {
    const reply = object({ data: listOf(ref('Thing')), has_more: { type: 'boolean' } });
    const shop = shopOf({ parameters: [query('starting_after'), query('limit', integer)], reply });
    expect(get(shop, '?limit=2')).toMatchObject({ has_more: true });
    const { data, ...rest } = get(shop, '?limit=9&starting_after=2') as { data: unknown };
    expect(sizes(data)).toEqual([3, 4, 5]);
    expect(rest).toEqual({ has_more: false });
  });
});

describe('an envelope', () => {
  it('tells the facts of its page', () => {
    const reply = object({
      things: listOf(ref('Thing')),
      count: integer,
      next: { type: ['string', 'null'], format: 'uri' },
      previous: { type: ['string', 'null'], format: 'uri' },
      meta: object({ total: integer, page: integer, perPage: integer, totalPages: integer }, [
        'total',
      ]),
    });
    const shop = shopOf({ parameters: [query('page', integer), query('perPage', integer)], reply });
    expect(get(shop, '?perPage=2')).toMatchObject({
      count: 5,
      next: 'http://mock.test/shop/things?perPage=2&page=2',
      previous: null,
      meta: { total: 5, page: 1, perPage: 2, totalPages: 3 },
    });
    expect(get(shop, '?perPage=2&page=3')).toMatchObject({ next: null, meta: { page: 3 } });
  });

  it('counts the page where a total stands beside', () => {
    const reply = object({ data: listOf(ref('Thing')), total: integer, count: integer });
    const shop = shopOf({ parameters: [query('limit', integer)], reply });
    expect(get(shop, '?limit=2')).toMatchObject({ total: 5, count: 2 });
  });

  it('has its other required fields made', () => {
    const reply = object({ data: listOf(ref('Thing')), status: text }, ['status']);
    expect(get(shopOf({ reply }, 1))).toEqual({
      data: [expect.objectContaining({ id: 1 })],
      status: expect.any(String) as unknown,
    });
  });
});

it('tells the next page and the total in headers that the contract documents', () => {
  const parameters = [query('page', integer), query('limit', integer)];
  const headers = { Link: { schema: text }, 'X-Total-Count': { schema: integer } };
  const shop = shopOf({ parameters, headers });
  expect(shop.ask('GET', 'things?limit=2&page=2').headers).toMatchObject({
    link: '<http://mock.test/shop/things?limit=2&page=3>; rel="next", <http://mock.test/shop/things?limit=2&page=1>; rel="prev"',
    'x-total-count': '5',
  });
});

describe('sorting', () => {
  const shop = shopOf({
    parameters: [query('sort'), query('order', { ...text, enum: ['asc', 'desc'] })],
  });

  it.each([
    ['?sort=size', [1, 2, 3, 4, 5]],
    ['?sort=-size', [5, 4, 3, 2, 1]],
    ['?sort=size:desc', [5, 4, 3, 2, 1]],
    ['?sort=size,desc', [5, 4, 3, 2, 1]],
    ['?sort=size_desc', [5, 4, 3, 2, 1]],
    ['?sort=size%20desc', [5, 4, 3, 2, 1]],
    ['?sort=size&order=desc', [5, 4, 3, 2, 1]],
    ['?sort=name', [5, 2, 4, 1, 3]],
    ['?sort=isNew,-size', [3, 2, 1, 5, 4]],
    ['?sort=is_new,-size', [3, 2, 1, 5, 4]],
    ['?sort=price', [1, 2, 3, 4, 5]],
  ])('goes by %s', (search, order) => {
    expect(sizes(get(shop, search))).toEqual(order);
  });
});

describe('filters', () => {
  const names = [query('name'), query('isNew', { type: 'boolean' }), query('tags'), query('q')];
  const shop = shopOf({ parameters: [...names, query('since')] });

  it.each([
    ['?name=n1', [2]],
    ['?isNew=true', [4, 5]],
    ['?q=N4', [3]],
    ['?q=t1', []],
    ['?name=n1&isNew=true', []],
    ['?since=2026-01-01', [1, 2, 3, 4, 5]],
  ])('by %s', (search, found) => {
    expect(sizes(get(shop, search))).toEqual(found);
  });
});
