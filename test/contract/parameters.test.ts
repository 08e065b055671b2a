import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { readParameters, unknownNames } from '../../server/contract/parameters.ts';
import type { Document, Parameter, Schema } from '../../server/contract/document.ts';

const document: Document = {
  openapi: '3.1.0',
  info: { title: 'Orchard', version: '1' },
  paths: {},
  components: {
    schemas: {
      Page: { type: 'integer', minimum: 1, default: 1 },
      Sort: { allOf: [{ type: 'string', enum: ['name', '-name'] }], default: 'name' },
      Loop: { $ref: '#/components/schemas/Loop' },
    },
  },
};

const STRING = { type: 'string' };
const INTEGER = { type: 'integer' };
const STRINGS = { type: 'array', items: STRING };
const INTEGERS = { type: 'array', items: INTEGER };
const COLOUR = { type: 'object', properties: { R: INTEGER, G: INTEGER, name: STRING } };

const parameter = (place: Parameter['in'], name: string, schema: Schema, more = {}): Parameter => ({
  ...{ name, in: place, schema },
  ...more,
});

interface Sent {
  params?: Record<string, string>;
  search?: string;
  headers?: Record<string, string>;
}

const read = (parameters: Parameter[], sent: Sent) => ({
  ...readParameters(document, parameters, { params: {}, search: '', headers: {}, ...sent }),
  unknown: unknownNames(document, parameters, sent.search ?? ''),
});

/** The value that a query gives to its one parameter `x`. */
const inQuery = (schema: Schema, search: string, more = {}) =>
  read([parameter('query', 'x', schema, more)], { search }).query['x'];

const inPath = (schema: Schema, text: string, more = {}) =>
  read([parameter('path', 'x', schema, more)], { params: { x: text } }).path['x'];

const inHeader = (schema: Schema, text: string, more = {}) =>
  read([parameter('header', 'X-Tree', schema, more)], { headers: { 'x-tree': text } }).headers[
    'x-tree'
  ];

const inCookie = (schema: Schema, cookie: string, more = {}) =>
  read([parameter('cookie', 'x', schema, more)], { headers: { cookie } }).cookies['x'];

describe('a list', () => {
  it.each<[string, object]>([
    ['x=1&x=2', {}],
    ['x=1&y=3&x=2', { style: 'form', explode: true }],
    ['?x=1,2', { explode: false }],
    ['x=1%2C2', { explode: false }],
    ['x=1%202', { style: 'spaceDelimited' }],
    ['x=1+2', { style: 'spaceDelimited' }],
    ['x=1|2', { style: 'pipeDelimited' }],
    ['x=1%7C2', { style: 'pipeDelimited', explode: false }],
    ['x=1&x=2', { style: 'pipeDelimited', explode: true }],
    ['x[]=1&x[]=2', { style: 'deepObject' }],
    ['x[0]=1&x[1]=2', { style: 'deepObject' }],
    ['x%5B%5D=1&x%5B%5D=2', { style: 'deepObject' }],
    ['x=1&x=2', { style: 'deepObject' }],
  ])('is read from the query %s in the style %j', (search, style) => {
    expect(inQuery(INTEGERS, search, style)).toEqual([1, 2]);
  });

  it('may have brackets in its name', () => {
    const parameters = [parameter('query', 'ids[]', INTEGERS)];
    const { query, unknown } = read(parameters, { search: 'ids[]=1&ids%5B%5D=2' });
    expect({ query, unknown }).toEqual({ query: { 'ids[]': [1, 2] }, unknown: [] });
  });

  it('of one item is a list', () => {
    expect(inQuery(INTEGERS, 'x=1')).toEqual([1]);
    expect(inQuery(INTEGERS, 'x=1', { explode: false })).toEqual([1]);
  });

  it('keeps an encoded comma in an item beside commas that are not encoded', () => {
    expect(inQuery(STRINGS, 'x=a%2Cb,c', { explode: false })).toEqual(['a,b', 'c']);
    expect(inQuery(STRINGS, 'x=a,b&x=c')).toEqual(['a,b', 'c']);
  });

  it('is read from a path by its style', () => {
    expect(inPath(INTEGERS, '1,2')).toEqual([1, 2]);
    expect(inPath(INTEGERS, '1%2C2')).toEqual([1, 2]);
    expect(inPath(INTEGERS, '.1,2', { style: 'label' })).toEqual([1, 2]);
    expect(inPath(INTEGERS, '.1.2', { style: 'label', explode: true })).toEqual([1, 2]);
    expect(inPath(INTEGERS, ';x=1,2', { style: 'matrix' })).toEqual([1, 2]);
    expect(inPath(INTEGERS, ';x=1;x=2', { style: 'matrix', explode: true })).toEqual([1, 2]);
    expect(inPath(INTEGERS, ';x=1', { style: 'matrix', explode: true })).toEqual([1]);
  });

  it('is read from a header', () => {
    expect(inHeader(STRINGS, 'a, b,c')).toEqual(['a', 'b', 'c']);
  });

  it('is read from cookies', () => {
    expect(inCookie(INTEGERS, 'x=1,2; y=3', { explode: false })).toEqual([1, 2]);
    expect(inCookie(INTEGERS, 'x=1; y=3; x=2')).toEqual([1, 2]);
  });

  it('has texts where they do not fit', () => {
    expect(inQuery(INTEGERS, 'x=1&x=two')).toEqual([1, 'two']);
  });
});

