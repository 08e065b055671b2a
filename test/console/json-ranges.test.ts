// Places in a text of JSON, as the console's editor marks them.
import { expect, it } from '@jest/globals';

const path = '../../server/console/browser/json-ranges.js';
// The cast: scripts of a browser have no types here.
const { rangesOf } = (await import(path)) as {
  rangesOf: (text: string) => Map<string, { start: number; end: number }>;
};

/** The texts of all values by their pointers. */
function valuesIn(text: string): Record<string, string> {
  const ranges = [...rangesOf(text)];
  return Object.fromEntries(
    ranges.map(([pointer, { start, end }]) => [pointer, text.slice(start, end)]),
  );
}

it('finds each value by its pointer', () => {
  const text = '{ "a/b": [1, {"~": "x\\"}]"}],\n "": null }';
  expect(valuesIn(text)).toEqual({
    '': text,
    '/a~1b': '[1, {"~": "x\\"}]"}]',
    '/a~1b/0': '1',
    '/a~1b/1': '{"~": "x\\"}]"}',
    '/a~1b/1/~0': '"x\\"}]"',
    '/': 'null',
  });
});

it.each(['7', '"x"', '{}', '[]', ' [ ] ', '{"a":{}}', '-1.5e3'])('reads %s', (text) => {
  expect(valuesIn(text)['']).toBe(text.trim());
});

it.each([
  ['', 0],
  ['{', 1],
  ['{"a":x}', 5],
  ['{"a":1,}', 7],
  ['{"a" 1}', 5],
  ['[1 2]', 3],
  ['[1,]', 3],
  ['{a:1}', 1],
  ['{"a":"b}', 5],
  ['1 2', 2],
  ['{"a":01}', 5],
])('finds the fault in %j at %i', (text, start) => {
  expect(() => JSON.parse(text) as unknown).toThrow();
  expect(() => rangesOf(text)).toThrow(
    expect.objectContaining({ range: expect.objectContaining({ start }) }),
  );
});
