import { find } from '../../../world/table.ts';
import { catalogueView, pricingView } from '../catalogues/views.ts';
import { addressesOf } from '../networks/addresses.ts';
import { addressView } from '../networks/views.ts';
import { inJakarta } from '../times.ts';
import { volumesOf } from '../volumes/attached.ts';
import { attachmentView } from './attachment-view.ts';
import type { components } from '../../../../generated/awan.d.ts';
import type { State } from '../state.ts';
import type { Volume } from '../volumes/volume.ts';
import type { VirtualMachine } from './machine.ts';

type View = components['schemas']['VirtualMachine'];

/** A machine by itself, with its group. The service leaves out the platform's report of its address. */
export function machineDetail(state: State, machine: VirtualMachine): View {
  const { project_uuid, organization_uuid } = machine;
  return {
    ...view(state, machine),
    group_type: project_uuid === null ? 'organization' : 'project',
    group_uuid: project_uuid ?? organization_uuid,
  };
}

/** Machines in a list, without their group, and with the address that the platform reports. */
export function machineSummaries(state: State, machines: readonly VirtualMachine[]): View[] {
  return machines.map((machine) => {
    const { status, private_address } = machine;
    const private_ip_address = status === 'running' ? private_address : null;
    return { ...view(state, machine), meta: { phase: status, private_ip_address } };
  });
}

function view(state: State, machine: VirtualMachine): View {
  const { uuid, title, hostname, mac_address, tags, status } = machine;
  const catalogue = find(state.catalogues, machine.catalogue_uuid);
  const pricing = find(state.pricings, machine.pricing_uuid);
  if (!catalogue || !pricing) throw new Error(`The machine ${uuid} has no image or plan`);
  const sorted = bootFirst(volumesOf(state, uuid));
  const { vcpu_core, ram_mb, transfer_tb, storage_gb } = pricing;
  return {
    uuid,
    title,
    catalogue: catalogueView(catalogue, inJakarta),
    ip_address: addressesIn(state, machine),
    pricing: pricingView(pricing, inJakarta),
    volumes: sorted.map((one) => attachmentView(machine, one)),
    mac_address,
    hostname,
    tags,
    created_at: inJakarta(machine.created_at),
    updated_at: inJakarta(machine.updated_at),
    meta: { phase: status, private_ip_address: null },
    status,
    private_ip_address_v4: status === 'creating' ? null : machine.private_address,
    disk_size_gb: sorted[0]?.size_gb ?? storage_gb,
    transfer_tb,
    vcpu_core,
    ram_mb,
  };
}

/** The public addresses that a machine shows: none until it is created. */
function addressesIn(state: State, { uuid, status }: VirtualMachine): View['ip_address'] {
  const addresses = status === 'creating' ? [] : addressesOf(state, uuid);
  return addresses.length === 0 ? null : addresses.map((one) => addressView(one, inJakarta));
}

function bootFirst(volumes: readonly Volume[]): Volume[] {
  const rank = ({ volume_type, attached_at, uuid }: Volume) =>
    `${volume_type === 'boot' ? 0 : 1} ${attached_at ?? ''} ${uuid}`;
  return volumes.toSorted((one, other) => (rank(one) < rank(other) ? -1 : 1));
}