describe('a list of objects', () => {
  const colours = { type: 'array', items: COLOUR };
  const [one, other] = [{ R: 1 }, { G: 2, name: 'a,b' }];
  const sent = (value: unknown) => `x=${encodeURIComponent(JSON.stringify(value))}`;

  it.each<[string, unknown, object]>([
    [`${sent(one)}&${sent(other)}`, [one, other], {}],
    [sent([one, other]), [one, other], {}],
    [sent([one, other]), [one, other], { explode: false }],
    [sent(one), [one], {}],
    [sent(other), [other], { explode: false }],
    ['x={R', ['{R'], {}],
    ['x=[1]&x=2', ['[1]', '2'], {}],
  ])('is read of JSON in %s', (search, value, more) => {
    expect(inQuery(colours, search, more)).toEqual(value);
  });

  it('differs from a list of texts that are JSON', () => {
    expect(inQuery(STRINGS, sent(['a']))).toEqual(['["a"]']);
  });
});

describe('an object', () => {
  const colour = { R: 1, G: 2 };

  it.each<[string, object]>([
    ['R=1&G=2', {}],
    ['x=R,1,G,2', { explode: false }],
    ['x=R%2C1%2CG%2C2', { explode: false }],
    ['x=R%201%20G%202', { style: 'spaceDelimited' }],
    ['x=R|1|G|2', { style: 'pipeDelimited' }],
    ['x[R]=1&x[G]=2', { style: 'deepObject', explode: true }],
    ['x%5BR%5D=1&x%5BG%5D=2', { style: 'deepObject' }],
  ])('is read from the query %s in the style %j', (search, style) => {
    expect(inQuery(COLOUR, search, style)).toEqual(colour);
  });

  it.each<[string, object]>([
    ['R,1,G,2', {}],
    ['R=1,G=2', { explode: true }],
    ['.R,1,G,2', { style: 'label' }],
    ['.R=1.G=2', { style: 'label', explode: true }],
    [';x=R,1,G,2', { style: 'matrix' }],
    [';R=1;G=2', { style: 'matrix', explode: true }],
  ])('is read from the path %s in the style %j', (text, style) => {
    expect(inPath(COLOUR, text, style)).toEqual(colour);
  });

  it('is read from a header', () => {
    expect(inHeader(COLOUR, 'R,1,G,2')).toEqual(colour);
    expect(inHeader(COLOUR, 'R=1, G=2', { explode: true })).toEqual(colour);
  });

  it('is left out where none of its properties is sent', () => {
    expect(inQuery(COLOUR, 'y=1')).toBeUndefined();
  });

  it('stays a text that it is not', () => {
    expect(inQuery(COLOUR, 'x=R,1,G', { explode: false })).toBe('R,1,G');
    expect(inQuery(COLOUR, 'x=7', { style: 'deepObject' })).toBe('7');
  });

  it('nests as brackets say', () => {
    const schema = {
      type: 'object',
      properties: {
        height: { type: 'object', properties: { gte: INTEGER, lte: INTEGER } },
        tags: STRINGS,
        rows: { type: 'array', items: { type: 'object', properties: { id: INTEGER } } },
      },
    };
    const search =
      'x[height][gte]=1&x[height][lte]=9&x[tags][]=a&x[tags][]=b&x[rows][0][id]=1&x[rows][1][id]=2&x[other]=7';
    expect(inQuery(schema, search, { style: 'deepObject' })).toEqual({
      height: { gte: 1, lte: 9 },
      tags: ['a', 'b'],
      rows: [{ id: 1 }, { id: 2 }],
      other: '7',
    });
  });

  it.each(['x[a', 'x[a]b', 'x[[a]]', `x${'[a]'.repeat(11)}`])(
    'does not take the name %s',
    (name) => {
      const parameters = [parameter('query', 'x', COLOUR, { style: 'deepObject' })];
      expect(read(parameters, { search: `${name}=1` })).toMatchObject({
        query: {},
        unknown: [name],
      });
    },
  );

  it('takes all further names if it allows any property', () => {
    const open = { type: 'object', additionalProperties: INTEGER };
    const parameters = [parameter('query', 'x', open), parameter('query', 'page', INTEGER)];
    expect(read(parameters, { search: 'page=2&a=1&b=2' })).toMatchObject({
      query: { x: { a: 1, b: 2 }, page: 2 },
      unknown: [],
    });
  });

  it('may have properties of any name', () => {
    const open = { type: 'object' };
    const search = 'x[__proto__]=1&x[constructor]=2';
    const value = inQuery(open, search, { style: 'deepObject' }) as object;
    expect(Object.entries(value)).toEqual([
      ['__proto__', '1'],
      ['constructor', '2'],
    ]);
  });
});

