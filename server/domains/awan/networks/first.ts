import { KOPI_NUSA } from '../organizations/first.ts';
import type { Address } from './address.ts';
import type { Vpc } from './vpc.ts';

const AT = { created_at: '2026-01-05T02:15:00.000Z', updated_at: '2026-01-05T02:15:00.000Z' };
const WITH_MACHINE = {
  created_at: '2026-01-10T03:00:00.000Z',
  updated_at: '2026-01-10T03:00:00.000Z',
};
const LATER = { created_at: '2026-01-19T07:40:00.000Z', updated_at: '2026-01-19T07:40:00.000Z' };

/** Fields that most addresses have in common. */
const PUBLIC = {
  ...AT,
  organization_uuid: KOPI_NUSA,
  suitable_for: 'all',
  reservation: null,
  use: null,
} as const;

/** Two reserved addresses, the second of which is free, and two ephemeral ones. */
export const ADDRESSES: Address[] = [
  {
    ...PUBLIC,
    id: 9,
    address: '203.0.113.10',
    reservation: { ...WITH_MACHINE, uuid: '6d8f0a2c-4e61-4b83-95a7-7c9e1b3d5f46', tags: ['web'] },
    use: { kind: 'vm', uuid: '5e7f9b1d-3c24-4e86-a0d9-7b6c5d4e3f21' },
  },
  {
    ...PUBLIC,
    id: 10,
    address: '203.0.113.11',
    reservation: { ...LATER, uuid: '8f0b2d4e-6a73-4c95-b7e9-9d1f3a5c7e68', tags: ['test'] },
  },
  {
    ...PUBLIC,
    id: 11,
    address: '203.0.113.12',
    use: { kind: 'kubernetes', uuid: 'c4e6a8b0-2d1f-4b3c-9a5e-7f9b1d3c5e71' },
  },
  {
    ...PUBLIC,
    id: 20,
    address: '203.0.113.20',
    suitable_for: 'baremetal',
    use: { kind: 'baremetal', uuid: 'a7c5e3b1-9d8f-4f60-b2a4-6c8e0d1f3b59' },
  },
];

export const VPCS: Vpc[] = [
  {
    ...AT,
    uuid: '0a9b8c7d-6e5f-4a3b-9c2d-1e0f9a8b7c6d',
    organization_uuid: KOPI_NUSA,
    label: 'kopi-private',
    network: '10.20.0.0',
    cidr: 20,
    range_uuid: '4f6a8c0e-2b4d-4e71-8a93-5c7d9e1f3b24',
  },
  {
    ...LATER,
    uuid: '9e1c3a5f-7b84-4d26-a0f8-3b5d7f9c1e60',
    organization_uuid: KOPI_NUSA,
    label: 'kopi-test',
    network: '10.20.16.0',
    cidr: 24,
    range_uuid: '2c4e6a8d-0f13-4b57-9d7a-8e0c2a4b6d91',
  },
];
