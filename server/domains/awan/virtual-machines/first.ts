import { METER_START } from '../billing/paid-until.ts';
import { DEMO_USER } from '../accounts/first.ts';
import { KOPI_NUSA } from '../organizations/first.ts';
import { WAREHOUSE } from '../projects/first.ts';
import type { Volume } from '../volumes/volume.ts';
import type { VirtualMachine } from './machine.ts';

const OWNED = {
  organization_uuid: KOPI_NUSA,
  project_uuid: null,
  user_uuid: DEMO_USER,
} as const;

const MACHINE = {
  ...OWNED,
  catalogue_uuid: 'b7a5f0f4-61f5-4f0e-8f7e-2d5b8f3f9c01',
  pricing_uuid: 'c9d3a7e2-0b61-4f6a-9a0d-7f1e5b2c4d01',
  tags: null,
  stopped_by_suspension: false,
  paid_until: METER_START,
};

const UBUNTU = '5e7f9b1d-3c24-4e86-a0d9-7b6c5d4e3f21';
const REPORTS = '6c8e0a2f-4d35-4f97-b1ea-8c7d6e5f4a32';
const STOCK = '7d9f1b30-5e46-4a08-82fb-9d8e7f6a5b43';

/**
 * Three machines. The first runs. Its user stopped the second. The third belongs to a project and is too young for any
 * invoice.
 */
export const VIRTUAL_MACHINES: VirtualMachine[] = [
  {
    ...MACHINE,
    uuid: UBUNTU,
    id: 31,
    title: 'ubuntu',
    hostname: 'kopi-web',
    mac_address: '02:00:5e:10:00:01',
    status: 'running',
    private_address: '10.20.0.18',
    created_at: '2026-01-10T03:00:00.000Z',
    updated_at: '2026-01-10T03:02:00.000Z',
  },
  {
    ...MACHINE,
    uuid: REPORTS,
    id: 32,
    title: 'reports',
    hostname: 'kopi-reports',
    mac_address: '02:00:5e:10:00:02',
    status: 'stopped',
    private_address: '10.20.0.19',
    created_at: '2026-01-12T06:30:00.000Z',
    updated_at: '2026-01-20T11:00:00.000Z',
  },
  {
    ...MACHINE,
    uuid: STOCK,
    id: 33,
    project_uuid: WAREHOUSE,
    title: 'stock',
    hostname: 'kopi-stock',
    mac_address: '02:00:5e:10:00:03',
    status: 'running',
    private_address: '10.20.0.20',
    created_at: '2026-03-03T02:10:00.000Z',
    updated_at: '2026-03-03T02:11:00.000Z',
  },
];

const BOOT_VOLUME = {
  ...OWNED,
  size_gb: 20,
  pricing_uuid: null,
  volume_type: 'boot',
  is_used: true,
  mount_point: '/',
  paid_until: null,
} as const;

/** The disks of the machines. */
export const BOOT_VOLUMES: Volume[] = [
  {
    ...BOOT_VOLUME,
    uuid: '8f1a3c5e-7d92-4b60-9e4f-2a6b8c0d1e35',
    id: 47,
    label: 'kopi-web',
    machine_uuid: UBUNTU,
    attached_at: '2026-01-10T03:00:00.000Z',
    created_at: '2026-01-10T03:00:00.000Z',
    updated_at: '2026-01-10T03:00:00.000Z',
  },
  {
    ...BOOT_VOLUME,
    uuid: '9a2b4d6f-8ea3-4c71-af50-3b7c9d1e2f46',
    id: 49,
    label: 'kopi-reports',
    machine_uuid: REPORTS,
    attached_at: '2026-01-12T06:30:00.000Z',
    created_at: '2026-01-12T06:30:00.000Z',
    updated_at: '2026-01-12T06:30:00.000Z',
  },
  {
    ...BOOT_VOLUME,
    uuid: 'ab3c5e70-9fb4-4d82-8061-4c8d0e2f3a57',
    id: 51,
    project_uuid: WAREHOUSE,
    label: 'kopi-stock',
    machine_uuid: STOCK,
    attached_at: '2026-03-03T02:10:00.000Z',
    created_at: '2026-03-03T02:10:00.000Z',
    updated_at: '2026-03-03T02:10:00.000Z',
  },
];