describe('one value', () => {
  it.each([
    ['a+b', 'a b'],
    ['a%2Bb', 'a+b'],
    ['a%20b', 'a b'],
    ['caf%C3%A9', 'café'],
    ['100%', '100%'],
    ['a=b', 'a=b'],
    ['a/b?c', 'a/b?c'],
    ['', ''],
  ])('is decoded from the query x=%s', (text, value) => {
    expect(inQuery(STRING, `x=${text}`)).toBe(value);
  });

  it('may have reserved characters as they are', () => {
    const search = 'x=/a:b?c@d,e;f[1]=%26';
    expect(
      read([parameter('query', 'x', STRING, { allowReserved: true })], { search }),
    ).toMatchObject({
      query: { x: '/a:b?c@d,e;f[1]=&' },
      unknown: [],
    });
  });

  it('is empty where only its name is sent', () => {
    expect(inQuery(STRING, 'x')).toBe('');
  });

  it('is a list of texts if it is sent several times', () => {
    expect(inQuery(INTEGER, 'x=1&x=2')).toEqual(['1', '2']);
  });

  it('is a text in a path if the contract does not describe it', () => {
    expect(read([], { params: { x: 'a%20b', __proto__: '1' } }).path).toEqual({ x: 'a b' });
  });

  it('is decoded from a path once', () => {
    expect(inPath(STRING, 'a%2Fb%2525+c')).toBe('a/b%25+c');
  });

  it('is read from a path by its style', () => {
    expect(inPath(INTEGER, '.7', { style: 'label' })).toBe(7);
    expect(inPath(INTEGER, ';x=7', { style: 'matrix' })).toBe(7);
    expect(inPath(INTEGER, ';x=7', { style: 'matrix', explode: true })).toBe(7);
  });

  it('has commas where it is no list', () => {
    expect(inPath(STRING, 'a,b')).toBe('a,b');
    expect(inHeader(STRING, 'a, b')).toBe('a, b');
  });

  it('is read from a header and a cookie', () => {
    expect(inHeader(INTEGER, '7')).toBe(7);
    expect(inCookie(INTEGER, 'y=1; x=7')).toBe(7);
    expect(inCookie(STRING, 'x=a%20b=c')).toBe('a b=c');
  });

  it('is left out if it was not sent', () => {
    const all = [parameter('query', 'x', STRING), parameter('header', 'X-Tree', STRING)];
    expect(read(all, { headers: { host: 'localhost' } })).toEqual({
      ...{ path: {}, query: {}, querystring: {}, cookies: {}, unknown: [] },
      headers: { host: 'localhost' },
    });
  });

  it('is true for a flag without a value, if it may be empty', () => {
    const flag = { type: 'boolean' };
    expect(inQuery(flag, 'x', { allowEmptyValue: true })).toBe(true);
    expect(inQuery(INTEGER, 'x=', { allowEmptyValue: true })).toBeUndefined();
    expect(inQuery(flag, 'x')).toBe('');
  });
});

