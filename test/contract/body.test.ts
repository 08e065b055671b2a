import { setImmediate } from 'node:timers/promises';

import { describe, expect, it } from '@jest/globals';

import { bodyTypeOf, parseBody } from '../../server/contract/body.ts';
import { Failure } from '../../server/world/failure.ts';
import type { Document, MediaType, Schema } from '../../server/contract/document.ts';

const STRING = { type: 'string' };
const INTEGER = { type: 'integer' };
const SIZE = { type: 'object', properties: { width: INTEGER, unit: STRING } };

const document: Document = {
  openapi: '3.1.0',
  info: { title: 'Shop', version: '1' },
  paths: {},
  components: { schemas: { Size: SIZE } },
};

/** Parses a body that an operation reads under one media type, by default that of the body itself. */
function parse(
  bytes: Buffer | string,
  contentType = 'application/json',
  schema?: Schema,
  { key = contentType, ...more }: { key?: string } & MediaType = {},
): Promise<unknown> {
  const bodies = new Map([[key, { ...(schema === undefined ? {} : { schema }), ...more }]]);
  return parseBody(document, bodies, Buffer.from(bytes), key, contentType);
}

describe('a JSON body', () => {
  it.each([
    ['{"a": [1, null, "b"]}', { a: [1, null, 'b'] }],
    ['"caf\u00e9"', 'café'],
    ['null', null],
    ['0', 0],
  ])('is read: %s', async (text, value) => {
    expect(await parse(text, 'application/json')).toEqual(value);
  });

  it('is read without its byte order mark', async () => {
    expect(await parse(Buffer.from('\u{feff}{"a": 1}'), 'application/json')).toEqual({ a: 1 });
  });

  it('is refused if it is not UTF-8', async () => {
    const parsed = parse(Buffer.from([0x22, 0xff, 0x22]), 'application/json');
    await expect(parsed).rejects.toMatchObject({ status: 400 });
  });

  it.each(['application/json; charset=utf-8', 'text/json', 'application/vnd.api+json'])(
    'is what a body of the content type %p is taken for',
    async (type) => {
      expect(await parse('{"a": 1}', type)).toEqual({ a: 1 });
    },
  );

  it('is what a body that the operation does not read is taken for', async () => {
    const bytes = Buffer.from('{"a": 1}');
    expect(await parseBody(document, new Map(), bytes, undefined, 'text/plain')).toEqual({ a: 1 });
  });

  it.each([
    ['lists', '['.repeat(100), ']'.repeat(100)],
    ['objects', '{"a":'.repeat(99) + '{', '}'.repeat(100)],
  ])('is read with %s nested 100 levels deep', async (_what, open, close) => {
    await expect(parse(open + close)).resolves.toBeInstanceOf(Object);
  });

  it.each([
    ['lists', '['.repeat(101) + ']'.repeat(101)],
    ['objects', '{"a":'.repeat(101) + '1' + '}'.repeat(101)],
    ['lists after a text', `["\\\\",${'['.repeat(100)}${']'.repeat(101)}`],
  ])('is refused with %s nested deeper', async (_what, text) => {
    const message = expect.stringContaining('100 levels') as unknown;
    await expect(parse(text)).rejects.toMatchObject({ status: 400, message });
  });

  it.each([
    ['a text', `"${'['.repeat(101)}"`],
    ['a text with quotes', `"${'\\"[{'.repeat(101)}"`],
    ['lists side by side', `[${'[],'.repeat(101)}[]]`],
  ])('may have more brackets in %s', async (_what, text) => {
    expect(await parse(text)).toEqual(JSON.parse(text));
  });

  it.each(['[', '{"a":', '"[', '[]'])('of 1 MiB of %s is judged at once', async (part) => {
    const bytes = Buffer.from(part.repeat(2 ** 20 / part.length));
    const started = performance.now();
    await expect(parse(bytes)).rejects.toMatchObject({ status: 400 });
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it.each(['', '{"half": ', '{a: 1}', 'a=1', '{"a": 1} {"b": 2}'])(
    'is refused: %j',
    async (text) => {
      const parsed = parse(text, 'application/json');
      await expect(parsed).rejects.toThrow(Failure);
      await expect(parsed).rejects.toMatchObject({
        status: 400,
        message: expect.stringContaining('JSON'),
      });
    },
  );
});

/** A form with the boundary `cut`. Its parts are given as their headers and their text. */
function form(...parts: [headers: string, text: string][]): Buffer {
  const written = parts.map(([headers, text]) => `--cut\r\n${headers}\r\n\r\n${text}\r\n`);
  return Buffer.from(`${written.join('')}--cut--\r\n`);
}

const disposition = (rest: string) => `Content-Disposition: form-data; ${rest}`;

describe('a multipart body', () => {
  const type = 'multipart/form-data; boundary=cut';

  it('is known by its content type in any case', async () => {
    const bytes = form([disposition('name="a"'), '1']);
    expect(await parse(bytes, 'Multipart/Form-Data; boundary=cut')).toEqual({ a: '1' });
  });

  it('is refused if a part has no name', async () => {
    const parsed = parse(form([disposition('x="a"'), '1']), type);
    await expect(parsed).rejects.toMatchObject({ status: 400 });
  });

  it('is read into its fields, which are text', async () => {
    const bytes = form(
      [disposition('name="amount"'), '50000'],
      [disposition('name="note"'), 'kopi & café,\r\ntwo lines'],
      [disposition('name="none"'), ''],
    );
    const fields = { amount: '50000', note: 'kopi & café,\r\ntwo lines', none: '' };
    expect(await parse(bytes, type)).toEqual(fields);
  });

  it('is read with a quoted boundary', async () => {
    const bytes = form([disposition('name="a"'), '1']);
    expect(await parse(bytes, 'multipart/form-data; boundary="cut"')).toEqual({ a: '1' });
  });

  it('has the last value of a field that is sent twice', async () => {
    const bytes = form([disposition('name="a"'), '1'], [disposition('name="a"'), '2']);
    expect(await parse(bytes, type, { properties: { a: INTEGER } })).toEqual({ a: 2 });
    expect(await parse(bytes, type)).toEqual({ a: ['1', '2'] });
  });

  it('has a list for a field that is sent several times, or once', async () => {
    const schema = { properties: { a: { type: 'array', items: INTEGER } } };
    const twice = form([disposition('name="a"'), '1'], [disposition('name="a"'), '2']);
    const once = form([disposition('name="a"'), '1']);
    expect(await parse(twice, type, schema)).toEqual({ a: [1, 2] });
    expect(await parse(once, type, schema)).toEqual({ a: [1] });
    expect(await parse(form([disposition('name="a"'), '[1, 2]']), type, schema)).toEqual({
      a: ['[1, 2]'],
    });
  });

  it('is its last part where the schema is a text', async () => {
    const file = form([disposition('name="file"; filename="a.png"'), 'ab']);
    expect(await parse(file, type, { ...STRING, format: 'binary' })).toBe('ab');
    expect(await parse(form(), type, STRING)).toBe('');
  });

  it('has the text of a file', async () => {
    const file = disposition('name="icon"; filename="icon.txt"');
    const schema = { properties: { icon: { ...STRING, format: 'binary' } } };
    const bytes = form([`${file}\r\nContent-Type: text/plain`, 'caf\u00e9']);
    expect(await parse(bytes, type, schema)).toEqual({ icon: 'café' });
  });

  it('has a character for each byte of a file that is no text', async () => {
    const data = new FormData();
    data.append('icons', new Blob([new Uint8Array([0, 255, 13, 10])]), 'a.png');
    data.append('icons', new Blob([new Uint8Array([128])], { type: 'image/png' }), 'b.png');
    const { headers, bytes } = await sent(data);
    const schema = { properties: { icons: { type: 'array', items: STRING } } };
    expect(await parse(bytes, headers, schema)).toEqual({ icons: ['\u0000\u00ff\r\n', '\u0080'] });
  });

  it('has objects in JSON', async () => {
    const json = 'Content-Type: application/json';
    const schema = {
      properties: {
        size: { $ref: '#/components/schemas/Size' },
        sizes: { type: 'array', items: SIZE },
        any: {},
        bad: SIZE,
      },
    };
    const bytes = form(
      [disposition('name="size"'), '{"width": 1}'],
      [disposition('name="sizes"'), '{"width": 2}'],
      [disposition('name="sizes"'), '{"width": 3}'],
      [`${disposition('name="any"')}\r\n${json}`, '[4]'],
      [disposition('name="bad"'), '{width'],
    );
    expect(await parse(bytes, type, schema)).toEqual({
      ...{ size: { width: 1 }, sizes: [{ width: 2 }, { width: 3 }], any: [4], bad: '{width' },
    });
    const list = form([disposition('name="sizes"'), '[{"width": 2}]']);
    expect(await parse(list, type, schema)).toEqual({ sizes: [{ width: 2 }] });
  });

  it('has JSON where its encoding says so', async () => {
    const encoding = { any: { contentType: 'text/plain, application/json' } };
    const bytes = form([disposition('name="any"'), '{"a": 1}']);
    expect(await parse(bytes, type, { properties: { any: {} } }, { encoding })).toEqual({
      any: { a: 1 },
    });
  });

  it('has a field of any name, and does no harm', async () => {
    const fields = await parse(form([disposition('name="__proto__"'), '1']), type);
    expect(Object.entries(fields as object)).toEqual([['__proto__', '1']]);
  });

  it('is read as FormData writes it', async () => {
    const data = new FormData();
    data.set('reference', 'a"b');
    const { headers, bytes } = await sent(data);
    expect(await parse(bytes, headers)).toEqual({ reference: 'a"b' });
  });

  const parts = (count: number) =>
    form(
      ...Array.from({ length: count }, (_, i): [string, string] => [
        disposition(`name="${i}"`),
        '',
      ]),
    );

  it('has up to 1,000 parts', async () => {
    expect(Object.keys((await parse(parts(1000), type)) as object)).toHaveLength(1000);
  });

  it.each<[string, Buffer]>([
    ['1,001 parts', parts(1001)],
    ['100,000 parts without headers', Buffer.from('--cut\r\n\r\n\r\n'.repeat(100_000))],
  ])('is refused with %s', async (_, bytes) => {
    await expect(parse(bytes, type)).rejects.toMatchObject({
      status: 400,
      message: 'The form has over 1000 parts.',
    });
  });

  it.each<[string, Buffer]>([
    ['a long text', form([disposition('name="a"'), 'x'.repeat(1_000_000)])],
    ['beginnings of boundaries', Buffer.from('\r\n--cu'.repeat(140_000))],
  ])('lets others go on while it is parsed: %s', async (_, bytes) => {
    let turns = 0;
    let parsed = false;
    const other = async () => {
      for (; !parsed; turns += 1) await setImmediate();
    };
    const parsing = parse(bytes, type).catch(() => undefined);
    await Promise.all([other(), parsing.then(() => (parsed = true))]);
    expect(turns).toBeGreaterThan(3);
  });

  const whole = form([disposition('name="a"'), '1']);
  it.each([
    ['without a boundary in its content type', whole, 'multipart/form-data'],
    ['with an empty boundary', whole, 'multipart/form-data; boundary='],
    ['with another boundary', whole, 'multipart/form-data; boundary=other'],
    ['cut short', whole.subarray(0, -8), type],
    ['that is no form at all', Buffer.from('a=1'), type],
    ['that is empty', Buffer.alloc(0), type],
  ])('is refused %s', async (_how, bytes, contentType) => {
    const parsed = parse(bytes, contentType);
    await expect(parsed).rejects.toThrow(Failure);
    await expect(parsed).rejects.toMatchObject({
      status: 400,
      message: expect.stringContaining('multipart'),
    });
  });
});

/** The body and the content type that fetch() sends for a form. */
async function sent(data: FormData): Promise<{ headers: string; bytes: Buffer }> {
  const response = new Response(data);
  const bytes = Buffer.from(await response.arrayBuffer());
  return { headers: response.headers.get('content-type') ?? '', bytes };
}

describe('a form that is written like a query', () => {
  const type = 'application/x-www-form-urlencoded';
  const schema = {
    type: 'object',
    properties: {
      name: STRING,
      age: INTEGER,
      shorn: { type: 'boolean' },
      years: { type: 'array', items: INTEGER },
      'tags[]': { type: 'array', items: STRING },
      size: { $ref: '#/components/schemas/Size' },
      sizes: { type: 'array', items: SIZE },
    },
  };

  it.each<[string, object]>([
    ['name=a+b%26c&age=7&shorn=true', { name: 'a b&c', age: 7, shorn: true }],
    ['age=x&shorn=1', { age: 'x', shorn: '1' }],
    ['years=1&years=2', { years: [1, 2] }],
    ['years=1', { years: [1] }],
    ['years[]=1&years[]=2', { years: [1, 2] }],
    ['years%5B0%5D=1&years%5B1%5D=2', { years: [1, 2] }],
    ['tags[]=a&tags[]=b', { 'tags[]': ['a', 'b'] }],
    ['size[width]=2&size[unit]=cm', { size: { width: 2, unit: 'cm' } }],
    ['sizes[0][width]=2&sizes[1][width]=3', { sizes: [{ width: 2 }, { width: 3 }] }],
    [`size=${encodeURIComponent('{"width":2}')}`, { size: { width: 2 } }],
    ['other=1&other=2&one=%E0', { other: ['1', '2'], one: '\ufffd' }],
    ['name', { name: '' }],
    ['', {}],
    ['__proto__=1', JSON.parse('{"__proto__":"1"}') as object],
  ])('is read into its fields by their schema: %s', async (text, fields) => {
    expect(Object.entries((await parse(text, type, schema)) as object)).toEqual(
      Object.entries(fields),
    );
  });

  it('is read by the encodings of its fields', async () => {
    const encoding = {
      years: { style: 'pipeDelimited', explode: false },
      size: { style: 'form', explode: false },
      sizes: { style: 'deepObject', explode: true },
      age: { contentType: 'application/json' },
    };
    const text = 'years=1|2&size=width,2,unit,cm&sizes[a][width]=3&age=7';
    expect(await parse(text, type, schema, { encoding })).toEqual({
      ...{ years: [1, 2], size: { width: 2, unit: 'cm' }, sizes: [{ width: 3 }], age: 7 },
    });
  });

  it('types further fields as the schema says', async () => {
    const open = { type: 'object', additionalProperties: INTEGER };
    expect(await parse('a=1&b=x', type, open)).toEqual({ a: 1, b: 'x' });
  });

  it('is read back as URLSearchParams writes it', async () => {
    const fields = { name: 'a=b&c d+é', tail: '' };
    expect(await parse(new URLSearchParams(fields).toString(), type)).toEqual(fields);
  });

  it('is one text if its schema says so', async () => {
    expect(await parse('a=1&b', type, STRING)).toBe('a=1&b');
  });

  it('is refused with 1,001 fields', async () => {
    await expect(parse('a=1&'.repeat(1001), type)).rejects.toMatchObject({ status: 400 });
  });
});

describe('a body of another format', () => {
  it.each<[string, string, Schema | undefined, unknown]>([
    ['text/plain', 'café', undefined, 'café'],
    ['text/csv', 'a,b\n1,2\n', STRING, 'a,b\n1,2\n'],
    ['text/plain', '7', INTEGER, 7],
    ['text/plain', 'x', INTEGER, 'x'],
    ['text/plain', '{"width":2}', SIZE, { width: 2 }],
    ['application/yaml', 'width: 2', SIZE, 'width: 2'],
    ['application/yaml', 'a: 1', STRING, 'a: 1'],
    ['application/xml', '<a><width>2</width></a>', SIZE, { width: 2 }],
    ['application/problem+xml', '<a><width>2</width></a>', SIZE, { width: 2 }],
    ['text/xml', '<a><b>2</b></a>', undefined, { b: '2' }],
    ['application/xml', '<a/>', STRING, '<a/>'],
    ['image/svg+xml', '<svg/>', { ...STRING, format: 'binary' }, '<svg/>'],
    ['application/octet-stream', 'é', STRING, '\u00c3\u00a9'],
    ['application/vnd.unknown', 'a', undefined, 'a'],
  ])('is read as it is: %s %j for %j', async (type, text, schema, value) => {
    expect(await parse(text, type, schema)).toEqual(value);
  });

  it('has a character for each byte', async () => {
    const bytes = Buffer.from(Array.from({ length: 256 }, (_, i) => i));
    const value = await parse(bytes, 'image/png');
    expect(Buffer.from(value as string, 'latin1')).toEqual(bytes);
  });

  it('is read in the charset that it names', async () => {
    const bytes = Buffer.from([0xe9]);
    expect(await parse(bytes, 'text/plain; charset="ISO-8859-1"')).toBe('é');
    expect(await parse(bytes, 'text/plain; charset=unknown')).toBe('\ufffd');
  });

  it('is read by its own content type below a range', async () => {
    expect(await parse('<a><width>2</width></a>', 'text/xml', SIZE, { key: '*/*' })).toEqual({
      width: 2,
    });
    expect(await parse('{"width":2}', 'application/json', SIZE, { key: '*/*' })).toEqual({
      width: 2,
    });
  });

  it.each(['<a>', 'a', '<!DOCTYPE a><a/>'])('is refused as XML: %j', async (text) => {
    await expect(parse(text, 'application/xml')).rejects.toMatchObject({
      status: 400,
      message: 'The body is not readable XML of at most 100 levels.',
    });
  });
});

describe('the media type of a body', () => {
  const typeOf = (keys: string[], contentType?: string, text = '{}') =>
    bodyTypeOf(new Map(keys.map((key) => [key, {}])), Buffer.from(text), contentType);

  it('is the only one, or JSON, without a content type', () => {
    expect(typeOf(['text/csv'])).toBe('text/csv');
    expect(typeOf(['text/csv', 'application/json'])).toBe('application/json');
    expect(typeOf(['text/csv', 'application/json'], undefined, '{')).toBeUndefined();
    expect(typeOf(['text/csv', 'text/plain'])).toBeUndefined();
    expect(typeOf(['application/*'], undefined)).toBe('application/*');
    expect(typeOf(['text/*'], undefined, 'a')).toBeUndefined();
  });

  it('is none for another content type', () => {
    expect(typeOf(['application/json'], 'text/plain')).toBeUndefined();
    expect(typeOf([], 'text/plain')).toBeUndefined();
  });
});

describe('an XML body', () => {
  it.each([
    ['elements', `<r>${'<a/>'.repeat(9999)}</r>`, `<r>${'<a/>'.repeat(10_000)}</r>`],
    ['attributes', manyAttributes(9999), manyAttributes(10_000)],
  ])('is refused with over 10,000 %s', async (_what, most, more) => {
    await expect(parse(most, 'application/xml')).resolves.toBeDefined();
    await expect(parse(more, 'application/xml')).rejects.toMatchObject({
      status: 400,
      message: 'The XML body has over 10000 elements and attributes.',
    });
  });
});

function manyAttributes(count: number): string {
  const attributes = Array.from({ length: count }, (_, i) => `a${i}="1"`);
  return `<r ${attributes.join(' ')}/>`;
}
