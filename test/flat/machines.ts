// Awan with many machines of another organization, and with twenty in a project.
import { KOPI_NUSA, RATNAP } from '../../server/domains/awan/organizations/first.ts';
import { STOREFRONT } from '../../server/domains/awan/projects/first.ts';
import { find, put, readAll } from '../../server/world/table.ts';
import type { State } from '../../server/domains/awan/state.ts';
import type { World } from '../../server/world/world.ts';

export const CREATE = `/awan/v2/organizations/${KOPI_NUSA}/vms`;
export const LIST = `/awan/v2/projects/${STOREFRONT}/vms`;

export const ORDER = {
  title: 'till',
  hostname: 'kopi-till',
  organization_uuid: KOPI_NUSA,
  catalogue_uuid: 'b7a5f0f4-61f5-4f0e-8f7e-2d5b8f3f9c01',
  instance_type_uuid: 'c9d3a7e2-0b61-4f6a-9a0d-7f1e5b2c4d01',
  authentication_type: { id: 1, key: 'kopi', value: 'not-a-real-password' },
};

const IN_PROJECT = 20;
const FIRST_MAC = 0x02_00_5e_10_00_04;

/** The world with so many machines of another organization, each with its disk. Kopi Nusa has credit for orders. */
export function withMachines(world: World, count: number): World {
  // No structuredClone(): the tests run in a realm of their own, whose objects it does not make.
  const awan = JSON.parse(JSON.stringify(world.domains['awan'])) as State;
  const organization = find(awan.organizations, KOPI_NUSA);
  const [machine] = readAll(awan.virtual_machines);
  const disk = readAll(awan.volumes).find(({ volume_type }) => volume_type === 'boot');
  if (!organization || !machine || !disk) throw new Error('The demo has changed');
  organization.balance = 1e12;
  for (let i = 0; i < count + IN_PROJECT; i += 1) {
    const uuid = uuidOf(i);
    const isOthers = i < count;
    const own = {
      uuid,
      id: 10_000 + i,
      organization_uuid: isOthers ? RATNAP : KOPI_NUSA,
      project_uuid: isOthers ? null : STOREFRONT,
    };
    const mac_address = macOf(FIRST_MAC + i);
    put(awan.virtual_machines, uuid, { ...machine, ...own, mac_address, private_address: null });
    put(awan.volumes, uuid, { ...disk, ...own, machine_uuid: uuid });
  }
  return { ...world, domains: { ...world.domains, awan } };
}

function uuidOf(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

function macOf(number: number): string {
  return (number.toString(16).padStart(12, '0').match(/../g) ?? []).join(':');
}