describe('a value of several kinds', () => {
  it.each<[Schema, string, unknown]>([
    [{ oneOf: [INTEGER, STRING] }, '7', 7],
    [{ oneOf: [INTEGER, STRING] }, 'a', 'a'],
    [{ oneOf: [{ ...STRING, enum: ['all'] }, INTEGER] }, '7', 7],
    [{ oneOf: [{ ...STRING, enum: ['all'] }, INTEGER] }, 'all', 'all'],
    [{ oneOf: [{ ...STRING, format: 'uuid' }, INTEGER] }, '7', 7],
    [{ anyOf: [{ ...INTEGER, maximum: 5 }, { type: 'boolean' }, STRING] }, '9', '9'],
    [{ anyOf: [STRING, STRINGS] }, 'a', 'a'],
    [{ anyOf: [INTEGER, INTEGERS] }, '7', 7],
    [{ type: ['integer', 'null'] }, '', null],
    [{ type: ['string', 'null'] }, '', ''],
    [{ type: ['array', 'null'], items: INTEGER }, '7', [7]],
    [{ allOf: [INTEGER, { minimum: 1 }] }, '7', 7],
    [{ enum: [1, 2] }, '2', 2],
    [{ const: true }, 'true', true],
    [{ enum: [1, 2] }, '3', 3],
    [{ $ref: '#/components/schemas/Page' }, '7', 7],
    [{ $ref: '#/components/schemas/Loop' }, '7', '7'],
    [{ $ref: '#/nowhere' }, '7', '7'],
    [{ $ref: '#/constructor' }, '7', '7'],
    [true, '7', '7'],
    [{}, '7', '7'],
  ])('of %j is read from %j as the first that fits', (schema, text, value) => {
    expect(inQuery(schema, `x=${text}`)).toEqual(value);
  });

  it('is a list where it is written as one', () => {
    const schema = { anyOf: [INTEGER, INTEGERS] };
    expect(inQuery(schema, 'x=1&x=2')).toEqual([1, 2]);
    expect(inQuery(schema, 'x=1,2', { explode: false })).toEqual([1, 2]);
  });
});

describe('a default', () => {
  it.each<[Schema, unknown]>([
    [{ ...INTEGER, default: 5 }, 5],
    [{ ...INTEGER, default: '5' }, 5],
    [{ ...STRING, default: 5 }, '5'],
    [{ ...STRINGS, default: ['a'] }, ['a']],
    [{ type: ['string', 'null'], default: null }, null],
    [{ $ref: '#/components/schemas/Page' }, 1],
    [{ $ref: '#/components/schemas/Sort' }, 'name'],
  ])('of %j is %j', (schema, value) => {
    expect(inQuery(schema, '')).toEqual(value);
    expect(inCookie(schema, '')).toEqual(value);
    const header = read([parameter('header', 'X-Tree', schema)], {}).headers;
    expect(header).toEqual({ 'x-tree': value });
  });

  it('is not that of a choice', () => {
    expect(inQuery({ oneOf: [{ ...INTEGER, default: 1 }, STRING] }, '')).toBeUndefined();
  });

  it('does not replace a required parameter', () => {
    expect(inQuery({ ...INTEGER, default: 1 }, '', { required: true })).toBeUndefined();
  });

  it('shares nothing with the contract', () => {
    const schema = { ...STRINGS, default: ['a'] };
    expect(inQuery(schema, '')).not.toBe(schema.default);
  });
});

