import { pricingView } from '../catalogues/views.ts';
import { inUtc } from '../times.ts';
import type { components } from '../../../../generated/awan.d.ts';
import type { Pricing } from '../catalogues/pricing.ts';

type VolumePlan = components['schemas']['ClusterVolumePricing'];

/** What the service fills the plan with where a cluster has no persistent volume. */
const NONE: VolumePlan = {
  uuid: '00000000-0000-0000-0000-000000000000',
  instance_type: null,
  suitable_for: null,
  availability: null,
  plans_type: null,
  vcpu_core: 0,
  ram_mb: 0,
  storage_gb: 0,
  transfer_tb: 0,
  price_per_month: 0,
  price_per_hour: 0,
  price_per_year: 0,
  user_id: 0,
  created_at: '0001-01-01T00:00:00Z',
  updated_at: '0001-01-01T00:00:00Z',
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

/** The plan of a cluster's persistent volume, as a cluster shows it. */
export function volumePlanView(pricing: Pricing | undefined): VolumePlan {
  return pricing ? { ...NONE, ...pricingView(pricing, inUtc), meta_storage: null } : NONE;
}
