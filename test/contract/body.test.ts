import { setImmediate } from 'node:timers/promises';

import { describe, expect, it } from '@jest/globals';

import { parseBody } from '../../server/contract/body.ts';
import { Failure } from '../../server/world/failure.ts';

describe('a JSON body', () => {
  it.each([
    ['{"a": [1, null, "b"]}', { a: [1, null, 'b'] }],
    ['"caf\u00e9"', 'café'],
    ['null', null],
    ['0', 0],
  ])('is read: %s', async (text, value) => {
    expect(await parseBody(Buffer.from(text), 'application/json')).toEqual(value);
  });

  it('is read without its byte order mark', async () => {
    expect(await parseBody(Buffer.from('\u{feff}{"a": 1}'), 'application/json')).toEqual({ a: 1 });
  });

  it('is refused if it is not UTF-8', async () => {
    const parsed = parseBody(Buffer.from([0x22, 0xff, 0x22]), 'application/json');
    await expect(parsed).rejects.toMatchObject({ status: 400 });
  });

  it.each([undefined, 'text/plain', 'application/json; charset=utf-8'])(
    'is what a body of the content type %p is taken for',
    async (type) => {
      expect(await parseBody(Buffer.from('{"a": 1}'), type)).toEqual({ a: 1 });
    },
  );

  it.each([
    ['lists', '['.repeat(100), ']'.repeat(100)],
    ['objects', '{"a":'.repeat(99) + '{', '}'.repeat(100)],
  ])('is read with %s nested 100 levels deep', async (_what, open, close) => {
    await expect(parseBody(Buffer.from(open + close))).resolves.toBeInstanceOf(Object);
  });

  it.each([
    ['lists', '['.repeat(101) + ']'.repeat(101)],
    ['objects', '{"a":'.repeat(101) + '1' + '}'.repeat(101)],
    ['lists after a text', `["\\\\",${'['.repeat(100)}${']'.repeat(101)}`],
  ])('is refused with %s nested deeper', async (_what, text) => {
    const message = expect.stringContaining('100 levels') as unknown;
    await expect(parseBody(Buffer.from(text))).rejects.toMatchObject({ status: 400, message });
  });

  it.each([
    ['a text', `"${'['.repeat(101)}"`],
    ['a text with quotes', `"${'\\"[{'.repeat(101)}"`],
    ['lists side by side', `[${'[],'.repeat(101)}[]]`],
  ])('may have more brackets in %s', async (_what, text) => {
    expect(await parseBody(Buffer.from(text))).toEqual(JSON.parse(text));
  });

  it.each(['[', '{"a":', '"[', '[]'])('of 1 MiB of %s is judged at once', async (part) => {
    const bytes = Buffer.from(part.repeat(2 ** 20 / part.length));
    const started = performance.now();
    await expect(parseBody(bytes)).rejects.toMatchObject({ status: 400 });
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it.each(['', '{"half": ', '{a: 1}', 'a=1', '{"a": 1} {"b": 2}'])(
    'is refused: %j',
    async (text) => {
      const parsed = parseBody(Buffer.from(text), 'application/json');
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
    expect(await parseBody(bytes, 'Multipart/Form-Data; boundary=cut')).toEqual({ a: '1' });
  });

  it('is refused if a part has no name', async () => {
    const parsed = parseBody(form([disposition('x="a"'), '1']), type);
    await expect(parsed).rejects.toMatchObject({ status: 400 });
  });

  it('is read into its fields, which are text', async () => {
    const bytes = form(
      [disposition('name="amount"'), '50000'],
      [disposition('name="note"'), 'kopi & café,\r\ntwo lines'],
      [disposition('name="none"'), ''],
    );
    const fields = { amount: '50000', note: 'kopi & café,\r\ntwo lines', none: '' };
    expect(await parseBody(bytes, type)).toEqual(fields);
  });

  it('is read with a quoted boundary', async () => {
    const bytes = form([disposition('name="a"'), '1']);
    expect(await parseBody(bytes, 'multipart/form-data; boundary="cut"')).toEqual({ a: '1' });
  });

  it('has the last value of a field that is sent twice', async () => {
    const bytes = form([disposition('name="a"'), '1'], [disposition('name="a"'), '2']);
    expect(await parseBody(bytes, type)).toEqual({ a: '2' });
  });

  it('has no field for a file', async () => {
    const file = disposition('name="icon"; filename="icon.png"');
    const bytes = form([file, 'bytes'], [disposition('name="a"'), '1']);
    expect(await parseBody(bytes, type)).toEqual({ a: '1' });
  });

  it('has a field of any name, and does no harm', async () => {
    const fields = await parseBody(form([disposition('name="__proto__"'), '1']), type);
    expect(Object.entries(fields as object)).toEqual([['__proto__', '1']]);
  });

  it('is read as FormData writes it', async () => {
    const data = new FormData();
    data.set('reference', 'a"b');
    const { headers, bytes } = await sent(data);
    expect(await parseBody(bytes, headers)).toEqual({ reference: 'a"b' });
  });

  const parts = (count: number) =>
    form(
      ...Array.from({ length: count }, (_, i): [string, string] => [
        disposition(`name="${i}"`),
        '',
      ]),
    );

  it('has up to 1,000 parts', async () => {
    expect(Object.keys((await parseBody(parts(1000), type)) as object)).toHaveLength(1000);
  });

  it.each<[string, Buffer]>([
    ['1,001 parts', parts(1001)],
    ['100,000 parts without headers', Buffer.from('--cut\r\n\r\n\r\n'.repeat(100_000))],
  ])('is refused with %s', async (_, bytes) => {
    await expect(parseBody(bytes, type)).rejects.toMatchObject({
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
    const parsing = parseBody(bytes, type).catch(() => undefined);
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
    const parsed = parseBody(bytes, contentType);
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
