import type { User } from './user.ts';

/** The user that the token `demo` stands for. */
export const DEMO_USER = '6b1f0a7e-4c3d-4f2a-9b8e-1d5c7a9e0f31';

/** A member of the demo user's organization. */
export const MEMBER = '2e9c4d15-8a7b-4c60-b1f3-5d0e6a7c8b92';

/** A user who has signed up with the code EXAMPLE1 and is not verified yet. */
const NEWCOMER = '5c7e9a1b-2d4f-4b68-8a0c-3e5d7f9b1c24';

/** The password of the first users. */
export const FIRST_PASSWORD = 'Not-a-real-password-1';

/** The hash of FIRST_PASSWORD. */
const PASSWORD_HASH = '$2y$04$kontrak.kontrak.kontrelKWKeqDAPRNAonCx8umabSkWIFYyonC';

export const USERS: User[] = [
  {
    uuid: DEMO_USER,
    id: 1204,
    username: 'ratnap',
    name: 'Ratna Prameswari',
    email: 'ratna@example.com',
    password_hash: PASSWORD_HASH,
    status: 'active',
    verification_code: 'EXAMPLE1',
    forgot_password_code: 'EXAMPLE2',
    avatar: 'storage.example.com/users/6b1f0a7e.jpg',
    credential_uuid: 'd4a1f7c3-8b25-4e69-9d10-2c7b5e8f3a46',
    last_login: '2026-02-01T01:00:00.000Z',
    created_at: '2026-01-05T02:00:00.000Z',
    updated_at: '2026-01-05T02:10:00.000Z',
  },
  {
    uuid: MEMBER,
    id: 1205,
    username: 'bagasn',
    name: 'Bagas Nugraha',
    email: 'bagas@example.com',
    password_hash: PASSWORD_HASH,
    status: 'active',
    verification_code: 'EXAMPLE1',
    forgot_password_code: 'EXAMPLE2',
    avatar: null,
    credential_uuid: 'e5b2a8d4-9c36-4f7a-ae21-3d8c6f9a4b57',
    last_login: '2026-02-01T08:10:00.000Z',
    created_at: '2026-01-05T02:05:00.000Z',
    updated_at: '2026-01-05T02:12:00.000Z',
  },
  {
    uuid: NEWCOMER,
    id: 1206,
    username: 'dewikartika',
    name: 'Dewi Kartika',
    email: 'dewi@example.com',
    password_hash: PASSWORD_HASH,
    status: 'inactive',
    verification_code: 'EXAMPLE1',
    forgot_password_code: 'EXAMPLE2',
    avatar: null,
    credential_uuid: 'f6c3b9e5-0d47-4a8b-bf32-4e9d7a0b5c68',
    last_login: null,
    created_at: '2026-02-01T09:00:00.000Z',
    updated_at: '2026-02-01T09:00:00.000Z',
  },
];
