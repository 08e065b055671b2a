// Faults of values lead back to the words of the contract.
import { describe, expect, it } from '@jest/globals';

import { SchemaFaults } from '../../server/contract/schema-faults.ts';
import type { Direction } from '../../server/contract/prepared.ts';
import type { Document, Schema } from '../../server/contract/document.ts';

const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

const SCHEMAS: Record<string, Schema> = {
  Pet: {
    type: 'object',
    required: ['id', 'name'],
    properties: {
      id: { type: 'integer', readOnly: true },
      name: { type: 'string', maxLength: 3, default: 'Tom' },
      secret: ref('Secret'),
      mother: ref('Pet'),
      tags: { type: 'array', uniqueItems: true, items: { enum: ['a', 'b'] } },
    },
  },
  Secret: { type: 'string', writeOnly: true },
  Choice: { anyOf: [{ type: 'null' }, ref('Pet'), { type: 'string', minLength: 2 }] },
  Twins: { oneOf: [{ type: 'integer' }, { type: 'number' }] },
  Nested: { anyOf: [{ type: 'boolean' }, { anyOf: [{ const: 1 }, { const: 2 }] }] },
  Based: { allOf: [ref('Pet'), { anyOf: [{ required: ['x'] }, { required: ['y'] }] }] },
  Nullable: { nullable: true, minLength: 2, pattern: '^a' },
  Cat: { type: 'object', required: ['lives'], properties: { lives: { type: 'integer' } } },
  Dog: { type: 'object', required: ['tricks'] },
  Animal: {
    oneOf: [ref('Cat'), ref('Dog')],
    discriminator: {
      propertyName: 'kind',
      mapping: { cat: '#/components/schemas/Cat', dog: 'Dog' },
    },
  },
  Closed: { type: 'object', additionalProperties: false, properties: { a: false } },
  Odd: { properties: { 'a/b': { if: { minimum: 5 }, then: { multipleOf: 2 } } } },
};

const document: Document = {
  openapi: '3.1.0',
  info: { title: 'Pets', version: '1' },
  paths: {},
  components: { schemas: SCHEMAS },
};
const faults = new SchemaFaults(document);

const faultsOf = (name: string, value: unknown, direction: Direction = 'reply'): string[] =>
  faults
    .of(SCHEMAS[name] ?? false, value, direction)
    .map(({ place, pointer }) => `${place} ${pointer.replace('/components/schemas/', '')}`);

describe('the faults of a value', () => {
  it.each([
    ['Pet', { id: 1, name: 'Tom' }, []],
    [
      'Pet',
      { id: 'x', name: 'Thomas' },
      ['/id Pet/properties/id/type', '/name Pet/properties/name/maxLength'],
    ],
    ['Pet', { id: 1 }, ['/name Pet/required']],
    [
      'Pet',
      { id: 1, name: 'T', mother: { id: 1, name: 2 } },
      ['/mother/name Pet/properties/name/type'],
    ],
    ['Pet', { id: 1, name: 'T', secret: 'x' }, ['/secret Secret/writeOnly']],
    [
      'Pet',
      { id: 1, name: 'T', tags: ['a', 'c', 'a'] },
      ['/tags Pet/properties/tags/uniqueItems', '/tags/1 Pet/properties/tags/items/enum'],
    ],
    ['Twins', 1, [' Twins/oneOf']],
    ['Nullable', null, []],
    ['Nullable', 'b', [' Nullable/minLength', ' Nullable/pattern']],
    ['Animal', { kind: 'cow' }, ['/kind Animal/discriminator']],
    ['Animal', {}, ['/kind Animal/discriminator']],
    ['Animal', { kind: 'cat' }, ['/lives Cat/required']],
    ['Closed', { b: 1 }, ['/b Closed/additionalProperties']],
    ['Odd', { 'a/b': 7 }, ['/a~1b Odd/properties/a~1b/then/multipleOf']],
  ])('%s for %j', (name, value, expected) => {
    expect(faultsOf(name, value).toSorted()).toEqual(expected.toSorted());
  });

  it('tells those of the only branch for the type of the value', () => {
    expect(faultsOf('Choice', 'x')).toEqual([' Choice/anyOf/2/minLength']);
    expect(faultsOf('Choice', { id: 1 })).toEqual(['/name Pet/required']);
    expect(faultsOf('Choice', 5)).toEqual([' Choice/anyOf']);
  });

  it('tells one for choices within choices', () => {
    expect(faultsOf('Nested', 3)).toEqual([' Nested/anyOf/1/anyOf']);
    expect(faultsOf('Nested', true)).toEqual([]);
  });

  it('keeps those beside a choice that is missed', () => {
    expect(faultsOf('Based', { id: 1 })).toEqual(['/name Pet/required', ' Based/allOf/1/anyOf']);
  });

  it('needs no property in a request that only replies have', () => {
    expect(faultsOf('Pet', { name: 'T' }, 'request')).toEqual([]);
    expect(faultsOf('Pet', {}, 'request')).toEqual(['/name Pet/required']);
  });

  it('changes nothing in the value', () => {
    const value = { id: 1 };
    faultsOf('Pet', value);
    expect(value).toEqual({ id: 1 });
  });

  it('says the same whatever the value is', () => {
    const messages = [
      ['a', 'a'],
      ['b', 'a', 'b'],
    ].map((tags) =>
      faults
        .of(SCHEMAS['Pet'] ?? false, { id: 1, name: 'T', tags }, 'reply')
        .map(({ message }) => message),
    );
    expect(messages[0]).toEqual(['must NOT have duplicate items']);
    expect(messages[1]).toEqual(messages[0]);
  });

  it('tells the first alone where there may be very many', () => {
    const many = { anyOf: Array.from({ length: 200 }, (_, i) => ({ const: i })) };
    const list = { type: 'array', items: many };
    const own = new SchemaFaults({ ...document, components: { schemas: { list } } });
    const values = Array.from({ length: 900 }, () => 'x');
    expect(own.of(list, values, 'reply').map(({ place }) => place)).toEqual(['/0']);
  });
});
