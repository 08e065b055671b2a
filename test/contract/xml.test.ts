// Bodies in XML, by the hints of their schemas.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { readXml } from '../../server/contract/read-xml.ts';
import { writeXml } from '../../server/contract/write-xml.ts';
import type { Document, Schema } from '../../server/contract/document.ts';

const STRING = { type: 'string' };
const INTEGER = { type: 'integer' };

const document: Document = {
  openapi: '3.1.0',
  info: { title: 'Orchard', version: '1' },
  paths: {},
  components: {
    schemas: {
      Row: { type: 'object', properties: { tree: { $ref: '#/components/schemas/Tree' } } },
      Tree: {
        type: 'object',
        xml: { name: 'tree', prefix: 'o', namespace: 'https://example.com/orchard' },
        properties: {
          id: { ...INTEGER, xml: { attribute: true } },
          name: { ...STRING, xml: { name: 'title' } },
          tall: { type: 'boolean' },
          height: { type: ['number', 'null'] },
          tags: {
            type: 'array',
            xml: { name: 'tags', wrapped: true },
            items: { ...STRING, xml: { name: 'tag' } },
          },
          birds: { type: 'array', items: { ...STRING, xml: { name: 'bird' } } },
          fruits: { type: 'array', xml: { wrapped: true }, items: INTEGER },
          leaves: { type: 'array', items: { type: 'object', properties: { size: INTEGER } } },
          owner: { type: 'object', properties: { name: STRING } },
        },
      },
    },
  },
};
const TREE = { $ref: '#/components/schemas/Tree' };

const whole = {
  id: 7,
  name: 'Apple & "co"',
  tall: true,
  height: 2.5,
  tags: ['a', '<b>'],
  birds: ['tit', 'owl'],
  fruits: [1, 2],
  leaves: [{ size: 1 }, { size: 2 }],
  owner: { name: ' Budi ' },
};
const text =
  '<?xml version="1.0" encoding="UTF-8"?>' +
  '<o:tree xmlns:o="https://example.com/orchard" id="7"><title>Apple &amp; &quot;co&quot;</title>' +
  '<tall>true</tall><height>2.5</height><tags><tag>a</tag><tag>&lt;b&gt;</tag></tags>' +
  '<bird>tit</bird><bird>owl</bird><fruits><fruits>1</fruits><fruits>2</fruits></fruits>' +
  '<leaves><size>1</size></leaves><leaves><size>2</size></leaves>' +
  '<owner><name> Budi </name></owner></o:tree>';

const read = (schema: Schema | undefined, xml: string) => readXml(document, schema, xml);
const write = (schema: Schema | undefined, value: unknown) =>
  writeXml(document, schema, value).replace(/^<\?xml.*?\?>/, '');

it('is read and written by the hints of its schema', () => {
  expect(writeXml(document, TREE, whole)).toBe(text);
  expect(read(TREE, text)).toEqual(whole);
});

