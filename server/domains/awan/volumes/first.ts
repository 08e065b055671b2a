import { METER_START } from '../billing/paid-until.ts';
import { DEMO_USER } from '../accounts/first.ts';
import { KOPI_NUSA } from '../organizations/first.ts';
import { BOOT_VOLUMES } from '../virtual-machines/first.ts';
import type { Volume } from './volume.ts';

/** Fields that both external volumes have in common. */
const EXTERNAL = {
  organization_uuid: KOPI_NUSA,
  project_uuid: null,
  user_uuid: DEMO_USER,
  size_gb: 10,
  pricing_uuid: 'd0e4b8f3-1c72-4a7b-8b1e-8a2f6c3d5e02',
  volume_type: 'external',
  is_used: false,
  mount_point: null,
} as const;

/** The disks of the machines, an attached external volume, and a detached one. */
export const VOLUMES: Volume[] = [
  ...BOOT_VOLUMES,
  {
    ...EXTERNAL,
    uuid: '1b3d5f70-9e82-4c14-a6b8-0d2f4e6c8a97',
    id: 48,
    label: 'kopi-data',
    machine_uuid: '5e7f9b1d-3c24-4e86-a0d9-7b6c5d4e3f21',
    attached_at: '2026-01-11T04:01:00.000Z',
    paid_until: METER_START,
    created_at: '2026-01-11T04:00:00.000Z',
    updated_at: '2026-01-11T04:00:00.000Z',
  },
  {
    ...EXTERNAL,
    uuid: '3f5d7b92-0c14-4e86-9a7b-2d4f6b8c0e19',
    id: 50,
    label: 'kopi-spare',
    machine_uuid: null,
    attached_at: null,
    paid_until: METER_START,
    created_at: '2026-02-06T08:30:00.000Z',
    updated_at: '2026-02-06T08:30:00.000Z',
  },
];
