import { DEMO_USER, MEMBER } from '../accounts/first.ts';
import { BEGINNER } from './founding.ts';
import type { Organization } from './organization.ts';

/** The demo user's default organization, which she joined first. */
export const KOPI_NUSA = '3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10';
export const RATNAP = '7d2b9e60-1f48-4a3c-8c5d-92e1b0a4f3d7';

/** The member's own organization, which is his default. */
const BAGASN = '1c5e7a93-4b2d-4f68-9a0c-8e6d4b2f0a17';

const AT = { created_at: '2026-01-05T02:15:00.000Z', updated_at: '2026-01-05T02:15:00.000Z' };
const BEFORE = { created_at: '2026-01-05T02:00:00.000Z', updated_at: '2026-01-05T02:00:00.000Z' };

const OWN = { created_at: '2026-01-05T02:12:00.000Z', updated_at: '2026-01-05T02:12:00.000Z' };

export const ORGANIZATIONS: Organization[] = [
  {
    ...BEGINNER,
    uuid: KOPI_NUSA,
    id: 48,
    name: 'Kopi Nusa',
    slug: 'kopi-nusa',
    icon: 'storage.example.com/organizations/3f0c7c1e.png',
    balance: 2_000_000,
    members: {
      [DEMO_USER]: { ...AT, user_level: 1, is_default: true },
      [MEMBER]: { ...AT, user_level: 2, is_default: false },
    },
    ...AT,
  },
  {
    ...BEGINNER,
    uuid: RATNAP,
    id: 47,
    name: 'ratnap',
    slug: 'ratnap',
    icon: null,
    balance: 0,
    members: {
      [DEMO_USER]: { ...BEFORE, updated_at: AT.updated_at, user_level: 1, is_default: false },
    },
    ...BEFORE,
  },
  {
    ...BEGINNER,
    uuid: BAGASN,
    id: 49,
    name: 'bagasn',
    slug: 'bagasn',
    icon: null,
    balance: 0,
    members: { [MEMBER]: { ...OWN, user_level: 1, is_default: true } },
    ...OWN,
  },
];
