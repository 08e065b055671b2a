import { DEMO_USER } from '../accounts/first.ts';
import { KOPI_NUSA } from '../organizations/first.ts';
import type { BareMetal, Machine } from './bare-metal.ts';

const AT = { created_at: '2026-01-05T02:15:00.000Z', updated_at: '2026-01-05T02:15:00.000Z' };

const MACHINE = {
  ...AT,
  domain: 'maas',
  architecture: 'amd64/generic',
  user_id: 3,
  power_options_id: 1,
  zone: 'asia/jakarta',
  resource_pool: 'default',
  mac_address: null,
  rack_controller_id: 2,
  machine_status: 'available',
} as const;

const RACK = {
  ...MACHINE,
  name: 'Rack server 1U',
  pricing_uuid: 'e1f5c9a4-2d83-4b8c-9c2f-9b3a7d4e6f03',
} as const;

const LET = '2b4d6f80-a1c3-4e5f-9a7b-8c0d2e4f6a17';

/**
 * Two kinds of machines. The small kind has one machine that is let and one that is free; the large kind has one that
 * is free. So one order takes a kind off the offer. In the scenario `empty`, somebody else has the machine that is let.
 */
export const MACHINES: Machine[] = [
  {
    ...RACK,
    uuid: LET,
    power_address: '192.0.2.10',
    system_id: 'kpn4a7',
    machine_status: 'unavailable',
    updated_at: '2026-02-02T05:20:00.000Z',
  },
  {
    ...RACK,
    uuid: '3c5e7a91-b2d4-4f60-8b8c-9d1e3f5a7b28',
    power_address: '192.0.2.11',
    system_id: 'kpn4a8',
  },
  {
    ...MACHINE,
    uuid: '5e7a9cb3-d4f6-4182-8dae-bf3a5b7c9d40',
    name: 'Twin server 2U',
    pricing_uuid: 'f3a5c7e9-1b2d-4e4f-8a6c-0d8e2f4b6a29',
    user_id: 1,
    power_address: '192.0.2.20',
    system_id: 'kpn5b1',
  },
];

export const BARE_METALS: BareMetal[] = [
  {
    uuid: 'a7c5e3b1-9d8f-4f60-b2a4-6c8e0d1f3b59',
    id: 7,
    organization_uuid: KOPI_NUSA,
    project_uuid: null,
    user_uuid: DEMO_USER,
    title: 'centos',
    hostname: 'kopi-metal',
    catalogue_uuid: 'e1d4c3b2-7a69-4858-9c3b-0f2e4d6a8b13',
    machine_uuid: LET,
    tags: null,
    status: 'Deployed',
    billing_period: 'price_per_month',
    counted_from: null,
    paid_until: null,
    created_at: '2026-02-02T05:00:00.000Z',
    updated_at: '2026-02-02T05:20:00.000Z',
  },
];
