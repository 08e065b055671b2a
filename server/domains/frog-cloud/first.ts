import { tableOf } from '../../world/table.ts';
import type { Customer, State } from './state.ts';

const SARI: Customer = {
  id: 4821,
  email: 'sari.wibawa@example.com',
  firstname: 'Sari',
  lastname: 'Wibawa',
  account_type: 'P',
  billing_type: 'POSTPAID',
  is_active: true,
  is_registration_completed: true,
  is_identity_verified: false,
  is_2fa_active: true,
  actual_balance: 275_000,
  current_balance: 275_000,
  unread_count: 3,
  suspended_at: null,
  suspend_reason: null,
  do_not_suspend_until: null,
  reward_first_top_up: false,
  reward_referral: false,
  personal: {
    phone: '080000000001',
    address: 'Jl. Contoh No. 7',
    country_id: '79',
    province_id: '31',
    city_id: '3171',
    district_id: '317101',
    province_custom: 'DKI Jakarta',
    city_custom: 'Jakarta Pusat',
    tax_number: '00.000.000.0-000.000',
  },
  business: {},
  notification_setting: { allow_marketing_email: false, allow_billing_reminder: true },
  limits: {
    block_storage: 500,
    loadbalancer: 5,
    object_storage: 1000,
    private_ip: 10,
    public_ip: 5,
    vm: 10,
  },
  in_use: { public_ip: 1, vm: 2 },
};

const NEWCOMER: Customer = {
  ...SARI,
  actual_balance: 0,
  current_balance: 0,
  unread_count: 0,
  is_registration_completed: false,
  personal: {},
  in_use: { public_ip: 0, vm: 0 },
};

/** A customer with a nearly empty wallet, and with room for one more machine and one more address. */
const NEAR_LIMIT: Customer = {
  ...SARI,
  billing_type: 'PREPAID',
  actual_balance: 3_000,
  current_balance: 3_000,
  in_use: { public_ip: SARI.limits.public_ip - 1, vm: SARI.limits.vm - 1 },
};

const SUSPENDED: Customer = {
  ...SARI,
  billing_type: 'PREPAID',
  actual_balance: 0,
  current_balance: 0,
  suspended_at: '2026-01-12T08:30:00Z',
  suspend_reason: 'The wallet is empty.',
};

/** First states: one customer each, behind the token `demo`. */
export const FIRST = {
  demo: stateOf(SARI),
  empty: stateOf(NEWCOMER),
  suspended: stateOf(SUSPENDED),
  'near-limit': stateOf(NEAR_LIMIT),
};

function stateOf(customer: Customer): State {
  const id = String(customer.id);
  return { customers: tableOf([[id, customer]]), tokens: tableOf([['demo', id]]) };
}
