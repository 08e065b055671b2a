import { instant } from '../times.ts';
import type { Pricing, PricingKind } from '../catalogues/pricing.ts';
import type { UsageLine } from './usage.ts';

/** A use to be paid for. Its times are in milliseconds since 1970. */
export interface Charge {
  resource_type: PricingKind;
  resource: { uuid: string; id: number };
  label: string;
  pricing_type: string;
  unit: string;
  quantity: number;
  price_per_unit: number;
  replica: number;
  from: number;
  to: number;
}

/** The sum of charges, or of the lines of an invoice, in whole rupiah. */
export function amountOf(charges: readonly Pick<Charge, 'quantity' | 'price_per_unit'>[]): number {
  return charges.reduce((sum, { quantity, price_per_unit }) => sum + quantity * price_per_unit, 0);
}

/** One unit (an hour or a month) of a plan, times the replicas. */
export function unitOf(
  pricing: Pick<Pricing, 'suitable_for' | 'instance_type' | 'pricing_unit' | 'price_per_unit'>,
  use: Pick<Charge, 'resource' | 'label' | 'from' | 'to'> & { replica?: number },
): Charge {
  const { replica = 1, ...rest } = use;
  return {
    ...rest,
    replica,
    resource_type: pricing.suitable_for,
    pricing_type: pricing.instance_type,
    unit: pricing.pricing_unit,
    quantity: replica,
    price_per_unit: pricing.price_per_unit,
  };
}

/** The line of an invoice for a charge. */
export function lineOf({ resource, from, to, ...rest }: Charge): UsageLine {
  return { ...rest, resource_id: resource.id, started_at: instant(from), ended_at: instant(to) };
}
