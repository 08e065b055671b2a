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

/** The unit of most items. */
const HOURLY = { unit: 'hour', replica: 1 } as const;

const MACHINE = {
  ...HOURLY,
  resource_type: 'vm',
  pricing_type: 's-b',
  price_per_unit: 100,
} as const;

const VOLUME = {
  ...HOURLY,
  resource_type: 'volume',
  pricing_type: 'v-1',
  price_per_unit: 10,
} as const;

const UBUNTU = { ...MACHINE, label: 'ubuntu', resource_id: 31 } as const;
const DATA = { ...VOLUME, label: 'kopi-data', resource_id: 48 } as const;
/** The disk of the machine `reports`. It is charged by itself, as that machine is stopped. */
const DISK = { ...VOLUME, label: 'kopi-reports', resource_id: 49, price_per_unit: 20 } as const;

const ADDRESS = {
  resource_type: 'ipaddress',
  pricing_type: 'ip-p',
  unit: 'month',
  quantity: 1,
  price_per_unit: 50_000,
  replica: 1,
} as const;

const WITH_MACHINE = { ...ADDRESS, label: '203.0.113.10', resource_id: 9 } as const;
const LATER = { ...ADDRESS, label: '203.0.113.11', resource_id: 10 } as const;

const HALF_PAST_JANUARY = '2026-01-31T17:30:00.000Z';

/**
 * Invoices for January, for the bare metal of 2 February, and for February. An hour belongs to the month in which it
 * begins.
 */
export const INVOICES: Invoice[] = [
  {
    ...PAID,
    uuid: 'd6f8a0b2-4c3e-4f5a-9c7b-0d2e4f6a8b93',
    due_date: '2026-02-10T16:59:59.000Z',
    period_start: JANUARY,
    period_end: FEBRUARY,
    credit_from_balance: 181_830,
    items: [
      {
        ...UBUNTU,
        uuid: '2a4c6e80-1b3d-4f5a-8c7e-9b0d2f4a6c81',
        quantity: 518,
        started_at: '2026-01-10T03:00:00.000Z',
        ended_at: FEBRUARY,
      },
      {
        ...MACHINE,
        label: 'reports',
        resource_id: 32,
        uuid: '3f8a1c5d-6b2e-4d70-9a4f-c1e3b5d7f902',
        quantity: 197,
        started_at: '2026-01-12T06:30:00.000Z',
        ended_at: '2026-01-20T11:30:00.000Z',
      },
      {
        ...DATA,
        uuid: '5d7f9b13-4e6a-4c82-9fa0-1c3e5b7d9f24',
        quantity: 493,
        started_at: '2026-01-11T04:00:00.000Z',
        ended_at: FEBRUARY,
      },
      {
        ...DISK,
        uuid: '4e9b2d6a-7c3f-4e81-8b50-d2f4c6e8a013',
        quantity: 270,
        started_at: '2026-01-20T11:30:00.000Z',
        ended_at: HALF_PAST_JANUARY,
      },
      {
        ...WITH_MACHINE,
        uuid: '7b9d1f35-608c-4ea4-b1c2-3e5a7d9b1f46',
        started_at: '2026-01-10T03:00:00.000Z',
        ended_at: FEBRUARY,
      },
      {
        ...LATER,
        uuid: '9d1f3b57-82ae-4fc6-93e4-5a7c9fbd3168',
        started_at: '2026-01-19T07:40:00.000Z',
        ended_at: FEBRUARY,
      },
    ],
    created_at: '2026-01-31T17:05:00.000Z',
    updated_at: '2026-01-31T17:05:10.000Z',
  },
  {
    ...PAID,
    uuid: '8d0f2b4c-3a5e-4c71-b69d-7e1a3c5f9b24',
    due_date: '2026-02-11T16:59:59.000Z',
    period_start: '2026-02-02T05:00:00.000Z',
    period_end: '2026-03-02T05:00:00.000Z',
    credit_from_balance: 58_000,
    items: [
      {
        label: 'centos',
        resource_type: 'baremetal',
        resource_id: 7,
        pricing_type: 'bh-a',
        unit: 'month',
        price_per_unit: 58_000,
        replica: 1,
        uuid: 'a0e2c4d6-5b7f-4d83-87ae-8f2b4d6e0c35',
        quantity: 1,
        started_at: '2026-02-02T05:00:00.000Z',
        ended_at: '2026-03-02T05:00:00.000Z',
      },
    ],
    created_at: '2026-02-02T05:00:00.000Z',
    updated_at: '2026-02-02T05:00:00.000Z',
  },
  {
    ...PAID,
    uuid: '1c3e5a79-8b0d-4f26-a4c6-5e7f9b1d3a57',
    due_date: '2026-03-10T16:59:59.000Z',
    period_start: FEBRUARY,
    period_end: MARCH,
    credit_from_balance: 781_730,
    items: [
      {
        ...UBUNTU,
        uuid: '3b5d7f90-2c4e-4a6b-9d8f-0a1c3e5b7d92',
        quantity: 672,
        started_at: FEBRUARY,
        ended_at: MARCH,
      },
      {
        ...DATA,
        uuid: '6e8a0c24-5f7b-4d93-8ab1-2d4f6c8e0a35',
        quantity: 672,
        started_at: FEBRUARY,
        ended_at: MARCH,
      },
      {
        ...DISK,
        uuid: '5fac3e7b-8d40-4f92-9c61-e3a5d7f9b124',
        quantity: 672,
        started_at: HALF_PAST_JANUARY,
        ended_at: '2026-02-28T17:30:00.000Z',
      },
      {
        ...VOLUME,
        label: 'kopi-spare',
        resource_id: 50,
        uuid: '60bd4f8c-9e51-4aa3-8d72-f4b6e80ac235',
        quantity: 537,
        started_at: '2026-02-06T08:30:00.000Z',
        ended_at: '2026-02-28T17:30:00.000Z',
      },
      {
        ...HOURLY,
        label: 'kopi-cluster',
        resource_type: 'pods',
        resource_id: 17,
        pricing_type: 'k-a',
        price_per_unit: 1000,
        uuid: '71ce509d-af62-4bb4-9e83-a5c7f91bd346',
        quantity: 589,
        started_at: '2026-02-04T04:24:41.000Z',
        ended_at: '2026-02-28T17:24:41.000Z',
      },
      {
        ...WITH_MACHINE,
        uuid: '8c0e2a46-719d-4fb5-a2d3-4f6b8e0c2a57',
        started_at: FEBRUARY,
        ended_at: MARCH,
      },
      {
        ...LATER,
        uuid: '82df61ae-b073-4cc5-af94-b6d80a2ce457',
        started_at: FEBRUARY,
        ended_at: MARCH,
      },
    ],
    created_at: '2026-02-28T17:05:00.000Z',
    updated_at: '2026-02-28T17:05:10.000Z',
  },
];
