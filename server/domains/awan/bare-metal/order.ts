import { find, put } from '../../../world/table.ts';
import { notFound, refusal } from '../failures.ts';
import { assignAddress } from '../networks/addresses.ts';
import { newResource } from '../resource.ts';
import { instant } from '../times.ts';
import { checkChoice } from '../virtual-machines/choice.ts';
import { planDeployment } from './agenda.ts';
import { machinesOf } from './offers.ts';
import { priceOf } from './periods.ts';
import { chargePeriod } from './renewal.ts';
import type { components } from '../../../../generated/awan.d.ts';
import type { Group } from '../access.ts';
import type { Pricing } from '../catalogues/pricing.ts';
import type { Context, State } from '../state.ts';
import type { BareMetal, Machine } from './bare-metal.ts';

type Order = components['schemas']['CreateBareMetalRequest'];

/**
 * Orders bare metals, all or none. It lets the machines, gives each its free address, and a second one if the order
 * asks for it. Then it charges and invoices the first period.
 * @throws Failure 404-1 for an image, kind of machine or reserved address that does not exist, 400-4 for an image or
 *   period that does not suit, 409-2 for an address in use, 409-4 without the credit, 409-5 if too few machines or
 *   addresses are free
 */
export function orderBareMetals(context: Context, group: Group, order: Order): void {
  const { machines, pricing } = choose(context.state, order);
  const bareMetals = machines.map((one) => draw(context, group, order, one));
  for (const bareMetal of bareMetals) addAddresses(context, group, order, bareMetal);
  chargePeriod(context, group.organization, pricing, bareMetals);
  for (const bareMetal of bareMetals) {
    put(context.state.bare_metals, bareMetal.uuid, bareMetal);
    letMachine(context, bareMetal);
    planDeployment(context, bareMetal);
  }
}

/** The free machines that an order gets, and their plan. */
function choose(state: State, order: Order): { machines: Machine[]; pricing: Pricing } {
  const { machine_name, catalogue_uuid, billing_period, compute_same_config = 1 } = order;
  const machines = machinesOf(state, machine_name);
  const [machine] = machines;
  const pricing = machine && find(state.pricings, machine.pricing_uuid);
  if (!machine || pricing?.deleted_at !== null)
    throw notFound(`There is no machine ${machine_name}`);
  const catalogue = find(state.catalogues, catalogue_uuid);
  if (!catalogue) throw notFound(`No catalogue has the id ${catalogue_uuid}`);
  priceOf(pricing, billing_period);
  checkChoice(catalogue, pricing, 'baremetal');
  const free = machines.filter((one) => one.machine_status === 'available');
  if (free.length < compute_same_config) {
    const count = free.length === 0 ? 'No machine' : `Not ${compute_same_config} of the machine`;
    throw refusal('409-5', `${count} ${machine.name} is available now`);
  }
  return { machines: free.slice(0, compute_same_config), pricing };
}

function draw(
  context: Context,
  group: Group,
  { title, hostname, catalogue_uuid, billing_period }: Order,
  machine: Machine,
): BareMetal {
  return {
    ...newResource(context, group),
    title,
    hostname,
    catalogue_uuid,
    machine_uuid: machine.uuid,
    tags: null,
    status: 'Ready',
    billing_period,
    // chargePeriod() fills in both.
    counted_from: null,
    paid_until: instant(context.now),
  };
}

/** Assigns each bare metal its included ephemeral address. The order may ask for a second one. */
function addAddresses(
  context: Context,
  { organization }: Group,
  { with_external_ip, reserve_external_ip }: Order,
  { uuid }: BareMetal,
): void {
  const use = { kind: 'baremetal', uuid } as const;
  assignAddress(context, organization, use, { is_new: true, reserved: false });
  if (with_external_ip === true) assignAddress(context, organization, use, reserve_external_ip);
}

function letMachine({ state, now }: Context, { machine_uuid }: BareMetal): void {
  const machine = find(state.machines, machine_uuid);
  if (!machine) return;
  machine.machine_status = 'unavailable';
  machine.updated_at = instant(now);
}
