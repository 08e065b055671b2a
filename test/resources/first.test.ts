import { describe, expect, it } from '@jest/globals';

import { contractOf, failureOf, json, listOf, ref, Shop, things } from './contract.ts';
import type { PathItem, SchemaObject } from '../../server/contract/document.ts';

const integer = { type: 'integer' };
const text = { type: 'string' };
const Thing: SchemaObject = {
  type: 'object',
  required: ['id', 'name'],
  properties: { id: integer, name: text, color: text },
};

/** Things with examples of the list and of one thing. */
function shown(list: unknown, one?: unknown): Record<string, PathItem> {
  const paths = things(ref('Thing'));
  const [all = {}, item = {}] = [paths['/things'], paths['/things/{id}']];
  return {
    '/things': { ...all, get: { responses: { 200: json(listOf(ref('Thing')), list) } } },
    '/things/{id}': { ...item, get: { responses: { 200: json(ref('Thing'), one) } } },
  };
}

describe('the first things', () => {
  const list = [
    { id: 3, name: 'c' },
    { id: 1, name: 'a' },
  ];

  it('are the examples of list and item, each once', () => {
    const shop = new Shop(contractOf(shown(list, { id: 3, name: 'c', color: 'red' }), { Thing }));
    expect(shop.ask('GET', 'things').body).toEqual([
      { id: 1, name: 'a' },
      { id: 3, name: 'c', color: 'red' },
    ]);
  });

  it('leave their ids to themselves', () => {
    const shop = new Shop(contractOf(shown(list), { Thing }));
    expect(shop.ask('POST', 'things', { name: 'd' }).body).toMatchObject({ id: 4 });
  });

  it('are those of a create as well, unless its client chooses the id', () => {
    const firstOf = (body: SchemaObject): unknown => {
      const paths = things(ref('Thing'), { body });
      const post = paths['/things']?.post ?? {};
      post.responses = { 201: json(ref('Thing'), { id: 5, name: 'e' }) };
      return new Shop(contractOf(paths, { Thing })).ask('GET', 'things').body;
    };
    expect(firstOf({ type: 'object', properties: { name: text } })).toEqual([{ id: 5, name: 'e' }]);
    expect(firstOf(ref('Thing'))).toEqual([]);
  });

  it('may stand as JSON in a text, or with the schema', () => {
    const schema = { ...Thing, examples: [{ id: 8, name: 'h' }] };
    const shop = new Shop(contractOf(shown(JSON.stringify(list)), { Thing: schema }));
    expect(shop.ask('GET', 'things').body).toHaveLength(3);
  });

  it('are shown with what their example lacks', () => {
    const shop = new Shop(contractOf(shown([{ id: 1 }, 'no thing', { name: 'no id' }]), { Thing }));
    expect(shop.ask('GET', 'things').body).toEqual([
      { id: 1, name: expect.any(String) as unknown },
    ]);
  });

  it('are none in the empty scenario', () => {
    const shop = new Shop(contractOf(shown(list), { Thing }), 'empty');
    expect(shop.ask('GET', 'things').body).toEqual([]);
  });

  it('are none without an example, if one can be created', () => {
    expect(new Shop(contractOf(things(ref('Thing')), { Thing })).ask('GET', 'things').body).toEqual(
      [],
    );
  });

  it('are made, if they can be changed and not created', () => {
    const paths = things(ref('Thing'));
    delete paths['/things']?.post;
    const shop = new Shop(contractOf(paths, { Thing }));
    expect(shop.ask('GET', 'things').body).toHaveLength(2);
    expect(shop.ask('PATCH', 'things/2', { name: 'new' }).body).toMatchObject({
      id: 2,
      name: 'new',
    });
  });

  it('stand under the parent that they name', () => {
    const Part = { ...Thing, properties: { ...Thing.properties, thingId: integer } };
    const path = '/things/{thingId}/parts';
    const parts = things(ref('Part'), { path, id: 'partId' });
    const example = [
      { id: 1, name: 'p', thingId: 3 },
      { id: 2, name: 'q' },
    ];
    const get = { responses: { 200: json(listOf(ref('Part')), example) } };
    const paths = { ...shown(list), ...parts, [path]: { ...parts[path], get } };
    const shop = new Shop(contractOf(paths, { Thing, Part }));
    expect(shop.ask('GET', 'things/3/parts').body).toEqual([{ id: 1, name: 'p', thingId: 3 }]);
    expect(shop.ask('GET', 'things/1/parts').body).toEqual([{ id: 2, name: 'q', thingId: 1 }]);
  });
});

describe('a thing alone', () => {
  const Settings: SchemaObject = {
    type: 'object',
    properties: { theme: text, size: { type: 'integer', default: 10 } },
  };
  const reply = { 200: json(ref('Settings')) };
  const one: PathItem = {
    get: { responses: { 200: json(ref('Settings'), { theme: 'dark', size: 12 }) } },
    put: { requestBody: json(ref('Settings')), responses: reply },
    patch: { requestBody: json(ref('Settings')), responses: reply },
    delete: { responses: { 204: { description: '' } } },
  };
  const shop = () => new Shop(contractOf({ '/settings': one }, { Settings }));

  it('begins as its example', () => {
    expect(shop().ask('GET', 'settings').body).toEqual({ theme: 'dark', size: 12 });
  });

  it('is replaced, and changed', () => {
    const mine = shop();
    expect(mine.ask('PUT', 'settings', { theme: 'light' }).body).toEqual({
      theme: 'light',
      size: 10,
    });
    expect(mine.ask('PATCH', 'settings', { size: 11 }).body).toEqual({ theme: 'light', size: 11 });
    expect(mine.ask('GET', 'settings').body).toEqual({ theme: 'light', size: 11 });
    expect(mine.state).toMatchObject({ settings: { theme: 'light', size: 11 } });
  });

  it('is gone after a delete, until it is put again', () => {
    const mine = shop();
    mine.ask('DELETE', 'settings');
    expect(failureOf(() => mine.ask('GET', 'settings'))).toMatchObject({ status: 404 });
    mine.ask('PUT', 'settings', { theme: 'light' });
    expect(mine.ask('GET', 'settings').body).toEqual({ theme: 'light', size: 10 });
  });

  it('is one for each parent', () => {
    const paths = { ...shown([{ id: 1, name: 'a' }]), '/things/{id}/settings': one };
    const mine = new Shop(contractOf(paths, { Thing, Settings }));
    mine.ask('POST', 'things', { name: 'b' });
    mine.ask('PUT', 'things/2/settings', { theme: 'light' });
    expect(mine.ask('GET', 'things/1/settings').body).toMatchObject({ theme: 'dark' });
    expect(mine.state).toMatchObject({ settings: { 2: { theme: 'light' } } });
    expect(failureOf(() => mine.ask('GET', 'things/9/settings'))).toMatchObject({ status: 404 });
  });
});
