import { KOPI_NUSA } from '../organizations/first.ts';
import type { Voucher } from './voucher.ts';

const PLAIN = {
  value: 100_000,
  expires_at: null,
  is_active: true,
  threshold: 0,
  is_for_first_top_up: false,
  is_reusable: false,
  redemptions: [],
};
const AT = '2026-01-05T03:00:00.000Z';

/** An organization outside this mock. */
const OTHERS = 'd3f1b5a7-6c9e-4d82-b0a4-8e2c6f0d1b37';

/** Kopi Nusa can redeem the first two. Each of the others is refused for a different reason. */
export const VOUCHERS: Voucher[] = [
  { ...PLAIN, code: 'KOPI-100K' },
  { ...PLAIN, code: 'KOPI-AGAIN', value: 10_000, is_reusable: true },
  { ...PLAIN, code: 'KOPI-EXPIRED', expires_at: '2026-02-01T00:00:00.000Z' },
  { ...PLAIN, code: 'KOPI-INACTIVE', is_active: false },
  {
    ...PLAIN,
    code: 'KOPI-USED-UP',
    threshold: 1,
    redemptions: [{ organization_uuid: OTHERS, at: AT }],
  },
  { ...PLAIN, code: 'KOPI-ONCE', redemptions: [{ organization_uuid: KOPI_NUSA, at: AT }] },
  { ...PLAIN, code: 'KOPI-FIRST', is_for_first_top_up: true },
];
