import { expect, it } from '@jest/globals';

import { checker, contractOf, json, maker, ref, Shop, things } from './contract.ts';
import { Shapes } from '../../server/resources/shapes.ts';
import { Views } from '../../server/resources/views.ts';
import type { Schema, SchemaObject } from '../../server/contract/document.ts';
import type { ReplyForm } from '../../server/resources/plan.ts';

const integer = { type: 'integer' };
const text = { type: 'string' };

function object(properties: Record<string, SchemaObject>, rest: object = {}): SchemaObject {
  return { type: 'object', properties, ...rest };
}

function bodyOf(schema: Schema, way: string[], inner: Schema, item: object): unknown {
  const { document } = contractOf({});
  const views = new Views(new Shapes(document), maker(document), checker(document));
  const form: ReplyForm = {
    status: 200,
    type: 'application/json',
    schema,
    holds: 'item',
    way,
    inner,
  };
  return views.body(form, item as Record<string, unknown>, 7);
}

const Thing = object({ id: integer, name: text }, { required: ['id', 'name'] });

it('shows the fields that the schema knows', () => {
  expect(bodyOf(Thing, [], Thing, { id: 1, name: 'a', secret: 's' })).toEqual({ id: 1, name: 'a' });
});

it('shows others where the schema allows them', () => {
  const open = { ...Thing, additionalProperties: text };
  expect(bodyOf(open, [], open, { id: 1, name: 'a', other: 's', '#': 3 })).toEqual({
    ...{ id: 1, name: 'a', other: 's' },
  });
});

it('leaves out what any part of an allOf forbids', () => {
  const schema = { allOf: [Thing, object({ id: integer }, { additionalProperties: true })] };
  const closed = { ...Thing, additionalProperties: false };
  const both = { allOf: [closed, object({ id: integer, color: text })] };
  expect(bodyOf(schema, [], schema, { id: 1, name: 'a' })).toEqual({ id: 1, name: 'a' });
  expect(bodyOf(both, [], both, { id: 1, name: 'a', color: 'red' })).toEqual({ id: 1, name: 'a' });
});

it('makes required fields that the item lacks, and no more', () => {
  const deep = object({
    id: integer,
    at: object({ x: integer, y: integer }, { required: ['x', 'y'] }),
  });
  expect(bodyOf(deep, [], deep, { id: 1, at: { x: 5 } })).toEqual({ id: 1, at: { x: 5, y: 7 } });
});

it('replaces a field that breaks its schema', () => {
  expect(bodyOf(Thing, [], Thing, { id: 1, name: 5 })).toEqual({ id: 1, name: 'made-7' });
});

it('fills an envelope', () => {
  const envelope = object({ data: Thing, status: text, at: text }, { required: ['status'] });
  expect(bodyOf(envelope, ['data'], Thing, { id: 1, name: 'a' })).toEqual({
    data: { id: 1, name: 'a' },
    status: 'made-7',
  });
});

it('gives up where no body keeps the schema', () => {
  const never = { ...Thing, not: {} };
  expect(bodyOf(never, [], never, { id: 1, name: 'a' })).toBeUndefined();
});

it('leaves the reply to the contract where no item fits it', () => {
  const Never = { ...Thing, not: {} };
  const shop = new Shop(contractOf(things(ref('Never'), { body: ref('Thing') }), { Thing, Never }));
  expect(shop.ask('POST', 'things', { name: 'a' })).toMatchObject({ status: 201, made: true });
});

it('names the media type that the contract has', () => {
  const paths = things(ref('Thing'));
  const content = { 'application/vnd.shop+json': { schema: ref('Thing') } };
  const item = paths['/things/{id}'] ?? {};
  item.get = { responses: { 200: { ...json(Thing), content } } };
  const shop = new Shop(contractOf(paths, { Thing }));
  shop.ask('POST', 'things', { name: 'a' });
  expect(shop.ask('GET', 'things/1').headers).toEqual({
    'content-type': 'application/vnd.shop+json',
  });
});
