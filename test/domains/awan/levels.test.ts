// Rights for all operations, against a table that states them in other words than the code.
import { expect, it } from '@jest/globals';

import { KOPI_NUSA, RATNAP } from '../../../server/domains/awan/organizations/first.ts';
import { STOREFRONT, WAREHOUSE } from '../../../server/domains/awan/projects/first.ts';
import { find, readAll } from '../../../server/world/table.ts';
import { Client, contract } from './client.ts';
import {
  addStranger,
  arrange,
  consoleOf,
  organizationIn,
  projectIn,
  standInside,
  standOutside,
  STRANGER,
} from './projects/team.ts';
import type { State } from '../../../server/domains/awan/state.ts';
import type { OperationId, Request } from './client.ts';

type Asker = 'stranger' | 'member' | 'admin' | 'admin of a suspended organization';

/** The answer to each asker, by the rule of the operation. */
const ANSWERS = {
  everybody: row('ok', 'ok', 'ok', 'ok'),
  members: row('403-1', 'ok', 'ok', 'ok'),
  'members who make more': row('403-1', 'ok', 'ok', '403-3'),
  admins: row('403-1', '403-2', 'ok', 'ok'),
  'admins of their default organization': row('403-2', '403-2', 'ok', 'ok'),
};

type Rule = keyof typeof ANSWERS;

const RULES: Record<OperationId, Rule> = {
  registerUser: 'everybody',
  verifyUser: 'everybody',
  logIn: 'everybody',
  getCurrentUser: 'everybody',
  listOrganizations: 'everybody',
  createOrganization: 'everybody',
  getOrganization: 'members',
  updateOrganization: 'admins',
  setDefaultOrganization: 'members',
  listOrganizationMembers: 'members',
  addOrganizationMember: 'admins',
  manageOrganizationMembers: 'admins',
  removeOrganizationMember: 'admins',
  listProjects: 'everybody',
  createProject: 'members who make more',
  getProject: 'members',
  updateProject: 'admins',
  deleteProject: 'admins',
  setPrimaryProject: 'members',
  releasePrimaryProject: 'members',
  listProjectMembers: 'members',
  addProjectMember: 'admins',
  changeProjectMemberLevel: 'admins',
  removeProjectMember: 'admins',
  listCatalogues: 'everybody',
  listPricings: 'everybody',
  listVirtualMachines: 'members',
  createVirtualMachine: 'members who make more',
  getVirtualMachine: 'members',
  listBareMetals: 'members',
  createBareMetal: 'members who make more',
  listBareMetalMachines: 'members',
  getBareMetal: 'members',
  deleteBareMetal: 'members',
  getBareMetalStatus: 'members',
  listVolumes: 'members',
  createVolume: 'members who make more',
  cloneVolume: 'members who make more',
  renameVolume: 'members',
  deleteVolume: 'members',
  resizeVolume: 'members who make more',
  listVpcs: 'members',
  createVpc: 'members who make more',
  deleteVpc: 'members',
  listReservedIps: 'members',
  listInvoices: 'members',
  getInvoice: 'members',
  redeemVoucher: 'admins',
  listPaymentGateways: 'admins of their default organization',
  createPaymentGateway: 'admins of their default organization',
  listPaymentMethods: 'everybody',
  topUpCredit: 'members',
  createPaymentInquiry: 'members',
  settlePayment: 'everybody',
  getPayment: 'members',
  enableObjectStorage: 'members who make more',
  getObjectStorage: 'members',
  listBuckets: 'members',
  createBucket: 'members who make more',
  setBucketPolicy: 'members',
  deleteBucket: 'members',
  listObjects: 'members',
  deleteObject: 'members',
  listKubernetesVersions: 'everybody',
  listClusters: 'members',
  createCluster: 'members who make more',
  getCluster: 'members',
  updateCluster: 'members',
  deleteCluster: 'members',
  getClusterMetrics: 'members',
  getClusterStatus: 'members',
  getClusterKubeconfig: 'members',
};

const rows = contract.operations.flatMap(({ id, path: { template } }) => {
  const groups = template.includes('{group-type}') ? ['organizations', 'projects'] : [null];
  const operation = id as OperationId;
  return groups.map((group) => ({
    operation,
    template,
    group,
    where: group === null ? '' : ` in ${group}`,
    rule: RULES[operation],
  }));
});

it.each(rows)('lets $rule do $operation$where', async ({ operation, template, group, rule }) => {
  const expected = ANSWERS[rule];
  const answers: Partial<Record<Asker, unknown>> = {};
  // In a project, the level there counts. The asker is then a plain member of the organization.
  const inside = group === 'projects' || template.startsWith('/v2/projects/{uuid}');
  for (const asker of Object.keys(expected) as Asker[]) {
    const client = arrange(await Client.open(), (state) => {
      place(state, asker, inside);
      if (group === 'projects') moveInside(state);
    });
    const request = group === null ? {} : requestTo(operation, group, template);
    const user = consoleOf(client, STRANGER);
    answers[asker] =
      expected[asker] === 'ok'
        ? await user.ok(operation, request).then(() => 'ok')
        : (await user.refused(operation, request)).error_code;
  }
  expect(answers).toEqual(expected);
});

function row(
  stranger: string,
  member: string,
  admin: string,
  suspended: string,
): Record<Asker, string> {
  return { stranger, member, admin, 'admin of a suspended organization': suspended };
}

/** Gives the asker a level in everything that the examples name. */
function place(state: State, asker: Asker, inside: boolean): void {
  addStranger(state);
  if (asker === 'stranger') return;
  const level = asker === 'member' ? 2 : 1;
  standOutside(state, STRANGER, inside ? 2 : level);
  standInside(state, STRANGER, level);
  const [own, other] = [organizationIn(state), organizationIn(state, RATNAP)];
  const outside = known(own.members[STRANGER]);
  other.members[STRANGER] = { ...outside };
  outside.is_default = true;
  const membership = known(projectIn(state).members[STRANGER]);
  projectIn(state, WAREHOUSE).members[STRANGER] = { ...membership, uuid: WAREHOUSE };
  if (asker === 'member' || asker === 'admin') return;
  for (const organization of [own, other]) organization.suspended = 'operator';
}

/** Gives everything that belongs to Kopi Nusa itself to its project storefront. */
function moveInside(state: State): void {
  const { virtual_machines, bare_metals, volumes, clusters, object_storages } = state;
  for (const table of [virtual_machines, bare_metals, volumes, clusters, object_storages]) {
    for (const { uuid, organization_uuid } of readAll<Owned>(table)) {
      const one = find<Owned>(table, uuid);
      if (one && organization_uuid === KOPI_NUSA) one.project_uuid = STOREFRONT;
    }
  }
}

interface Owned {
  uuid: string;
  organization_uuid: string;
  project_uuid: string | null;
}

/** The operation's example in a group. Enabling a storage needs a group without one. */
function requestTo(operation: OperationId, group: string, template: string): Request {
  const project = operation === 'enableObjectStorage' ? WAREHOUSE : STOREFRONT;
  const organization = operation === 'enableObjectStorage' ? RATNAP : KOPI_NUSA;
  const uuid = group === 'projects' ? project : organization;
  const name = template.includes('{group-uuid}') ? 'group-uuid' : 'uuid';
  return { path: { 'group-type': group, [name]: uuid } };
}

function known<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('Who asks has no place');
  return value;
}
