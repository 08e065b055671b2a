// The catalogue of the demo state, before prices are drawn. The categories `data`, `pulsa`, `maxim` and
// `plnprepaid` are the service's own, the others in its style. Operators, wallets and games are invented.
import type { Product } from './state.ts';

/** A product without its random parts. Its price is drawn near `worth`, in rupiah. */
export type Offer = Pick<
  Product,
  'product_name' | 'product_detail' | 'product_category' | 'product_code'
> & { worth: number };

const OPERATORS: [name: string, code: string][] = [
  ['Giritel', 'GRT'],
  ['Kirananet', 'KRN'],
  ['Lintera', 'LNT'],
  ['Mandalasel', 'MDL'],
  ['Rembulan', 'RMB'],
  ['Sagarafon', 'SGF'],
  ['Tirtasel', 'TRT'],
  ['Wukirnet', 'WKR'],
];
const WALLETS: [name: string, code: string][] = [
  ['Dompet Anggrek', 'DAG'],
  ['Dompet Cempaka', 'DCP'],
  ['Dompet Melati', 'DML'],
];
const GAMES: [name: string, code: string][] = [
  ['Benteng Awan', 'BAW'],
  ['Naga Khayal', 'NKH'],
  ['Pulau Rekaan', 'PRK'],
  ['Samudra Fiksi', 'SFK'],
];

const THOUSANDS = [5, 10, 15, 20, 25, 30, 40, 50, 75, 100, 150, 200, 300, 500, 1000];
const GIGABYTES = [1, 2, 3, 5, 8, 12, 15, 20, 25, 35, 50, 100];
const DAYS = [7, 28];
const MINUTES = [30, 60, 120, 300];
const MESSAGES = [50, 100, 250, 500];
const DIAMONDS = [12, 28, 59, 86, 140, 284, 429, 716];

/** Every offer, in no meaningful order. */
export function offers(): Offer[] {
  return [
    ...OPERATORS.flatMap(operatorOffers),
    ...WALLETS.flatMap(walletOffers),
    ...GAMES.flatMap(gameOffers),
    ...THOUSANDS.flatMap(householdOffers),
  ];
}

function operatorOffers([name, code]: [name: string, code: string]): Offer[] {
  return [
    // Two suppliers, A and B, sell the same credit under the same name.
    ...pairs(THOUSANDS, ['A', 'B']).map(([thousand, supplier]) => ({
      product_name: `Pulsa ${name} ${rupiah(thousand)}`,
      product_detail: `Masa aktif ${thousand < 50 ? 30 : 60} hari`,
      product_category: 'pulsa',
      product_code: `${code}${supplier}${thousand}`,
      worth: thousand * 1000,
    })),
    ...pairs(GIGABYTES, DAYS).map(([gigabytes, days]) => ({
      product_name: `Paket Data ${name} ${gigabytes} GB`,
      product_detail: `Berlaku ${days} hari`,
      product_category: 'data',
      product_code: `${code}D${gigabytes}H${days}`,
      worth: gigabytes * 3_000 + days * 600,
    })),
    ...MINUTES.map((minutes) => ({
      product_name: `Telepon ${name} ${minutes} Menit`,
      product_detail: 'Ke semua operator, berlaku 30 hari',
      product_category: 'telepon',
      product_code: `${code}T${minutes}`,
      worth: minutes * 250,
    })),
    ...MESSAGES.map((count) => ({
      product_name: `SMS ${name} ${count}`,
      product_detail: 'Ke semua operator, berlaku 30 hari',
      product_category: 'sms',
      product_code: `${code}S${count}`,
      worth: count * 60,
    })),
  ];
}

function walletOffers([name, code]: [name: string, code: string]): Offer[] {
  return THOUSANDS.map((thousand) => ({
    product_name: `${name} ${rupiah(thousand)}`,
    product_detail: 'Isi saldo',
    product_category: 'emoney',
    product_code: `${code}${thousand}`,
    worth: thousand * 1000 + 1_000,
  }));
}

function gameOffers([name, code]: [name: string, code: string]): Offer[] {
  return DIAMONDS.map((diamonds) => ({
    product_name: `${name} ${diamonds} Permata`,
    product_detail: 'Masuk ke akun pemain',
    product_category: 'game',
    product_code: `${code}${diamonds}`,
    worth: diamonds * 290,
  }));
}

function householdOffers(thousand: number): Offer[] {
  const worth = thousand * 1000;
  return [
    {
      product_name: `Token Listrik ${rupiah(thousand)}`,
      product_detail: 'Token 20 digit',
      product_category: 'plnprepaid',
      product_code: `TLP${thousand}`,
      worth,
    },
    {
      product_name: `Saldo Pengemudi ${rupiah(thousand)}`,
      product_detail: 'Isi saldo mitra pengemudi',
      product_category: 'maxim',
      product_code: `SPM${thousand}`,
      worth,
    },
  ];
}

/** Thousands of rupiah as people write the amount: `1.000.000`. */
function rupiah(thousand: number): string {
  return thousand < 1000 ? `${thousand}.000` : `${thousand / 1000}.000.000`;
}

function pairs<A, B>(ones: A[], others: B[]): [A, B][] {
  return ones.flatMap((one) => others.map((other): [A, B] => [one, other]));
}
