import { put } from '../../../world/table.ts';
import { chargeHours } from '../billing/ledger.ts';
import { assignAddress } from '../networks/addresses.ts';
import { privateAddress } from '../networks/private-addresses.ts';
import { newResource } from '../resource.ts';
import { nextId } from '../state.ts';
import { instant } from '../times.ts';
import { replicasFor, setPending } from './clusters.ts';
import { hoursOfCluster } from './hours.ts';
import { checkPlans } from './plans.ts';
import type { components } from '../../../../generated/awan.d.ts';
import type { Group } from '../access.ts';
import type { Context } from '../state.ts';
import type { Cluster } from './cluster.ts';

type CreateRequest = components['schemas']['CreateClusterRequest'];

/**
 * Adds a cluster with its addresses, and charges its first hour. It runs after a while.
 * @throws Failure as checkPlans() and assignAddress() do, 409-4 if the credit does not cover the hour
 */
export function addCluster(context: Context, group: Group, body: CreateRequest): Cluster {
  const { state } = context;
  checkPlans(state, body);
  const cluster = newCluster(context, group, body);
  for (const wish of addressWishes(body)) {
    const use = { kind: 'kubernetes', uuid: cluster.uuid } as const;
    const { address } = assignAddress(context, group.organization, use, wish);
    cluster.attachments[address] = nextId(state);
  }
  const hours = hoursOfCluster(state, cluster).map((hour) => ({
    ...hour,
    resource: () => (hour.use === cluster.uuid ? cluster : (cluster.volume ?? undefined)),
  }));
  chargeHours(context, group.organization, hours);
  setPending(context, cluster);
  put(state.clusters, cluster.uuid, cluster);
  return cluster;
}

/** The wish for each public address. It is undefined if the request wants any address. */
function addressWishes({ with_external_ip, reserve_external_ip = [] }: CreateRequest) {
  if (with_external_ip !== true) return [];
  return reserve_external_ip.length === 0 ? [undefined] : reserve_external_ip;
}

/** A new cluster. It is paid only until now. */
function newCluster(
  context: Context,
  group: Group,
  { name, version, pricing_uuid, pv_pricing_uuid, enable_ha = false, tags = [] }: CreateRequest,
): Cluster {
  const at = instant(context.now);
  return {
    ...newResource(context, group),
    name,
    release_name: name,
    version_uuid: version,
    pricing_uuid,
    volume:
      pv_pricing_uuid === undefined ? null : { pricing_uuid: pv_pricing_uuid, paid_until: at },
    service_type: 'LoadBalancer',
    replica: replicasFor(enable_ha),
    tags: tags.length === 0 ? null : tags,
    private_address: privateAddress(context.state, group.organization),
    attachments: {},
    status: 'pending',
    paid_until: at,
  };
}
