import { DEMO_USER, MEMBER } from '../accounts/first.ts';
import { KOPI_NUSA } from '../organizations/first.ts';
import type { Project } from './project.ts';

export const STOREFRONT = '9a6d2f34-1c0e-4d7b-8a55-6e2f0b9c7d21';
export const WAREHOUSE = '4c8e1b72-6d3f-4a95-b0e7-3a1d5c9f2e84';

const AT = { created_at: '2026-01-05T02:20:00.000Z', updated_at: '2026-01-05T02:20:00.000Z' };
const LATER = { created_at: '2026-01-06T04:00:00.000Z', updated_at: '2026-01-06T04:00:00.000Z' };
const JOINED = { created_at: '2026-01-07T01:00:00.000Z', updated_at: '2026-01-07T01:00:00.000Z' };

export const PROJECTS: Project[] = [
  {
    uuid: STOREFRONT,
    id: 12,
    organization_uuid: KOPI_NUSA,
    name: 'storefront',
    slug: 'storefront',
    icon: 'storage.example.com/projects/9a6d2f34.png',
    members: {
      [DEMO_USER]: {
        ...AT,
        uuid: 'b2d4f6a8-1c3e-4f5a-8b7d-0e2c4a6f8d19',
        user_level: 1,
        is_default: true,
      },
      [MEMBER]: {
        ...JOINED,
        uuid: 'c3e5a7b9-2d4f-4a6b-9c8e-1f3d5b7a9e20',
        user_level: 2,
        is_default: false,
      },
    },
    ...AT,
  },
  {
    uuid: WAREHOUSE,
    id: 13,
    organization_uuid: KOPI_NUSA,
    name: 'warehouse',
    slug: 'warehouse',
    icon: null,
    members: {
      [DEMO_USER]: {
        ...LATER,
        uuid: 'd4f6b8c0-3e5a-4b7c-8d9f-2a4e6c8b0f31',
        user_level: 1,
        is_default: false,
      },
    },
    ...LATER,
  },
];
