import { expect, it } from '@jest/globals';

import { markdownOf, textOf } from '../../server/diff/report.ts';
import { isMajorStep } from '../../server/diff/version.ts';
import type { Change, Comparison } from '../../server/diff/change.ts';

const change = (more: Partial<Change>): Change => ({
  ...{ id: 'abc', impact: 'major', rule: 'a', operation: 'GET /a', side: 'answer', within: '' },
  ...{ pointer: '', message: 'Gone.', place: { file: 'a.yaml', line: 2 }, isKnown: false },
  ...more,
});
const comparison = (changes: Change[], more: Partial<Comparison> = {}): Comparison => ({
  ...{ name: 'shop', versions: { old: '1.0', new: '1.1' }, isMajor: false, changes },
  ...more,
});

it.each([
  ['1.0', '2.0', true],
  ['2', '2.0', false],
  ['2.0', 'v2', false],
  ['v1', 'v2', true],
  ['2.0.1', '2.1', false],
  ['0.1', '0.2', true],
  ['0.1.0', '0.1.1', false],
  ['0.9', '1.0', true],
  ['2.0', '1.0', false],
  ['1.0-beta.1', '1.0', false],
  ['2026-01-01', '2026-02-01', undefined],
  ['1.0', 'latest', undefined],
])('takes the step from %s to %s as major: %s', (old, next, isMajor) => {
  expect(isMajorStep(old, next)).toBe(isMajor);
});

it('writes breaks before the rest, requests and answers apart', () => {
  const changes = [
    change({ impact: 'minor', side: 'request', message: 'Added.' }),
    change({ message: 'Gone | away\n.', within: 'a[].b' }),
    change({ side: 'request', message: 'Needed.' }),
  ];
  const markdown = markdownOf([comparison([]), comparison(changes, { name: 'worse' })]);
  const order = ['worse', 'Clients: Requests', 'Needed.', 'clients: Answers', 'Added.', 'shop'];
  const places = order.map((one) => markdown.toLowerCase().indexOf(one.toLowerCase()));
  expect(places).toEqual(places.toSorted((one, other) => one - other));
  expect(markdown).toContain(String.raw`| GET /a | a[].b: Gone \| away . | a.yaml:2 | abc |`);
});

it.each([1, 500])('fits a pull request, and shows the first rows, for %i contracts', (count) => {
  const changes = Array.from({ length: 5000 }, (_, i) =>
    change({ message: `${i} ${'long '.repeat(500)}` }),
  );
  const markdown = markdownOf(
    Array.from({ length: count }, (_, i) => comparison(changes, { name: `shop-${i}` })),
  );
  expect(markdown.length).toBeLessThanOrEqual(60_000);
  expect(markdown).toContain('## ❌ shop-0');
  expect(markdown).toMatch(count === 1 ? /\| 0 long [^]* and \d+ more\.\n/ : /\n5000 more\.\n/);
});

it('counts a known break for nothing, and says that it is one', () => {
  const text = textOf([comparison([change({ isKnown: true })])]);
  expect(text).toMatch(/^shop: Nothing breaks clients/);
  expect(text).toContain('(known)  [abc]');
});

it('says why a break stands where versions cannot be compared', () => {
  expect(textOf([comparison([change({})], { isMajor: undefined })])).toMatch(
    /^shop: 1 change breaks clients, and the versions cannot be compared \(1\.0 to 1\.1\)\./,
  );
});
