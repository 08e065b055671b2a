import type { components } from '../../../../generated/awan.d.ts';
import type { Catalogue } from './catalogue.ts';
import type { Pricing } from './pricing.ts';

/**
 * An image as lists and machines show it. Only images for bare metal have a logo, which may be null.
 * @param format of instants in the area; see times.ts
 */
export function catalogueView(
  { logo, ...rest }: Catalogue,
  format: (utc: string) => string,
): components['schemas']['Catalogue'] {
  const { created_at, updated_at, service } = rest;
  return {
    ...rest,
    ...(service === 'baremetal' ? { logo } : {}),
    created_at: format(created_at),
    updated_at: format(updated_at),
  };
}

/** A plan as lists and resources show it, without its number. @param format of instants in the area; see times.ts */
export function pricingView(
  pricing: Pricing,
  format: (utc: string) => string,
): components['schemas']['Pricing'] {
  const { created_at, updated_at, deleted_at } = pricing;
  const view: components['schemas']['Pricing'] & Partial<Pick<Pricing, 'id'>> = {
    ...pricing,
    created_at: format(created_at),
    updated_at: format(updated_at),
    deleted_at: deleted_at && format(deleted_at),
  };
  delete view.id;
  return view;
}
