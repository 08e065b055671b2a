import { BLANK_TIME, BLANK_UUID } from '../blank.ts';
import { pricingView } from '../catalogues/views.ts';
import { inJakarta, inUtc } from '../times.ts';
import type { components } from '../../../../generated/awan.d.ts';
import type { Pricing } from '../catalogues/pricing.ts';
import type { BareMetal, Machine } from './bare-metal.ts';
import type { Offer } from './offers.ts';

type Schemas = components['schemas'];

/** A machine below a bare metal. Its plan is left out: list and detail show that differently. */
export function machineView(
  machine: Machine,
  { status }: BareMetal,
  pricing: Pricing,
): Omit<Schemas['BareMetalMachine'], 'pricing'> {
  const { uuid, name, domain, architecture, user_id, power_options_id, zone } = machine;
  const { resource_pool, mac_address, power_address, rack_controller_id, system_id } = machine;
  return {
    uuid,
    name,
    domain,
    architecture,
    user_id,
    power_options_id,
    minimum_kernel: null,
    zone,
    resource_pool,
    mac_address,
    value_power_options: {
      power_pass: 'not-a-real-password',
      power_user: 'operator',
      power_address,
      privilege_level: 'OPERATOR',
    },
    rack_controller_id,
    system_id,
    status_name: status,
    pricing_id: pricing.id,
    machine_status: machine.machine_status,
    created_at: inJakarta(machine.created_at),
    updated_at: inJakarta(machine.updated_at),
  };
}

/** The plan of a bare metal in its detail. Three fields have other names there. */
export function detailPricingView(pricing: Pricing): Schemas['BareMetalPricing'] {
  const { uuid, instance_type, suitable_for, availability, plans_type, vcpu_core } = pricing;
  const { ram_mb, storage_gb, transfer_tb, price_per_month, price_per_hour, user_id } = pricing;
  return {
    uuid,
    instance_type,
    suitable_for,
    availability,
    plans_type,
    vcpu_core,
    ram_mb,
    storage_gb,
    transfer_tb,
    price_per_month,
    price_per_hour,
    user_id,
    created_at: inJakarta(pricing.created_at),
    updated_at: inJakarta(pricing.updated_at),
    PricingUnit: pricing.pricing_unit,
    PricePerUnit: pricing.price_per_unit,
    MaximumFreeUsage: pricing.maximum_free_usage,
  };
}

/** A kind of machine on offer. Only its name and plan are shown. */
export function offerView({ name, pricing }: Offer): Schemas['BareMetalMachineOffer'] {
  return {
    uuid: BLANK_UUID,
    name,
    domain: null,
    architecture: null,
    user_id: 0,
    power_options_id: 0,
    minimum_kernel: null,
    zone: null,
    resource_pool: null,
    mac_address: null,
    value_power_options: null,
    rack_controller_id: 0,
    system_id: null,
    status_name: null,
    pricing_id: pricing.id,
    pricing: pricingView(pricing, inUtc),
    machine_status: null,
    created_at: BLANK_TIME,
    updated_at: BLANK_TIME,
  };
}
