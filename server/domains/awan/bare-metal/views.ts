import { find } from '../../../world/table.ts';
import { BLANK_UUID } from '../blank.ts';
import { catalogueView, pricingView } from '../catalogues/views.ts';
import { addressesOf } from '../networks/addresses.ts';
import { addressPlan } from '../networks/renewal.ts';
import { addressView } from '../networks/views.ts';
import { organizationView } from '../organizations/views.ts';
import { inJakarta } from '../times.ts';
import { includedAddressView } from './address-view.ts';
import { detailPricingView, machineView } from './machine-view.ts';
import type { components } from '../../../../generated/awan.d.ts';
import type { Group } from '../access.ts';
import type { Address } from '../networks/address.ts';
import type { Context, State } from '../state.ts';
import type { BareMetal } from './bare-metal.ts';

type Schemas = components['schemas'];

/** A bare metal in a list, with its addresses except the included one. */
export function bareMetalSummary(state: State, bareMetal: BareMetal): Schemas['BareMetalSummary'] {
  const { organization, catalogue, machine, pricing } = partsOf(state, bareMetal);
  return {
    ...commonView(bareMetal),
    organization: organizationView(organization, inJakarta),
    projects: null,
    catalogue: catalogueView(catalogue, inJakarta),
    machine: {
      ...machineView(machine, bareMetal, pricing),
      pricing: pricingView(pricing, inJakarta),
    },
    ip_private: null,
    ip_address: addressesIn(state, bareMetal).others.map((one) => addressView(one, inJakarta)),
  };
}

/** A bare metal by itself, with the included address. */
export function bareMetalDetail(state: State, bareMetal: BareMetal): Schemas['BareMetal'] {
  const { organization, catalogue, machine, pricing } = partsOf(state, bareMetal);
  const { included } = addressesIn(state, bareMetal);
  return {
    ...commonView(bareMetal),
    organization: organizationView(organization, inJakarta),
    catalogue: catalogueView(catalogue, inJakarta),
    machine: {
      ...machineView(machine, bareMetal, pricing),
      pricing: detailPricingView(pricing),
    },
    ip_address_id: included?.id ?? 0,
    ip_address: included ? includedAddressView(included, addressPlan(state)?.id ?? 0) : null,
    ip_address_machine: null,
    status: null,
  };
}

/** The answer to an order. It shows no address, because none is set up yet. */
export function orderView(
  { state, principal }: Context,
  { organization, project }: Group,
  order: Schemas['CreateBareMetalRequest'],
): Schemas['BareMetalOrder'] {
  const { title, hostname, catalogue_uuid, authentication_type, machine_name } = order;
  const { compute_same_config = 1, with_external_ip = false, billing_period } = order;
  const { is_new = true, reserved = false, uuid = BLANK_UUID } = order.reserve_external_ip ?? {};
  const catalogue = find(state.catalogues, catalogue_uuid);
  if (!catalogue) throw new Error(`The order has no image ${catalogue_uuid}`);
  return {
    title,
    organization_id: organization.id,
    project_id: project?.id ?? null,
    catalogue: catalogueView(catalogue, inJakarta),
    user_id: principal.id,
    compute_same_config,
    organization_uuid: organization.uuid,
    project_uuid: project?.uuid ?? null,
    catalogue_uuid,
    authentication_type,
    with_external_ip,
    reserve_external_ip: { is_new, uuid, reserved },
    hostname,
    machine_name,
    tags: null,
    ip_address_id: 0,
    billing_period,
    ip_address: 0,
  };
}

function commonView({ uuid, title, hostname, tags, created_at, updated_at }: BareMetal) {
  return {
    uuid,
    user: null,
    title,
    authentication_type: null,
    hostname,
    tags,
    created_at: inJakarta(created_at),
    updated_at: inJakarta(updated_at),
    deleted_at: null,
  };
}

/**
 * The records that make up a bare metal.
 * @throws Error if one of them does not exist, which no request can bring about; see references.ts
 */
function partsOf(state: State, bareMetal: BareMetal) {
  const organization = find(state.organizations, bareMetal.organization_uuid);
  const catalogue = find(state.catalogues, bareMetal.catalogue_uuid);
  const machine = find(state.machines, bareMetal.machine_uuid);
  const pricing = machine && find(state.pricings, machine.pricing_uuid);
  if (!organization || !catalogue || !pricing) {
    throw new Error(`The bare metal ${bareMetal.uuid} is not whole`);
  }
  return { organization, catalogue, machine, pricing };
}

/** Tells the included address from the others. It comes with the order, so it is the oldest that was not reserved. */
function addressesIn(
  state: State,
  { uuid }: BareMetal,
): { included: Address | undefined; others: Address[] } {
  const addresses = addressesOf(state, uuid);
  const included = addresses.find(({ reservation }) => reservation === null);
  return { included, others: addresses.filter((one) => one !== included) };
}
