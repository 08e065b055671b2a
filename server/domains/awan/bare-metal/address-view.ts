import { BLANK_PLAN } from '../blank.ts';
import { addressView } from '../networks/views.ts';
import { inUtc } from '../times.ts';
import type { components } from '../../../../generated/awan.d.ts';
import type { Address } from '../networks/address.ts';

type Schemas = components['schemas'];

/** The plan of an address, which the service does not fill in here. */
const BLANK_PRICING: Schemas['BareMetalAddressPricing'] = {
  ...BLANK_PLAN,
  PricingUnit: null,
  PricePerUnit: 0,
  MaximumFreeUsage: 0,
};

/**
 * The address that comes with a bare metal, in the detail of that.
 * @param pricing_id the number of the plan for addresses; 0 where there is none
 */
export function includedAddressView(
  address: Address,
  pricing_id: number,
): NonNullable<Schemas['BareMetalAddress']> {
  const { id } = address;
  return { ...addressView(address, inUtc), id, pricing_id, pricing: BLANK_PRICING };
}
