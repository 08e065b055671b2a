import { describe, expect, it } from '@jest/globals';

import { FIRST } from '../../../server/domains/frog-cloud/first.ts';
import { State } from '../../../server/domains/frog-cloud/state.ts';

describe('a state set from outside', () => {
  const shown = State.encode(FIRST.demo);
  const sari = shown.customers['4821'];

  it('may have several tokens for one customer', () => {
    const tokens = { demo: '4821', other: '4821' };
    expect(State.safeDecode({ ...shown, tokens }).success).toBe(true);
  });

  it('may have a token that has outlived its customer', () => {
    expect(State.safeDecode({ customers: {}, tokens: { demo: '4821' } }).success).toBe(true);
  });

  it.each([
    ['a customer under another id', { customers: { ...shown.customers, 9: sari } }],
    ['a customer with an unknown field', { customers: { 4821: { ...sari, saldo: 1 } } }],
  ])('is refused with %s', (_title, change) => {
    // The cast: the compiler knows the mistake too.
    expect(State.safeDecode({ ...shown, ...change } as typeof shown).success).toBe(false);
  });
});
