import { KOPI_NUSA } from '../organizations/first.ts';
import type { Invoice } from './invoice.ts';

const PAID = {
  organization_uuid: KOPI_NUSA,
  billed_to: 'Ratna Prameswari',
  billing_method: 'Charge from credit',
  status: 'paid',
  number: null,
  note: null,
  discount_in_percent: 0,
  tax_in_percent: 0,
  tax_amount: 0,
} as const;

const JANUARY = '2025-12-31T17:00:00.000Z';
const FEBRUARY = '2026-01-31T17:00:00.000Z';
const MARCH = '2026-02-28T17:00:00.000Z';

const MACHINE = {
  label: 'ubuntu',
  resource_type: 'vm',
  resource_id: 31,
  pricing_type: 's-b',
  unit: 'hour',
  price_per_unit: 100,
  replica: 1,
} as const;

const VOLUME = {
  label: 'kopi-data',
  resource_type: 'volume',
  resource_id: 48,
  pricing_type: 'v-1',
  unit: 'hour',
  price_per_unit: 10,
  replica: 1,
} as const;

const ADDRESS = {
  label: '203.0.113.10',
  resource_type: 'ipaddress',
  resource_id: 9,
  pricing_type: 'ip-p',
  unit: 'month',
  quantity: 1,
  price_per_unit: 50_000,
  replica: 1,
} as const;

export const INVOICES: Invoice[] = [
  {
    ...PAID,
    uuid: 'd6f8a0b2-4c3e-4f5a-9c7b-0d2e4f6a8b93',
    due_date: '2026-02-10T16:59:59.000Z',
    period_start: JANUARY,
    period_end: FEBRUARY,
    credit_from_balance: 106_730,
    items: [
      {
        ...MACHINE,
        uuid: '2a4c6e80-1b3d-4f5a-8c7e-9b0d2f4a6c81',
        quantity: 518,
        started_at: '2026-01-10T03:00:00.000Z',
        ended_at: FEBRUARY,
      },
      {
        ...VOLUME,
        uuid: '5d7f9b13-4e6a-4c82-9fa0-1c3e5b7d9f24',
        quantity: 493,
        started_at: '2026-01-11T04:00:00.000Z',
        ended_at: FEBRUARY,
      },
      {
        ...ADDRESS,
        uuid: '7b9d1f35-608c-4ea4-b1c2-3e5a7d9b1f46',
        started_at: '2026-01-10T03:00:00.000Z',
        ended_at: FEBRUARY,
      },
    ],
    created_at: '2026-01-31T17:05:00.000Z',
    updated_at: '2026-01-31T17:05:10.000Z',
  },
  {
    ...PAID,
    uuid: '1c3e5a79-8b0d-4f26-a4c6-5e7f9b1d3a57',
    due_date: '2026-03-10T16:59:59.000Z',
    period_start: FEBRUARY,
    period_end: MARCH,
    credit_from_balance: 123_920,
    items: [
      {
        ...MACHINE,
        uuid: '3b5d7f90-2c4e-4a6b-9d8f-0a1c3e5b7d92',
        quantity: 672,
        started_at: FEBRUARY,
        ended_at: MARCH,
      },
      {
        ...VOLUME,
        uuid: '6e8a0c24-5f7b-4d93-8ab1-2d4f6c8e0a35',
        quantity: 672,
        started_at: FEBRUARY,
        ended_at: MARCH,
      },
      {
        ...ADDRESS,
        uuid: '8c0e2a46-719d-4fb5-a2d3-4f6b8e0c2a57',
        started_at: FEBRUARY,
        ended_at: MARCH,
      },
    ],
    created_at: '2026-02-28T17:05:00.000Z',
    updated_at: '2026-02-28T17:05:10.000Z',
  },
];
