// Requests for histories, to two APIs whose handlers draw ids, send messages and schedule events.
import fc from 'fast-check';

import type { Step } from './customer.ts';

const REGISTER = '/mitra-delivery/auth/register';
const OPERATOR = '/mobile-data-plan/v1/operators/64496/planStatuses';

/** There are few delivery partners, so that some register again. */
const registers = fc
  .record({
    email: fc.constantFrom('mitra.tiga@example.com', 'mitra.empat@example.com'),
    no_tlp: fc.stringMatching(/^0800000[0-9]{5}$/),
    password: fc.constant('another-fake-password'),
  })
  .map((body) => post(REGISTER, body));

const account = {
  accountBalance: { currencyCode: 'IDR', units: '75000' },
  accountBalanceStatus: 'VALID',
  validUntil: '2026-02-04T16:59:59Z',
  // This push causes a notification.
  accountTopUp: { currencyCode: 'IDR', units: '50000' },
};

const status = fc.record({
  languageCode: fc.constant('en-ID'),
  // This push is refused if a newer one is stored.
  updateTime: fc.constantFrom('2026-01-15T10:00:00Z', '2026-01-15T11:00:00Z'),
  expireTime: fc.constantFrom('2026-01-16T00:00:00Z', '2026-01-17T00:00:00Z'),
});

const pushes = fc.oneof(
  status.map((body) => push('cpid-7f3a9c21', body)),
  status.map((body) => push('cpid-7f3a9c21', { ...body, accountInfo: account })),
  status.map((body) => push('cpid-00000000', body)),
);

/** Requests that are always refused. */
export const refusedSenders: fc.Arbitrary<Step> = fc.oneof(
  registers.map((step) => ({ ...step, body: {} })),
  status.map((body) => push('cpid-00000000', { ...body, accountInfo: account })),
  status.map((body) => push('cpid-7f3a9c21', { ...body, expireTime: body.updateTime })),
  pushes.map((step) => ({ ...step, headers: { authorization: 'Bearer nobody' } })),
);

/** Any requests: partners who register, and an operator's pushes about its users. */
export const senders: fc.Arbitrary<Step> = fc.oneof(
  { arbitrary: registers, weight: 3 },
  { arbitrary: pushes, weight: 3 },
  { arbitrary: refusedSenders, weight: 1 },
);

function push(user: string, body: unknown): Step {
  return post(`${OPERATOR}?userKey=${user}`, body);
}

function post(path: string, body: unknown): Step {
  return { method: 'POST', path, headers: { authorization: 'Bearer demo' }, body };
}
