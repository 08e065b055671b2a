import { BLANK_PLAN } from '../blank.ts';
import { pricingView } from '../catalogues/views.ts';
import { inUtc } from '../times.ts';
import type { components } from '../../../../generated/awan.d.ts';
import type { Pricing } from '../catalogues/pricing.ts';

type VolumePlan = components['schemas']['ClusterVolumePricing'];

/** The blank plan of a cluster without a persistent volume. */
const NONE: VolumePlan = {
  ...BLANK_PLAN,
  deleted_at: null,
  pricing_unit: null,
  price_per_unit: 0,
  maximum_free_usage: 0,
  price_per_three_month: 0,
  price_per_six_month: 0,
  meta_storage: null,
  discount_per_three_month: 0,
  discount_per_six_month: 0,
  discount_per_year: 0,
};

/** The plan of a persistent volume, as its cluster shows it. */
export function volumePlanView(pricing: Pricing | undefined): VolumePlan {
  return pricing ? { ...NONE, ...pricingView(pricing, inUtc), meta_storage: null } : NONE;
}
