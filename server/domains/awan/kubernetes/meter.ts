import { find, readAll } from '../../../world/table.ts';
import { unitOf } from '../billing/charges.ts';
import { HOUR } from '../times.ts';
import type { Metered, MeterOf } from '../billing/meter.ts';
import type { State } from '../state.ts';
import type { Cluster } from './cluster.ts';

export const clusterMeter: MeterOf = (state, organization, now) =>
  readAll(state.clusters)
    .filter((one) => one.organization_uuid === organization.uuid)
    .flatMap(({ uuid }) => find(state.clusters, uuid) ?? [])
    .flatMap((cluster) => dueOf(state, cluster, now));

/**
 * What of a cluster is paid up to a time at most: its nodes, unless it does not run, and its volume anyway.
 * @param now in milliseconds since 1970
 */
export function dueOf(state: State, cluster: Cluster, now: number): Metered[] {
  const { status, volume, replica } = cluster;
  const nodes = status === 'not_running' ? [] : hourOf(state, cluster, cluster, replica);
  const disk = volume ? hourOf(state, cluster, volume, 1) : [];
  return [...nodes, ...disk].filter(({ charge }) => charge.from <= now);
}

/** The next hour of what has a plan; none where there is no such plan any more. */
function hourOf(
  state: State,
  cluster: Cluster,
  resource: { pricing_uuid: string; paid_until: string },
  replica: number,
): Metered[] {
  const pricing = find(state.pricings, resource.pricing_uuid);
  if (!pricing) return [];
  const { uuid, id, name: label } = cluster;
  const from = Date.parse(resource.paid_until);
  const use = { resource: { uuid, id }, label, from, to: from + HOUR, replica };
  return [{ resource, charge: unitOf(pricing, use) }];
}
