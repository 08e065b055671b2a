import { Random } from '../../world/random.ts';
import { tableOf } from '../../world/table.ts';
import { offers } from './offers.ts';
import type { Offer } from './offers.ts';
import type { Client, Product, State } from './state.ts';

/** The client that the demo credentials stand for. */
export const DEMO_CLIENT = '2f8d4b60-7c19-4e53-a1b6-90d3e5f7a284';

const CLIENT: Client = {
  client_secret: 'not-a-real-secret-not-a-real-sec',
  public_key: null,
  allowed_ips: [],
};

/** The products of the contract's example: the search for `contoh` finds them, dearest first. */
const EXAMPLES: Product[] = [
  {
    product_name: 'Paket Data Contoh 12 GB',
    product_detail: 'Berlaku 28 hari',
    product_category: 'data',
    agent_price: '61400',
    product_code: 'CTHD12',
    enable: true,
    updated_at: '2026-02-01T09:45:16Z',
    success_rate: 98.2,
    time_rate: 9,
  },
  {
    product_name: 'Pulsa Contoh 25.000',
    product_detail: 'Masa aktif 30 hari',
    product_category: 'pulsa',
    agent_price: '24750',
    product_code: 'CTHA25',
    enable: true,
    updated_at: '2026-02-01T09:45:16Z',
    success_rate: 99.5,
    time_rate: 4,
  },
  {
    product_name: 'Pulsa Contoh 25.000',
    product_detail: 'Masa aktif 30 hari',
    product_category: 'pulsa',
    agent_price: '24680',
    product_code: 'CTHB25',
    enable: true,
    updated_at: '2026-02-03T02:10:40Z',
    success_rate: 97.1,
    time_rate: 12,
  },
];

/** First states: one client, with the whole catalogue or with no products. */
export const FIRST = {
  demo: stateOf(catalogue()),
  empty: stateOf([]),
};

/** The products of the demo state, the same each time. */
export function catalogue(): Product[] {
  const random = new Random({ random: 2026 });
  return [...EXAMPLES, ...offers().map((one) => priced(one, random))];
}

/** Draws a price near the worth, a last change within five weeks, and one product in twelve switched off. */
function priced({ worth, ...offer }: Offer, random: Random): Product {
  const changedAt = Date.UTC(2026, 0, 1) + random.integer(0, 35 * 86_400) * 1000;
  return {
    ...offer,
    agent_price: String(Math.round(worth * (0.96 + random.next() * 0.06)) + 25),
    enable: random.integer(1, 12) > 1,
    updated_at: new Date(changedAt).toISOString().replace('.000', ''),
    success_rate: random.integer(850, 1000) / 10,
    time_rate: random.integer(2, 90),
  };
}

function stateOf(products: Product[]): State {
  return {
    clients: tableOf([[DEMO_CLIENT, CLIENT]]),
    products: tableOf(products.map((one) => [one.product_code, one])),
  };
}
