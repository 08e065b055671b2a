import type { PaymentGateway } from './payment.ts';

export const PAYMENT_GATEWAYS: PaymentGateway[] = [];
import type { PaymentMethod } from './payment.ts';

export const PAYMENT_METHODS: PaymentMethod[] = [];
import type { Payment } from './payment.ts';

export const PAYMENTS: Payment[] = [];