describe('a parameter with content', () => {
  const content = { schema: undefined, content: { 'application/json': { schema: COLOUR } } };
  const text = encodeURIComponent('{"R":1}');

  it('is read as JSON wherever it stands', () => {
    expect(inQuery({}, `x=${text}`, content)).toEqual({ R: 1 });
    expect(inPath({}, text, content)).toEqual({ R: 1 });
    expect(inHeader({}, '{"R":1}', content)).toEqual({ R: 1 });
    expect(inCookie({}, `x=${text}`, content)).toEqual({ R: 1 });
    expect(inQuery({}, 'x=null', content)).toBeNull();
  });

  it('stays a text that is no JSON, or is nested too deep', () => {
    const deep = '['.repeat(101) + ']'.repeat(101);
    expect(inQuery({}, 'x={R', content)).toBe('{R');
    expect(inQuery({}, `x=${deep}`, content)).toBe(deep);
  });

  it('is a text in another media type', () => {
    const csv = { content: { 'text/csv': { schema: STRING } } };
    expect(inQuery({}, 'x=1,2', csv)).toBe('1,2');
  });
});

describe('names in a query', () => {
  const parameters = [
    parameter('query', 'page[size]', INTEGER),
    parameter('query', 'page', COLOUR, { style: 'deepObject' }),
    parameter('query', 'colour', COLOUR),
    parameter('query', '$top', INTEGER),
  ];

  it('are unknown where no parameter takes them', () => {
    const search = 'page%5Bsize%5D=5&page[R]=1&G=2&%24top=3&other=4&colour=5&page[x&toString=6';
    expect(read(parameters, { search })).toMatchObject({
      query: { 'page[size]': 5, page: { R: 1 }, colour: { G: 2 }, $top: 3 },
      unknown: ['other', 'page[x', 'toString'],
    });
  });

  it('are read without exception, whatever they are', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (search, cookie) => {
        const { query, unknown } = read(parameters, { search, headers: { cookie } });
        expect(
          Object.keys(query).every((name) => parameters.some((one) => one.name === name)),
        ).toBe(true);
        expect(unknown).toEqual([...new Set(unknown)]);
      }),
    );
  });
});

it('leaves out the headers that are no parameters', () => {
  const parameters = [parameter('header', 'Accept', STRINGS)];
  expect(read(parameters, { headers: { accept: 'text/plain, */*' } }).headers).toEqual({
    accept: 'text/plain, */*',
  });
});

it('reads every list back that URLSearchParams has written', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1 }), (items) => {
      const search = new URLSearchParams(
        items.map((item): [string, string] => ['x', item]),
      ).toString();
      expect(inQuery(STRINGS, search)).toEqual(items.map((item) => item.toWellFormed()));
    }),
  );
});

it('reads a schema with endless parts in no time', () => {
  const parts: Record<string, Schema> = {};
  for (let i = 0; i < 50; i += 1) {
    const next = { $ref: `#/components/schemas/P${i + 1}` };
    parts[`P${i}`] = { allOf: [next, next, next], oneOf: [next, next, next] };
  }
  parts['P50'] = INTEGER;
  const huge = { ...document, components: { schemas: parts } };
  const one = parameter('query', 'x', { $ref: '#/components/schemas/P0' });
  const started = performance.now();
  readParameters(huge, [one], { params: {}, search: 'x=1', headers: {} });
  expect(performance.now() - started).toBeLessThan(2000);
});
