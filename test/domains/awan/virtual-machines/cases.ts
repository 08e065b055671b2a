import { UNKNOWN } from '../client.ts';
import * as given from './given.ts';
import { ORDER } from './given.ts';
import type { Case } from '../case.ts';

/** Refusals that every operation below a group has. */
const OF_A_GROUP = (['listVirtualMachines', 'createVirtualMachine', 'getVirtualMachine'] as const)
  .map((operation): Case[] => [
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
  ])
  .flat();

export const VIRTUAL_MACHINES_CASES: Case[] = [
  ...OF_A_GROUP,
  {
    operation: 'getVirtualMachine',
    code: '404-1',
    when: 'for an unknown machine',
    request: { path: { vmuuid: UNKNOWN } },
  },
  {
    operation: 'getVirtualMachine',
    code: '404-1',
    when: "for the organization's machine in its project",
    request: { path: given.PROJECT },
  },
  { ...creation('403-3', 'of a suspended organization'), given: given.suspend },
  creation('400-1', 'for another organization than the group', {
    organization_uuid: given.OTHER_GROUP.uuid,
  }),
  creation('404-1', 'from an unknown image', { catalogue_uuid: UNKNOWN }),
  creation('404-1', 'of an unknown plan', { instance_type_uuid: UNKNOWN }),
  creation('404-1', 'with an unknown reserved address', withAddress(UNKNOWN)),
  creation('400-1', 'with an old address that it does not name', {
    with_external_ip: true,
    reserve_external_ip: { is_new: false },
  }),
  creation('400-4', 'from an image for bare metal', { catalogue_uuid: given.METAL_IMAGE }),
  creation('400-4', 'of a plan for volumes', { instance_type_uuid: given.VOLUME_PLAN }),
  {
    ...creation('400-4', 'of a plan with too small a disk'),
    given: given.setPlan(given.VM_PLAN, { storage_gb: 14 }),
  },
  {
    ...creation('409-5', 'of a plan that is not on offer'),
    given: given.setPlan(given.VM_PLAN, { availability: 'unavailable' }),
  },
  creation('409-2', 'with a reserved address in use', withAddress(given.ADDRESS_IN_USE)),
  {
    ...creation('409-4', 'without the credit for an hour'),
    given: given.setOrganization({ balance: 99 }),
  },
];

function creation(code: string, when: string, changes: object = {}): Case {
  const request = { body: { ...ORDER, ...changes } };
  return { operation: 'createVirtualMachine', code, when, request };
}

function withAddress(uuid: string) {
  return { with_external_ip: true, reserve_external_ip: { is_new: false, uuid } };
}
