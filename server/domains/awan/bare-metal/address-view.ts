import { BLANK_PLAN } from '../blank.ts';
import { addressView } from '../networks/views.ts';
import { inJakarta } from '../times.ts';
import type { components } from '../../../../generated/awan.d.ts';
import type { Address } from '../networks/address.ts';

type Schemas = components['schemas'];

/** The blank plan that the service shows here with every address. */
const BLANK_PRICING: Schemas['BareMetalAddressPricing'] = {
  ...BLANK_PLAN,
  PricingUnit: null,
  PricePerUnit: 0,
  MaximumFreeUsage: 0,
};

/**
 * The included address, as the detail of a bare metal shows it.
 * @param pricing_id the number of the plan for addresses; 0 if there is none
 */
export function includedAddressView(
  address: Address,
  pricing_id: number,
): NonNullable<Schemas['BareMetalAddress']> {
  const { id } = address;
  return { ...addressView(address, inJakarta), id, pricing_id, pricing: BLANK_PRICING };
}
