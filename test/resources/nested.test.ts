import { beforeEach, describe, expect, it } from '@jest/globals';

import { contractOf, failureOf, json, ref, Shop, things, told, whyOf } from './contract.ts';
import type { SchemaObject } from '../../server/contract/document.ts';

const integer = { type: 'integer' };
const text = { type: 'string' };
const Part: SchemaObject = {
  type: 'object',
  required: ['id', 'name'],
  properties: { id: integer, name: text, thingId: integer },
};
const Thing: SchemaObject = {
  type: 'object',
  required: ['id'],
  properties: { id: integer, name: text },
};

let shop: Shop;

describe('things of a parent that is a resource', () => {
  beforeEach(() => {
    const parts = things(ref('Part'), { path: '/things/{thingId}/parts', id: 'partId' });
    const screws = things(ref('Part'), { path: '/things/{a}/parts/{b}/screws', id: 'screwId' });
    shop = new Shop(contractOf({ ...things(ref('Thing')), ...parts, ...screws }, { Thing, Part }));
    shop.ask('POST', 'things', { name: 'one' });
    shop.ask('POST', 'things', { name: 'two' });
    shop.ask('POST', 'things/1/parts', { name: 'a' });
  });

  it('show under this parent alone, with its id', () => {
    expect(shop.ask('GET', 'things/1/parts').body).toEqual([{ id: 1, name: 'a', thingId: 1 }]);
    expect(shop.ask('GET', 'things/2/parts').body).toEqual([]);
    expect(failureOf(() => shop.ask('GET', 'things/2/parts/1'))).toMatchObject({ status: 404 });
  });

  it('stand below their parent in the state', () => {
    expect(shop.state).toMatchObject({ parts: { 1: { 1: { name: 'a' } } } });
  });

  it('answer 404 where the parent is not there', () => {
    expect(failureOf(() => shop.ask('GET', 'things/7/parts'))).toMatchObject({ status: 404 });
    expect(failureOf(() => shop.ask('POST', 'things/7/parts', { name: 'b' }))).toMatchObject({
      message: 'things has no 7.',
    });
  });

  it('keep their parent, whatever a client sends', () => {
    expect(shop.ask('PATCH', 'things/1/parts/1', { thingId: 2 }).body).toMatchObject({
      thingId: 1,
    });
  });

  it('go with their parent, and so do things below them', () => {
    shop.ask('POST', 'things/1/parts/1/screws', { name: 's' });
    expect(shop.state).toMatchObject({ screws: { '1/1': { 1: { name: 's' } } } });
    shop.ask('DELETE', 'things/1');
    expect(shop.state).toMatchObject({
      things: { 2: {} },
      parts: { 1: {} },
      screws: { '1/1': {} },
    });
    expect(shop.state['screws']).toEqual({ '1/1': {} });
  });
});

describe('things of a parent that is no resource', () => {
  const first = { id: 1, name: 'first', shop: 'x' };
  const Owned = { ...Thing, properties: { ...Thing.properties, shop: text } };

  beforeEach(() => {
    const paths = things(
      { ...Owned, example: first },
      { path: '/shops/{shop}/things', id: 'thingId' },
    );
    shop = new Shop(contractOf(paths));
  });

  it('begin with the examples under every parent', () => {
    expect(shop.ask('GET', 'shops/a/things').body).toEqual([{ ...first, shop: 'a' }]);
    expect(shop.ask('GET', 'shops/b/things/1').body).toEqual({ ...first, shop: 'b' });
    expect(shop.state).toMatchObject({ things: { '*': { 1: first } } });
  });

  it('change under one parent alone', () => {
    shop.ask('DELETE', 'shops/a/things/1');
    expect(shop.ask('GET', 'shops/a/things').body).toEqual([]);
    expect(shop.ask('GET', 'shops/b/things').body).toHaveLength(1);
    shop.ask('POST', 'shops/b/things', { name: 'second' });
    expect(shop.ask('GET', 'shops/b/things').body).toHaveLength(2);
    expect(shop.ask('GET', 'shops/c/things').body).toHaveLength(1);
  });

  it.each(['*', 'a/b', '__proto__'])('keep apart a parent %j', (parent) => {
    const path = `shops/${encodeURIComponent(parent)}/things`;
    shop.ask('DELETE', `${path}/1`);
    expect(shop.ask('GET', path).body).toEqual([]);
    expect(shop.ask('GET', 'shops/c/things').body).toHaveLength(1);
  });
});

