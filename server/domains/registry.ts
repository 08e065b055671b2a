import * as awan from './awan/failures.ts';
import { frogCloud } from './frog-cloud/domain.ts';
import * as klikoo from './klikoo/failures.ts';
import * as mitraDelivery from './mitra-delivery/failures.ts';
import * as mobileDataPlan from './mobile-data-plan/failures.ts';
import type { Domain } from '../world/domain.ts';

const BEARER = 'Authorization: Bearer demo';
const STATELESS = { first: {}, handlers: {}, events: {} };

/** The domains with code of their own; any other contract is served from its examples alone. */
export const domains: ReadonlyMap<string, Domain> = new Map<string, Domain>([
  ['awan', { ...STATELESS, demo: BEARER, failureBody: awan.failureBody }],
  ['frog-cloud', frogCloud],
  [
    'klikoo',
    { ...STATELESS, demo: `${BEARER}, Open-Api-Signature: demo`, failureBody: klikoo.failureBody },
  ],
  ['mitra-delivery', { ...STATELESS, demo: 'none needed', failureBody: mitraDelivery.failureBody }],
  ['mobile-data-plan', { ...STATELESS, demo: BEARER, failureBody: mobileDataPlan.failureBody }],
]);
