import { expect, it } from '@jest/globals';

import { parsePreference, waitOf } from '../../server/contract/preference.ts';
import { Failure } from '../../server/world/failure.ts';

it.each([
  ['code=404', { code: 404 }],
  ['code="404"', { code: 404 }],
  ['Code=404', { code: 404 }],
  ['example=happy', { example: 'happy' }],
  ['example="two words, and more"', { example: 'two words, and more' }],
  ['dynamic=true', { dynamic: true }],
  ['dynamic=false', { dynamic: false }],
  ['code=200, example=happy, dynamic=true', { code: 200, example: 'happy', dynamic: false }],
  ['respond-async, wait=10, code=503', { code: 503 }],
  ['code=404, code=500', { code: 404 }],
])('reads %s', (header, found) => {
  const preference = parsePreference(header);
  const { code, example, dynamic } = preference;
  expect({ code, example, dynamic }).toEqual({
    code: undefined,
    example: undefined,
    dynamic: false,
    ...found,
  });
});

it('reads several headers like one', () => {
  const preference = parsePreference(['code=404', 'example=gone']);
  expect(preference).toMatchObject({ code: 404, example: 'gone' });
});

it.each([
  ['code=404', true],
  ['example=happy', true],
  ['dynamic=true', true],
  ['dynamic=false', false],
  ['respond-async', false],
])('says if %s chooses anything: %p', (header, chosen) => {
  expect(parsePreference(header).chosen).toBe(chosen);
});

it.each([
  ['__code=404', { code: 404 }],
  ['page=2&__example=happy', { example: 'happy' }],
  ['__dynamic=true', { dynamic: true }],
  ['__example=two%20words', { example: 'two words' }],
])('reads the query %s as a header', (search, found) => {
  expect(parsePreference(undefined, search)).toMatchObject(found);
});

it('prefers the header to the query', () => {
  expect(parsePreference('code=404', '__code=500&__example=gone')).toMatchObject({
    ...{ code: 404, example: 'gone' },
  });
});

it.each([
  ['wait=2', 2000],
  ['wait=0.25, code=404', 250],
  ['wait=600', 60_000],
  ['wait=soon', 0],
  ['wait', 0],
  ['code=404', 0],
])('reads of %s the wait of %d ms', (header, wait) => {
  expect(waitOf(header)).toBe(wait);
});

it.each([undefined, '', 'respond-async', 'return=minimal; code=404'])(
  'finds none in %p',
  (header) => {
    const preference = parsePreference(header);
    expect(preference).not.toHaveProperty('code');
    expect(preference).not.toHaveProperty('example');
    expect(preference.dynamic).toBe(false);
  },
);

const MISUNDERSTOOD = [
  'code=abc',
  'code=99',
  'code=600',
  'code=4040',
  'code=-1',
  'code=20.5',
  'code',
];

it.each([...MISUNDERSTOOD, 'example', 'example=', 'dynamic', 'dynamic=1'])(
  'refuses %s, which it does not understand',
  (header) => {
    const parse = () => parsePreference(header);
    expect(parse).toThrow(Failure);
    expect(parse).toThrow(expect.objectContaining({ status: 400 }));
  },
);

it.each(['__code=abc', '__example=', '__dynamic=1'])('refuses the query %s likewise', (search) => {
  expect(() => parsePreference(undefined, search)).toThrow(Failure);
});
