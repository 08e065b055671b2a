import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';

import {
  addPartner,
  findByEmail,
  findByPhone,
} from '../../../server/domains/mitra-delivery/partners.ts';
import { FIRST } from '../../../server/domains/mitra-delivery/first.ts';
import { State } from '../../../server/domains/mitra-delivery/state.ts';
import { Random } from '../../../server/world/random.ts';

const NOW = Date.UTC(2026, 1, 1);

function firstState(): State {
  return structuredClone(FIRST.demo);
}

function add(state: State, email: string, no_tlp: string) {
  const request = { email, no_tlp, password: 'not-a-real-password' };
  return addPartner(state, request, NOW, new Random({ random: state.last_id }));
}

const newcomers = fc.uniqueArray(
  fc.record({
    email: fc.emailAddress(),
    no_tlp: fc.constantFrom('080000000011', '080000000012', '080000000013'),
  }),
  { selector: ({ email }) => email.toLowerCase(), maxLength: 6 },
);

// Each partner needs a hash, which is slow on purpose.
const FEW = { numRuns: 20 };
jest.setTimeout(60_000);

it('numbers partners in the order of their registration', () => {
  fc.assert(
    fc.property(newcomers, (requests) => {
      const state = firstState();
      const ids = requests.map(({ email, no_tlp }) => add(state, email, no_tlp).id);
      expect(ids).toEqual(requests.map((_, index) => 32 + index));
    }),
    FEW,
  );
});

it('finds every partner by e-mail address in any letter case', () => {
  fc.assert(
    fc.property(newcomers, (requests) => {
      const state = firstState();
      const partners = requests.map(({ email, no_tlp }) => add(state, email, no_tlp));
      for (const partner of partners) {
        expect(findByEmail(state, partner.email.toUpperCase())).toBe(partner);
        expect(findByEmail(state, partner.email.toLowerCase())).toBe(partner);
      }
    }),
    FEW,
  );
});

it('finds the first partner who registered with a phone number', () => {
  fc.assert(
    fc.property(newcomers, (requests) => {
      const state = firstState();
      const satu = findByEmail(state, 'mitra.satu@example.com');
      const partners = [satu, ...requests.map(({ email, no_tlp }) => add(state, email, no_tlp))];
      for (const phone of ['080000000011', '080000000012', '080000000013']) {
        expect(findByPhone(state, phone)).toBe(partners.find((one) => one?.no_tlp === phone));
      }
    }),
    FEW,
  );
});

it('keeps a state that can be set from outside as it is shown', () => {
  fc.assert(
    fc.property(newcomers, (requests) => {
      const state = firstState();
      for (const { email, no_tlp } of requests) add(state, email, no_tlp);
      expect(State.decode(State.encode(state))).toEqual(state);
    }),
    FEW,
  );
});

describe('a state set from outside', () => {
  const shown = State.encode(FIRST.demo);
  const satu = shown.partners['mitra.satu@example.com'];

  it('may have no partners', () => {
    expect(State.safeDecode({ ...shown, partners: {} }).success).toBe(true);
  });

  it.each([
    'name',
    'rekening_atas_nama',
    'no_rekening',
    'nama_bank',
    'alamat',
    'coordinate',
    'patokan_alamat',
  ])('reads a missing %s, as a merge patch leaves it, as null', (field) => {
    const rest = Object.fromEntries(Object.entries(satu ?? {}).filter(([name]) => name !== field));
    const state = State.parse({ ...shown, partners: { 'mitra.satu@example.com': rest } });
    expect(findByEmail(state, 'mitra.satu@example.com')).toHaveProperty(field, null);
  });

  it.each([
    ['a partner under another address', { 'mitra.dua@example.com': satu }],
    ['a password in plain text', { 'mitra.satu@example.com': { ...satu, password_hash: 'a' } }],
    ['an unknown field', { 'mitra.satu@example.com': { ...satu, saldo: 1 } }],
    ['a local time', { 'mitra.satu@example.com': { ...satu, created_at: '2026-01-14 10:41:58' } }],
  ])('is refused with %s', (_title, partners) => {
    expect(State.safeDecode({ ...shown, partners } as typeof shown).success).toBe(false);
  });
});