describe('reading', () => {
  it('goes by local names, whatever the prefixes', () => {
    const xml = '<x:tree xmlns:x="u" x:id="7"><x:title>Apple</x:title></x:tree>';
    expect(read(TREE, xml)).toEqual({ id: 7, name: 'Apple' });
  });

  it('has a list of one, and an empty one', () => {
    expect(read(TREE, '<tree><bird>tit</bird><tags/></tree>')).toEqual({
      birds: ['tit'],
      tags: [],
    });
  });

  it('leaves spaces out of numbers, and keeps a number that is none as a text', () => {
    const xml = '<tree id="x">\n  <height>\n 3 </height>\n <tall>yes</tall></tree>';
    expect(read(TREE, xml)).toEqual({ id: 'x', height: 3, tall: 'yes' });
  });

  it('reads elements that the schema does not know under their names', () => {
    const xml = '<tree odd="1"><new>1</new><two>1</two><two><x>2</x></two></tree>';
    expect(read(TREE, xml)).toEqual({ new: '1', two: ['1', { x: '2' }] });
    expect(read(undefined, xml)).toEqual({ new: '1', two: ['1', { x: '2' }] });
  });

  it('reads a list and one value at the root', () => {
    const list = { type: 'array', items: INTEGER };
    expect(read(list, '<all><one>1</one><one>2</one></all>')).toEqual([1, 2]);
    expect(read(INTEGER, '<one> 1 </one>')).toBe(1);
    expect(read({}, '<one/>')).toBe('');
  });

  it('reads the entities of XML itself, and CDATA as it stands', () => {
    expect(read(STRING, '<a>&lt;&#233;&#x41;&amp;lt;&own;<![CDATA[&lt;<b>]]></a>')).toBe(
      '<éA&lt;&own;&lt;<b>',
    );
  });

  it.each([
    ['', 'empty'],
    ['tree', 'no element'],
    ['<tree>', 'not closed'],
    ['<tree></trees>', 'closed by another'],
    ['<a/><b/>', 'two roots'],
    ['<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', 'a document type'],
    [`${'<a>'.repeat(150)}${'</a>'.repeat(150)}`, 'nested too deep'],
    ['<a><__proto__>1</__proto__></a>', 'a name of JavaScript'],
    ['<a x=1/>', 'an attribute without quotes'],
  ])('refuses %j: %s', (xml) => {
    expect(() => read(undefined, xml)).toThrow(Error);
  });

  it.each([
    '<a>'.repeat(300_000),
    '<'.repeat(1_000_000),
    `<a>${'<b/>'.repeat(200_000)}</a>`,
    `<a>${'<!-- '.repeat(200_000)}`,
    `<a>${'&amp'.repeat(250_000)}</a>`,
    `<a ${' '.repeat(1_000_000)}`,
  ])('judges 1 MiB at once: %.20s', (xml) => {
    const started = performance.now();
    try {
      read(TREE, xml);
    } catch {
      // It may be refused.
    }
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe('writing', () => {
  it.each<[Schema | undefined, unknown, string]>([
    [undefined, { a: 1, b: [true, null], c: {} }, '<root><a>1</a><b>true</b><b/><c/></root>'],
    [{ $ref: '#/components/schemas/Row' }, {}, '<Row/>'],
    [undefined, ['x'], '<root><item>x</item></root>'],
    [
      { type: 'array', items: TREE },
      [{ id: 1 }],
      '<root><o:tree xmlns:o="https://example.com/orchard" id="1"/></root>',
    ],
    [STRING, 'a<b', '<root>a&lt;b</root>'],
    [
      undefined,
      { 'a b': 1, '1x': 2, '': 3, '@y': 4 },
      '<root><a_b>1</a_b><_1x>2</_1x><_>3</_><_y>4</_y></root>',
    ],
    [undefined, { a: 'x\u0000\u0007y\nz' }, '<root><a>xy\nz</a></root>'],
    [undefined, null, '<root/>'],
    [TREE, { name: null }, '<o:tree xmlns:o="https://example.com/orchard"/>'],
  ])('by %j gives %j as XML', (schema, value, xml) => {
    expect(write(schema, value)).toBe(xml);
  });

  it('escapes attributes', () => {
    const schema = { type: 'object', properties: { a: { ...STRING, xml: { attribute: true } } } };
    const xml = write(schema, { a: '"<&>\'' });
    expect(read(schema, xml)).toEqual({ a: '"<&>\'' });
  });

  it('ends at 100 levels', () => {
    let value: unknown = 'deep';
    for (let i = 0; i < 5000; i += 1) value = [value];
    expect(write(undefined, value)).toMatch(/^<root>(<item>){99}.*(<\/item>){98}<\/root>$/);
  });

  it('gives XML that reads back, for any value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        // The library reads no element of these names, so that its own objects are safe.
        fc.pre(!/"(__proto__|constructor|prototype)"/i.test(JSON.stringify(value)));
        expect(() => read(undefined, write(undefined, { value }))).not.toThrow();
      }),
    );
  });
});
