import { setImmediate } from 'node:timers/promises';
import { Script } from 'node:vm';

import { beforeEach, expect, it, jest } from '@jest/globals';

import { BoundedPattern } from '../../server/contract/bounded-pattern.ts';

/** Many a contract has this one for addresses. */
const ADDRESS = '^(https?:\\/\\/)?([\\da-z\\.-]+)\\.([a-z\\.]{2,6})([\\/\\w \\.-]*)*\\/?$';

// Matches of one round of the event loop share their time.
beforeEach(() => setImmediate());

it.each([
  [ADDRESS, `https://example.com/${'a'.repeat(60)}?b`],
  ['^(a+)+$', `${'a'.repeat(60)}!`],
  ['^(a|a)*$', `${'a'.repeat(60)}!`],
  ['a*a*a*a*a*b', 'a'.repeat(5000)],
])('lets a text pass on which %s takes forever', (source, text) => {
  const pattern = new BoundedPattern(source, 'u');
  const started = performance.now();
  expect([pattern.test(text), pattern.test(text)]).toEqual([true, true]);
  expect(performance.now() - started).toBeLessThan(1000);
});

it('goes on to test shorter texts', () => {
  const pattern = new BoundedPattern(ADDRESS, 'u');
  pattern.test(`https://example.com/${'a'.repeat(60)}?b`);
  expect(['example.com/a', 'nowhere', 'a.b?'].map((text) => pattern.test(text))).toEqual([
    true,
    false,
    false,
  ]);
});

it('is told apart from others by its text', () => {
  expect(String(new BoundedPattern('^a$', 'u'))).toBe('/^a$/u');
});

it('is as exact as any pattern on a long text', () => {
  const pattern = new BoundedPattern('^[a-z]+$', 'u');
  expect(pattern.test('a'.repeat(5000))).toBe(true);
  expect(pattern.test(`${'a'.repeat(5000)}1`)).toBe(false);
});

it('tries again where the process was held up', () => {
  const pattern = new BoundedPattern('^(a+)+$', 'u');
  const held = jest.spyOn(Script.prototype, 'runInContext').mockImplementationOnce(() => {
    throw new Error('Script execution timed out after 100ms');
  });
  expect(pattern.test('aab')).toBe(false);
  held.mockRestore();
  expect(pattern.test('aaab')).toBe(false);
});

it('is as exact after a try in which others had the processor', () => {
  const pattern = new BoundedPattern('^(a+)+$', 'u');
  const text = 'a'.repeat(30);
  const held = jest.spyOn(Script.prototype, 'runInContext').mockImplementation(() => {
    throw new Error('Script execution timed out after 30ms');
  });
  expect(pattern.test(`${text}!`)).toBe(true);
  held.mockRestore();
  expect([pattern.test(text), pattern.test(`${text.slice(15)}!`)]).toEqual([true, false]);
});

it('finds at its first try that a match takes too long, on an idle machine', () => {
  const tries = jest.spyOn(Script.prototype, 'runInContext');
  const pattern = new BoundedPattern('^(a+)+$', 'u');
  pattern.test(`${'a'.repeat(60)}!`);
  const count = tries.mock.calls.length;
  expect(count).toBeLessThanOrEqual(10);
  pattern.test(`${'a'.repeat(61)}!`);
  expect(tries.mock.calls.length).toBe(count);
  tries.mockRestore();
});

it.each([
  ['of one length', '^([a-z]+)*$', Array<string>(40_000).fill('abcdefghijklmnopqrst')],
  [
    'of falling lengths',
    '^([a-z]+)*$',
    Array.from({ length: 900 }, (_, i) => `${'a'.repeat(999 - i)}!`),
  ],
  ['on which the time grows with a power', 'a*a*a*b', Array<string>(1000).fill('a'.repeat(990))],
  ['on which the time grows with the square', 'a*b', Array<string>(10_000).fill('a'.repeat(990))],
])('ends in time with thousands of texts %s', (_title, source, texts) => {
  const pattern = new BoundedPattern(source, 'u');
  const started = performance.now();
  for (const text of texts) pattern.test(text);
  expect(performance.now() - started).toBeLessThan(1000);
});

it('is exact again in the next round', async () => {
  const pattern = new BoundedPattern('^([a-z]+)*$', 'u');
  for (let length = 999; length > 900; length -= 1) pattern.test(`${'a'.repeat(length)}!`);
  await setImmediate();
  expect(pattern.test('abcdefghijklm!')).toBe(false);
});
