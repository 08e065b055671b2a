import { addressView } from '../networks/addresses.ts';
import { inUtc } from '../times.ts';
import { BLANK_TIME, BLANK_UUID } from './blank.ts';
import type { components } from '../../../../generated/awan.d.ts';
import type { Address } from '../networks/address.ts';

type Schemas = components['schemas'];

/** The plan of an address, which the service does not fill in here. */
const BLANK_PRICING: Schemas['BareMetalAddressPricing'] = {
  uuid: BLANK_UUID,
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
  created_at: BLANK_TIME,
  updated_at: BLANK_TIME,
  PricingUnit: null,
  PricePerUnit: 0,
  MaximumFreeUsage: 0,
};

/**
 * The free address in the detail of its bare metal.
 * @param pricing_id the number of the plan for addresses; 0 where there is none
 */
export function freeAddressView(
  address: Address,
  pricing_id: number,
): NonNullable<Schemas['BareMetalAddress']> {
  const { id } = address;
  return { ...addressView(address, inUtc), id, pricing_id, pricing: BLANK_PRICING };
}
