import { expect, it } from '@jest/globals';
import fc from 'fast-check';

import { freeSlug, slugOf } from '../../../server/domains/awan/slug.ts';

const names = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 });

it.each([
  ['Kopi Nusa', 'kopi-nusa'],
  ['ratnap', 'ratnap'],
  ['  Kopi & Teh  (Jakarta) ', 'kopi-teh-jakarta'],
  ['Café Dua', 'café-dua'],
  ['my-project-name12', 'my-project-name12'],
  ['咖啡', '咖啡'],
  ['100%', '100'],
  ['!?', 'nameless'],
])('makes %j to %s', (name, slug) => {
  expect(slugOf(name, 'nameless')).toBe(slug);
});

it('makes every name to 1 to 100 letters, digits and single hyphens between them', () => {
  fc.assert(
    fc.property(names, (name) => {
      const slug = slugOf(name, 'nameless');
      expect(slug).toMatch(/^[\p{L}\p{N}]+(-[\p{L}\p{N}]+)*$/u);
      expect(Array.from(slug).length).toBeLessThanOrEqual(100);
    }),
  );
});

it('makes a slug to itself', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/), (slug) => {
      fc.pre(slug.length <= 100);
      expect(slugOf(slug, 'nameless')).toBe(slug);
    }),
  );
});

it('keeps a slug that is free', () => {
  expect(freeSlug('kopi', new Set(['teh']))).toBe('kopi');
});

it('gives the first number that is free', () => {
  expect(freeSlug('kopi', new Set(['kopi', 'kopi-2', 'kopi-4']))).toBe('kopi-3');
});

it('keeps a length of 100 when it is numbered', () => {
  const long = 'a'.repeat(100);
  expect(freeSlug(long, new Set([long]))).toBe(`${'a'.repeat(98)}-2`);
});
