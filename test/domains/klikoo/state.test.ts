import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';

import { catalogue, DEMO_CLIENT, FIRST } from '../../../server/domains/klikoo/first.ts';
import { State } from '../../../server/domains/klikoo/state.ts';
import { find } from '../../../server/world/table.ts';
import { PUBLIC_KEY } from './client.ts';

describe('the catalogue', () => {
  const products = catalogue();

  it('has over 500 products, each with its own code', () => {
    expect(products.length).toBeGreaterThan(500);
    expect(new Set(products.map((one) => one.product_code)).size).toBe(products.length);
  });

  it('covers the documented categories and more', () => {
    const categories = Object.groupBy(products, (one) => one.product_category);
    const counts = Object.values(categories).map((group) => group?.length ?? 0);
    expect(Object.keys(categories)).toEqual(
      expect.arrayContaining(['data', 'pulsa', 'maxim', 'plnprepaid']),
    );
    expect(counts.length).toBeGreaterThan(5);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(15);
  });

  it('is the same each time', () => {
    expect(catalogue()).toEqual(products);
  });

  it('has products that share a name', () => {
    const names = new Set(products.map((one) => one.product_name));
    expect(names.size).toBeLessThan(products.length);
  });

  it('has switched-off products in every large category', () => {
    const off = products.filter(({ enable }) => !enable).map((one) => one.product_category);
    expect(off).toEqual(expect.arrayContaining(['data', 'pulsa']));
    expect(off.length).toBeLessThan(products.length / 5);
  });
});

describe('the state', () => {
  const shown = () => z.encode(State, FIRST.demo);
  const demo = { client_secret: 'x'.repeat(32), public_key: null, allowed_ips: [] };
  const withClient = (changes: object) => ({
    ...shown(),
    clients: { [DEMO_CLIENT]: { ...demo, ...changes } },
  });

  it.each(Object.keys(FIRST))('%s can be set from outside as it is shown', (scenario) => {
    const first = FIRST[scenario as keyof typeof FIRST];
    expect(State.parse(z.encode(State, first))).toEqual(first);
  });

  it.each([
    ['a public key', { public_key: PUBLIC_KEY }],
    ['no public key', { public_key: null }],
    ['addresses', { allowed_ips: ['203.0.113.10', '2001:db8::1'] }],
  ])('accepts a client with %s', (_what, changes) => {
    expect(State.safeParse(withClient(changes)).success).toBe(true);
  });

  it.each([
    ['a text that is no key', { public_key: 'no key' }],
    ['a short secret', { client_secret: 'short' }],
    ['a host name for an address', { allowed_ips: ['example.com'] }],
  ])('refuses a client with %s', (_what, changes) => {
    expect(State.safeParse(withClient(changes)).success).toBe(false);
  });

  it('reads a missing public key, as a merge patch leaves it, as null', () => {
    const { public_key, ...rest } = demo;
    const state = State.parse({ ...shown(), clients: { [DEMO_CLIENT]: rest } });
    expect(find(state.clients, DEMO_CLIENT)).toEqual({ ...rest, public_key });
  });

  it('refuses a product with an unknown field', () => {
    const { products, ...rest } = shown();
    const surplus = { ...products, CTHA25: { ...products['CTHA25'], saldo: 1 } };
    expect(State.safeParse({ ...rest, products: surplus }).success).toBe(false);
  });

  it('refuses a product under the code of another', () => {
    const { products, ...rest } = shown();
    const { CTHA25, ...others } = products;
    expect(State.safeParse({ ...rest, products: { ...others, CTHA26: CTHA25 } }).success).toBe(
      false,
    );
  });
});
