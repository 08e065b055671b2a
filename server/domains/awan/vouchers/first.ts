import type { Voucher } from './voucher.ts';

export const VOUCHERS: Voucher[] = [];
