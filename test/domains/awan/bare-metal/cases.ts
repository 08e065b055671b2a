import { UNKNOWN } from '../client.ts';
import * as given from '../virtual-machines/given.ts';
import { addRack, RACK, RACK_PLAN, TWIN } from './orders.ts';
import type { Case } from '../case.ts';

const OF_A_GROUP = ['listBareMetals', 'createBareMetal', 'listBareMetalMachines'] as const;
const OF_A_BARE_METAL = ['getBareMetal', 'deleteBareMetal', 'getBareMetalStatus'] as const;

export const BARE_METAL_CASES: Case[] = [
  ...[...OF_A_GROUP, ...OF_A_BARE_METAL].flatMap((operation): Case[] => [
    {
      operation,
      code: '404-1',
      when: 'of an unknown organization',
      request: { path: { uuid: UNKNOWN } },
    },
    {
      operation,
      code: '404-1',
      when: 'of an unknown project',
      request: { path: { 'group-type': 'projects', uuid: UNKNOWN } },
    },
    { operation, code: '403-1', when: 'to a stranger', given: given.leave },
  ]),
  ...OF_A_BARE_METAL.flatMap((operation): Case[] => [
    {
      operation,
      code: '404-1',
      when: 'for an unknown bare metal',
      request: { path: { bmuuid: UNKNOWN } },
    },
    {
      operation,
      code: '404-1',
      when: "for the organization's bare metal in its project",
      request: { path: given.PROJECT },
    },
  ]),
  { ...order('403-3', 'of a suspended organization'), given: given.suspend },
  order('400-1', 'for another organization than the group', {
    organization_uuid: given.OTHER_GROUP.uuid,
  }),
  order('404-1', 'from an unknown image', { catalogue_uuid: UNKNOWN }),
  order('404-1', 'of an unknown machine', { machine_name: `Rack server 9U.${RACK_PLAN}` }),
  order('404-1', 'of a machine with an unknown plan', {
    machine_name: `Rack server 1U.${UNKNOWN}`,
  }),
  order('404-1', 'with an unknown reserved address', withAddress(UNKNOWN)),
  order('400-1', 'with an old address that it does not name', {
    with_external_ip: true,
    reserve_external_ip: { is_new: false },
  }),
  order('400-4', 'from an image for virtual machines', { catalogue_uuid: given.VM_IMAGE }),
  order('400-4', 'for a period without a price', { billing_period: 'price_per_year' }),
  {
    ...order('400-4', 'of a plan with too small a disk'),
    given: given.setPlan(RACK_PLAN, { storage_gb: 9 }),
  },
  {
    ...order('409-5', 'of a plan that is not on offer'),
    given: given.setPlan(RACK_PLAN, { availability: 'unavailable' }),
  },
  order('409-5', 'of more machines than are free', { compute_same_config: 2 }),
  {
    ...order('409-5', 'where no machine is left'),
    given: async (client) => {
      await client.ok('createBareMetal', { body: RACK });
      return undefined;
    },
  },
  order('409-2', 'with a reserved address in use', withAddress(given.ADDRESS_IN_USE)),
  {
    ...order('409-2', 'for two with one reserved address', {
      ...withAddress(given.FREE_ADDRESS),
      compute_same_config: 2,
    }),
    given: addRack,
  },
  order('409-4', 'without the credit for the period', TWIN),
];

function order(code: string, when: string, changes: object = {}): Case {
  const request = { body: { ...RACK, ...changes } };
  return { operation: 'createBareMetal', code, when, request };
}

function withAddress(uuid: string) {
  return { with_external_ip: true, reserve_external_ip: { is_new: false, uuid } };
}
