import { KOPI_NUSA } from '../organizations/first.ts';
import type { Payment, PaymentGateway, PaymentMethod } from './payment.ts';

const CONTOH_PAY = 'f8b0c2d4-6e5a-4b7c-9e9d-2f4a6b8c0d15';
const CREDIT_CARD = '09c1d3e5-7f6b-4c8d-8f0e-3a5b7c9d1e26';

export const PAYMENT_GATEWAYS: PaymentGateway[] = [
  {
    uuid: CONTOH_PAY,
    id: 1,
    name: 'contoh-pay',
    merchant_code: 'CONTOH01',
    merchant_key: 'not-a-real-merchant-key',
    url: '/merchant/inquiry',
    output_type: 'webview',
    vat: 11,
    expiry_minutes: 30,
    created_at: '2026-01-02T01:00:00.000Z',
    updated_at: '2026-01-02T01:00:00.000Z',
  },
  {
    uuid: '3b5d7f91-2a4c-4e6f-9b8d-0c2e4a6f8b13',
    id: 2,
    name: 'misal-pay',
    merchant_code: 'MISAL01',
    merchant_key: 'not-a-real-merchant-key',
    url: '/merchant/inquiry',
    output_type: 'webview',
    vat: 0,
    expiry_minutes: 30,
    created_at: '2026-01-02T01:10:00.000Z',
    updated_at: '2026-02-11T07:20:00.000Z',
  },
];

export const PAYMENT_METHODS: PaymentMethod[] = [
  {
    uuid: CREDIT_CARD,
    id: 1,
    name: 'VC',
    description: 'Credit card',
    service_fee: 0,
    minimum_amount: 50_000,
    gateway_uuid: CONTOH_PAY,
  },
  {
    uuid: '4d6f8a0c-1b2e-4c3f-a5d7-9e1b3c5f7a48',
    id: 2,
    name: 'VA',
    description: 'Bank transfer to a virtual account',
    service_fee: 4000,
    minimum_amount: 50_000,
    gateway_uuid: CONTOH_PAY,
  },
];

export const PAYMENTS: Payment[] = [
  {
    uuid: 'e7a9b1c3-5d4f-4a6b-8d8c-1e3f5a7b9c04',
    organization_uuid: KOPI_NUSA,
    payment_method_uuid: CREDIT_CARD,
    amount: 555_000,
    balance: 500_000,
    service_fee: 0,
    reference_number: 'kpn-7Q2x',
    va_number: null,
    status: 'pending',
    // It never expires, so that its callback can be tried out at any time.
    expires_at: null,
    created_at: '2026-03-02T02:30:00.000Z',
    updated_at: '2026-03-02T02:30:00.000Z',
  },
];
