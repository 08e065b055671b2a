// First values for the tests of machines, virtual or bare.
import { find } from '../../../../server/world/table.ts';
import { KOPI_NUSA, RATNAP } from '../../../../server/domains/awan/organizations/first.ts';
import { STOREFRONT } from '../../../../server/domains/awan/projects/first.ts';
import type { Organization } from '../../../../server/domains/awan/organizations/organization.ts';
import type { Pricing } from '../../../../server/domains/awan/catalogues/pricing.ts';
import type { State } from '../../../../server/domains/awan/state.ts';
import type { Client } from '../client.ts';

/** The first machine: it runs. */
export const UBUNTU = '5e7f9b1d-3c24-4e86-a0d9-7b6c5d4e3f21';
/** The second one: its user has stopped it. */
export const REPORTS = '6c8e0a2f-4d35-4f97-b1ea-8c7d6e5f4a32';
/** The third one: it runs, and belongs to a project. */
export const STOCK = '7d9f1b30-5e46-4a08-82fb-9d8e7f6a5b43';
export const VM_PLAN = 'c9d3a7e2-0b61-4f6a-9a0d-7f1e5b2c4d01';
export const VM_IMAGE = 'b7a5f0f4-61f5-4f0e-8f7e-2d5b8f3f9c01';
export const VOLUME_PLAN = 'd0e4b8f3-1c72-4a7b-8b1e-8a2f6c3d5e02';
export const METAL_IMAGE = 'e1d4c3b2-7a69-4858-9c3b-0f2e4d6a8b13';
/** Two reservations of Kopi Nusa: the first machine's address, and a free one. */
export const ADDRESS_IN_USE = '6d8f0a2c-4e61-4b83-95a7-7c9e1b3d5f46';
export const FREE_ADDRESS = '8f0b2d4e-6a73-4c95-b7e9-9d1f3a5c7e68';

export const PROJECT = { 'group-type': 'projects', uuid: STOREFRONT };
export const OTHER_GROUP = { uuid: RATNAP };

/** A private machine, which costs 100 an hour. */
export const ORDER = {
  authentication_type: { id: 2, key: 'kopi-laptop', value: 'not-a-real-public-key' },
  catalogue_uuid: VM_IMAGE,
  instance_type_uuid: VM_PLAN,
  organization_uuid: KOPI_NUSA,
  title: 'orders',
  hostname: 'kopi-orders',
};

/** The organization that has these resources. @throws Error if there is none */
export function kopiNusa(state: State): Organization {
  const organization = find(state.organizations, KOPI_NUSA);
  if (!organization) throw new Error('Kopi Nusa is gone');
  return organization;
}

export function setOrganization(changes: Partial<Organization>): (client: Client) => undefined {
  return (client) => {
    client.set((state) => Object.assign(kopiNusa(state), changes));
    return undefined;
  };
}

export function setPlan(uuid: string, changes: Partial<Pricing>): (client: Client) => undefined {
  return (client) => {
    client.set((state) => Object.assign(find(state.pricings, uuid) ?? {}, changes));
    return undefined;
  };
}

/** Takes the user out of the organization. */
export const leave = setOrganization({ members: {} });

export const suspend = setOrganization({ suspended: 'credit' });
