import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { folded, freeSlug, slugOf } from '../../../server/domains/awan/slug.ts';

const names = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 });
const free = (name: string, ...taken: string[]) =>
  freeSlug(slugOf(name) || 'nameless', (one) => taken.includes(one));

it.each([
  ['Kopi Nusa', 'Kopi-Nusa'],
  ['ratnap', 'ratnap'],
  ['  Kopi & Teh  (Jakarta) ', 'Kopi-Teh-Jakarta'],
  ['Café Dua', 'Café-Dua'],
  ['my-project-name12', 'my-project-name12'],
  ['Toko_Kopi 2', 'Toko_Kopi-2'],
  ['_', ''],
  ['咖啡', '咖啡'],
  ['กาแฟที่ดี', 'กาแฟที่ดี'],
  ['कॉफ़ी घर', 'कॉफ़ी-घर'.normalize('NFKC')],
  ['100%', '100'],
  ['!?', ''],
  ['\u0301', ''],
])('makes %j to %j', (name, slug) => {
  expect(slugOf(name)).toBe(slug);
});

it('makes of every name at most 100 letters, digits, underscores, their marks and single hyphens between', () => {
  fc.assert(
    fc.property(names, (name) => {
      const slug = slugOf(name);
      expect(slug).toMatch(
        /^([\p{L}\p{N}_][\p{L}\p{N}\p{M}_]*(-[\p{L}\p{N}_][\p{L}\p{N}\p{M}_]*)*)?$/u,
      );
      expect(Array.from(slug).length).toBeLessThanOrEqual(100);
    }),
  );
});

it('leaves a slug as it is', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Za-z0-9]+([-_][A-Za-z0-9]+)*$/), (slug) => {
      fc.pre(slug.length <= 100);
      expect(slugOf(slug)).toBe(slug);
    }),
  );
});

describe('a free slug', () => {
  it('is the name’s own if nobody has it', () => {
    expect(free('kopi', 'teh')).toBe('kopi');
  });

  it('has the first number that is free', () => {
    expect(free('kopi', 'kopi', 'kopi-2', 'kopi-4')).toBe('kopi-3');
  });

  it('is numbered as well without a letter or digit in the name', () => {
    expect([free('!'), free('?', 'nameless')]).toEqual(['nameless', 'nameless-2']);
  });

  it('keeps a length of 100 when it is numbered', () => {
    const long = 'a'.repeat(100);
    expect(free(long, long)).toBe(`${'a'.repeat(98)}-2`);
  });
});

it.each([
  ['RatnaP', 'ratnap'],
  ['  ratnap\u00a0', 'ratnap'],
  ['ｒａｔｎａｐ', 'ratnap'],
  ['cafe\u0301', 'caf\u00e9'],
])('compares %j as %j', (one, other) => {
  expect(folded(one)).toBe(other);
});
