import { awan } from './awan/domain.ts';
import { frogCloud } from './frog-cloud/domain.ts';
import { klikoo } from './klikoo/domain.ts';
import { mitraDelivery } from './mitra-delivery/domain.ts';
import { mobileDataPlan } from './mobile-data-plan/domain.ts';
import type { Domain } from '../world/domain.ts';

/** The domains with code of their own. Any other contract is answered from its examples. */
export const domains: ReadonlyMap<string, Domain> = new Map<string, Domain>([
  ['awan', awan],
  ['frog-cloud', frogCloud],
  ['klikoo', klikoo],
  ['mitra-delivery', mitraDelivery],
  ['mobile-data-plan', mobileDataPlan],
]);
