import { find, put } from '../../../world/table.ts';
import { chargeHours } from '../billing/ledger.ts';
import { planWith } from '../catalogues/offers.ts';
import { notFound } from '../failures.ts';
import { assignAddress } from '../networks/addresses.ts';
import { privateAddress } from '../networks/private-addresses.ts';
import { newResource } from '../resource.ts';
import { instant } from '../times.ts';
import { checkChoice } from './choice.ts';
import { freeMacAddress } from './mac-address.ts';
import { planHour } from './hours.ts';
import { planReadiness } from './events.ts';
import type { components } from '../../../../generated/awan.d.ts';
import type { Group } from '../access.ts';
import type { Pricing } from '../catalogues/pricing.ts';
import type { Context, State } from '../state.ts';
import type { VirtualMachine } from './machine.ts';

type Order = components['schemas']['CreateVirtualMachineRequest'];

/**
 * Creates a machine with its boot volume and addresses, and charges its first hour. The addresses belong to it at once,
 * but it shows them only when it runs.
 * @throws Failure 404-1 for an image, plan or reserved address that does not exist, 400-4 for one that does not suit,
 *   409-2 for an address in use, 409-4 without the credit, 409-5 for a plan or address that is not on offer
 */
export function createMachine(context: Context, group: Group, order: Order): VirtualMachine {
  const { state, now } = context;
  const { organization } = group;
  const pricing = choose(state, order);
  const machine = draw(context, group, order);
  if (order.with_external_ip === true) {
    const use = { kind: 'vm', uuid: machine.uuid } as const;
    assignAddress(context, organization, use, order.reserve_external_ip);
  }
  const first = { ...planHour(state, machine, now), resource: () => machine };
  chargeHours(context, organization, [first]);
  put(state.virtual_machines, machine.uuid, machine);
  addBootVolume(context, group, machine, pricing);
  planReadiness(context, machine);
  return machine;
}

/** Checks the image and the plan of an order. @returns its plan */
function choose(state: State, order: Order): Pricing {
  const catalogue = find(state.catalogues, order.catalogue_uuid);
  if (!catalogue) throw notFound(`No catalogue has the id ${order.catalogue_uuid}`);
  const pricing = planWith(state, order.instance_type_uuid);
  checkChoice(catalogue, pricing, 'vm');
  return pricing;
}

function draw(
  context: Context,
  group: Group,
  { title, hostname, catalogue_uuid, instance_type_uuid }: Order,
): VirtualMachine {
  const { state, now } = context;
  return {
    ...newResource(context, group),
    title,
    hostname,
    catalogue_uuid,
    pricing_uuid: instance_type_uuid,
    mac_address: freeMacAddress(state.virtual_machines),
    tags: null,
    status: 'creating',
    private_address: privateAddress(state, group.organization),
    stopped_by_suspension: false,
    paid_until: instant(now),
  };
}

function addBootVolume(
  context: Context,
  group: Group,
  { uuid, hostname }: VirtualMachine,
  { storage_gb }: Pricing,
): void {
  const volume = newResource(context, group);
  put(context.state.volumes, volume.uuid, {
    ...volume,
    label: hostname,
    size_gb: storage_gb,
    pricing_uuid: null,
    volume_type: 'boot',
    is_used: true,
    mount_point: '/',
    machine_uuid: uuid,
    attached_at: instant(context.now),
    paid_until: null,
  });
}
