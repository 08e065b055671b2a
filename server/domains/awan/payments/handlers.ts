import { find, readAll } from '../../../world/table.ts';
import { organizationFor } from '../access.ts';
import { notFound } from '../failures.ts';
import { inOrder } from '../pages.ts';
import { addGateway, checkPlatformAdmin } from './gateways.ts';
import { openPayment } from './open.ts';
import { settle } from './settle.ts';
import { createdGatewayView, gatewayView, methodView, paymentView } from './views.ts';
import type { Handlers } from '../state.ts';

export const paymentsHandlers = {
  listPaymentGateways: (_request, context) => {
    checkPlatformAdmin(context);
    const gateways = inOrder(readAll(context.state.payment_gateways), 'asc');
    return { status: 200, body: { data: gateways.map(gatewayView), result: true } };
  },

  createPaymentGateway: ({ body }, context) => {
    checkPlatformAdmin(context);
    const data = createdGatewayView(addGateway(context, body));
    return { status: 200, body: { data, result: true } };
  },

  listPaymentMethods: (_request, { state }) => {
    const methods = readAll(state.payment_methods).toSorted((one, other) => one.id - other.id);
    const data = methods.map((one) => methodView(state, one));
    return { status: 200, body: { data, result: true } };
  },

  getPayment: ({ path }, context) => {
    const payment = find(context.state.payments, path.reference_number);
    if (!payment) throw notFound();
    const organization = organizationFor(context, payment.organization_uuid);
    const data = paymentView(context.state, organization, payment);
    return { status: 200, body: { data, result: true } };
  },

  topUpCredit: ({ body }, context) => ({
    status: 200,
    body: { data: openPayment(context, body), result: true },
  }),

  createPaymentInquiry: ({ body }, context) => ({
    status: 200,
    body: { data: openPayment(context, body), result: true },
  }),

  settlePayment: function* ({ body }, context) {
    yield* settle(context, body);
    return { status: 200, body: { data: 'SUCCESS', result: true } };
  },
} satisfies Handlers;
