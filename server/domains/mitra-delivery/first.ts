import { tableOf } from '../../world/table.ts';
import { keyOf, NEW_ACCOUNT } from './state.ts';
import type { Partner } from './state.ts';

/** The password of the first partner. */
export const FIRST_PASSWORD = 'not-a-real-password';

const SATU: Partner = {
  ...NEW_ACCOUNT,
  id: 31,
  _id: '69671086b7d4e8f901234567',
  email: 'mitra.satu@example.com',
  no_tlp: '080000000011',
  // The hash of FIRST_PASSWORD. It is written down because computing it would delay each start.
  password_hash: '$2y$10$kontrak.kontrak.kontreoU.oRINWsFhk8Mj91UImrWQvP8NFEn6',
  created_at: '2026-01-14T03:41:58Z',
  updated_at: '2026-01-14T03:41:58Z',
};

/** First state: one partner, who has only registered. The service has no suspension. */
export const FIRST = {
  demo: { partners: tableOf([[keyOf(SATU.email), SATU]]), last_id: SATU.id },
};