describe('things of a list without a path for them', () => {
  const Shelf: SchemaObject = {
    type: 'object',
    required: ['shelfId', 'label'],
    properties: { shelfId: integer, label: text },
  };
  const { '/shelves': list = {} } = things(ref('Shelf'), { path: '/shelves' });
  const below = things(ref('Part'), { path: '/shelves/{shelfId}/parts', id: 'partId' });

  beforeEach(() => {
    shop = new Shop(contractOf({ '/shelves': list, ...below }, { Shelf, Part }));
  });

  it('have the id that paths below them name', () => {
    expect(shop.ask('POST', 'shelves', { label: 'a' }).body).toEqual({ shelfId: 1, label: 'a' });
    expect(told(shop.plan)).toMatchObject({ 'GET /shelves': 'list shelves' });
  });

  it('are parents', () => {
    shop.ask('POST', 'shelves', { label: 'a' });
    expect(shop.ask('POST', 'shelves/1/parts', { name: 'b' }).status).toBe(201);
    expect(failureOf(() => shop.ask('GET', 'shelves/2/parts'))).toMatchObject({ status: 404 });
  });
});

describe('things that are only read and changed by their path', () => {
  const Scan: SchemaObject = {
    type: 'object',
    required: ['scanId', 'kind'],
    properties: { scanId: text, kind: text, note: text },
  };
  const put = { requestBody: json(ref('Scan')), responses: { 204: { description: '' } } };
  const paths = {
    '/scans/{scanId}': {
      parameters: [{ name: 'scanId', in: 'path' as const, required: true, schema: text }],
      get: { responses: { 200: json(ref('Scan'), { scanId: 'x', kind: 'ct' }) } },
      put,
      delete: { responses: { 204: { description: '' } } },
    },
  };

  beforeEach(() => {
    shop = new Shop(contractOf(paths, { Scan }));
  });

  it('are remembered', () => {
    expect(told(shop.plan)).toEqual({
      'GET /scans/{scanId}': 'read scans',
      'PUT /scans/{scanId}': 'replace scans',
      'DELETE /scans/{scanId}': 'delete scans',
    });
    expect(whyOf(shop.plan, 'put', '/scans/{scanId}')).toBe(
      'replaces scans; every scanId is there from the start',
    );
  });

  it('begin with the example, each with its own id', () => {
    expect(shop.ask('GET', 'scans/a').body).toEqual({ scanId: 'a', kind: 'ct' });
  });

  it('are read as they were put', () => {
    shop.ask('PUT', 'scans/a', { scanId: 'other', kind: 'mri', note: 'head' });
    expect(shop.ask('GET', 'scans/a').body).toEqual({ scanId: 'a', kind: 'mri', note: 'head' });
    expect(shop.ask('GET', 'scans/b').body).toEqual({ scanId: 'b', kind: 'ct' });
  });

  it('are gone once they are deleted, until they are put again', () => {
    shop.ask('DELETE', 'scans/a');
    expect(failureOf(() => shop.ask('GET', 'scans/a'))).toMatchObject({ status: 404 });
    expect(shop.ask('GET', 'scans/b').status).toBe(200);
    shop.ask('PUT', 'scans/a', { scanId: 'a', kind: 'mri' });
    expect(shop.ask('GET', 'scans/a').status).toBe(200);
  });

  it('may show no id', () => {
    const Note: SchemaObject = { type: 'object', properties: { kind: text } };
    shop = new Shop(contractOf(paths, { Scan: Note }));
    shop.ask('PUT', 'scans/a', { kind: 'mri' });
    expect(shop.ask('GET', 'scans/a').body).toEqual({ kind: 'mri' });
  });

  it('are left to the example where something else lists them', () => {
    const list = { get: { responses: { 200: json({ type: 'array', items: text }) } } };
    const plan = told(new Shop(contractOf({ '/scans': list, ...paths }, { Scan })).plan);
    expect(plan['GET /scans/{scanId}']).toBe('none');
  });
});
