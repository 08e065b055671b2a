import * as awan from './awan/failures.ts';
import * as frogCloud from './frog-cloud/failures.ts';
import * as klikoo from './klikoo/failures.ts';
import * as mitraDelivery from './mitra-delivery/failures.ts';
import * as mobileDataPlan from './mobile-data-plan/failures.ts';
import type { Domain } from './domain.ts';

const BEARER = 'Authorization: Bearer demo';

/** The domains with code of their own; any other contract is served from its examples alone. */
export const domains: ReadonlyMap<string, Domain> = new Map<string, Domain>([
  ['awan', { demo: BEARER, failureBody: awan.failureBody }],
  ['frog-cloud', { demo: BEARER, failureBody: frogCloud.failureBody }],
  ['klikoo', { demo: `${BEARER}, Open-Api-Signature: demo`, failureBody: klikoo.failureBody }],
  ['mitra-delivery', { demo: 'none needed', failureBody: mitraDelivery.failureBody }],
  ['mobile-data-plan', { demo: BEARER, failureBody: mobileDataPlan.failureBody }],
]);
