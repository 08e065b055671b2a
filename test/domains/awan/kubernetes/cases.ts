import { RATNAP } from '../../../../server/domains/awan/organizations/first.ts';
import { WAREHOUSE } from '../../../../server/domains/awan/projects/first.ts';
import { all } from '../../../../server/world/table.ts';
import { UNKNOWN } from '../client.ts';
import { PLAIN, PODS, setStatus, USED_RESERVATION, VOLUME, wishFor } from './cluster.ts';
import type { Case } from '../case.ts';
import type { OperationId } from '../client.ts';
import type { State } from '../../../../server/domains/awan/state.ts';

const OF_A_GROUP: OperationId[] = ['listClusters', 'createCluster'];
const OF_A_CLUSTER: OperationId[] = [
  'getCluster',
  'updateCluster',
  'deleteCluster',
  'getClusterMetrics',
  'getClusterStatus',
  'getClusterKubeconfig',
];
const RESERVED = 'with the address of a reservation';

const pend = set((state) => {
  setStatus(state, 'pending');
});
const leaveAll = set((state) => {
  for (const one of all(state.organizations)) one.members = {};
});
const withdrawPlans = set((state) => {
  for (const one of all(state.pricings)) one.availability = 'unavailable';
});

export const KUBERNETES_CASES: Case[] = [
  ...[...OF_A_GROUP, ...OF_A_CLUSTER].flatMap((operation): Case[] => [
    { operation, code: '403-1', when: 'from a stranger', given: leaveAll },
    { operation, code: '404-1', when: 'of an unknown group', request: { path: { uuid: UNKNOWN } } },
  ]),
  ...OF_A_CLUSTER.flatMap((operation): Case[] => [
    {
      operation,
      code: '404-1',
      when: 'of an unknown cluster',
      request: { path: { k8suuid: UNKNOWN } },
    },
    {
      operation,
      code: '404-1',
      when: 'of the organization under its project',
      request: { path: { 'group-type': 'projects', uuid: WAREHOUSE } },
    },
  ]),
  {
    operation: 'listKubernetesVersions',
    code: '400-1',
    when: 'with a parameter that it does not know',
    request: { query: { colour: 'red' } },
  },
  creation('400-4', 'with a plan for volumes as that of its nodes', { pricing_uuid: VOLUME }),
  creation('400-4', 'with a plan for pods as that of its volume', { pv_pricing_uuid: PODS }),
  creation('404-1', 'of no version', { version: UNKNOWN }),
  creation('404-1', 'without a plan that exists', { pricing_uuid: UNKNOWN }),
  creation('404-1', 'with a volume of no plan', { pv_pricing_uuid: UNKNOWN }),
  creation('404-1', `${RESERVED} that there is not`, wishFor(UNKNOWN)),
  creation('409-2', `${RESERVED} in use`, wishFor(USED_RESERVATION)),
  creation('400-1', `${RESERVED} that it does not name`, {
    with_external_ip: true,
    reserve_external_ip: [{ is_new: false }],
  }),
  {
    operation: 'createCluster',
    code: '403-3',
    when: 'in a suspended organization',
    scenario: 'suspended',
  },
  {
    ...creation('409-4', 'that the credit does not cover', {}),
    request: { path: { uuid: RATNAP }, body: PLAIN },
  },
  { ...creation('409-5', 'with a plan that is not on offer', {}), given: withdrawPlans },
  {
    operation: 'updateCluster',
    code: '403-3',
    when: 'to high availability in a suspended organization',
    scenario: 'suspended',
    request: { body: { enable_ha: true } },
  },
  {
    operation: 'updateCluster',
    code: '400-1',
    when: 'without any of its fields',
    request: { body: { colour: 'red' } },
  },
  ...['', ' ', '\t\n'].flatMap((name): Case[] => [
    creation('400-1', `with the name ${JSON.stringify(name)}`, { name }),
    {
      operation: 'updateCluster',
      code: '400-1',
      when: `to the name ${JSON.stringify(name)}`,
      request: { body: { name } },
    },
  ]),
  { operation: 'updateCluster', code: '409-2', when: 'while it is pending', given: pend },
  { operation: 'deleteCluster', code: '409-2', when: 'while it is pending', given: pend },
  { operation: 'getClusterKubeconfig', code: '409-5', when: 'while it is pending', given: pend },
  {
    operation: 'getClusterKubeconfig',
    code: '409-5',
    when: 'while it does not run',
    scenario: 'suspended',
  },
];

function creation(code: string, when: string, changes: object): Case {
  return { operation: 'createCluster', code, when, request: { body: { ...PLAIN, ...changes } } };
}

function set(change: (state: State) => void): NonNullable<Case['given']> {
  return (client) => {
    client.set(change);
    return undefined;
  };
}
