import { DEMO_USER } from '../accounts/first.ts';
import { BLANK_TIME } from '../blank.ts';
import { KOPI_NUSA } from '../organizations/first.ts';
import type { Storage } from './storage.ts';

const AT = { created_at: '2026-02-02T03:10:00.000Z', updated_at: '2026-02-02T03:10:00.000Z' };

export const OBJECT_STORAGES: Storage[] = [
  {
    ...AT,
    uuid: '6a1d9c3f-08e5-4b72-9f46-3c5e7a9b1d20',
    id: 9,
    organization_uuid: KOPI_NUSA,
    project_uuid: null,
    user_uuid: DEMO_USER,
    subdomain_name: 'kopi-nusa',
    custom_domain_name: null,
    credential: {
      ...AT,
      uuid: '2c8f4e6a-91b3-4d57-8a0e-5f7d3b1c9e40',
      access_key: 'not-a-real-access-key',
      secret_key: 'not-a-real-secret-key',
    },
    buckets: {
      'kopi-assets': {
        name: 'kopi-assets',
        created_at: AT.created_at,
        policy: 'public',
        objects: {
          'front of the shop.jpg': {
            name: 'front of the shop.jpg',
            updated_at: '2026-02-02T03:27:02.518Z',
            size: 1_048_576,
            content_type: 'image/jpeg',
            expires: '2026-03-31T17:00:00.000Z',
          },
          'menu-2026.png': {
            name: 'menu-2026.png',
            updated_at: '2026-02-02T03:25:19.685Z',
            size: 284_116,
            content_type: 'image/png',
            // The object never expires.
            expires: BLANK_TIME,
          },
        },
      },
      'kopi-backups': {
        name: 'kopi-backups',
        created_at: '2026-02-03T01:45:12.408Z',
        policy: 'private',
        objects: {},
      },
    },
  },
];
