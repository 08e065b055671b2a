import { draftsOf } from '../../../world/table.ts';
import { instant } from '../times.ts';
import { setPending } from './clusters.ts';
import { nodesHour } from './hours.ts';
import type { Hour } from '../billing/area.ts';
import type { State, WorldContext } from '../state.ts';
import type { Cluster } from './cluster.ts';

/** Stops every cluster of some organizations. */
export function stopClusters(
  { state, now }: WorldContext,
  organizations: ReadonlySet<string>,
): void {
  const isOn = ({ organization_uuid, status }: Cluster) =>
    organizations.has(organization_uuid) && status !== 'not_running';
  for (const cluster of draftsOf(state.clusters, isOn)) {
    cluster.status = 'not_running';
    cluster.updated_at = instant(now);
  }
}

/** The first hour of each cluster that startClusters() would start. @param from in milliseconds since 1970 */
export function firstHours(state: State, organizations: ReadonlySet<string>, from: number): Hour[] {
  return clustersToStart(state, organizations).flatMap(
    (cluster) => nodesHour(state, cluster, from) ?? [],
  );
}

/** Starts every cluster of some organizations that does not run. */
export function startClusters(context: WorldContext, organizations: ReadonlySet<string>): void {
  for (const cluster of clustersToStart(context.state, organizations)) setPending(context, cluster);
}

function clustersToStart({ clusters }: State, organizations: ReadonlySet<string>): Cluster[] {
  return draftsOf(
    clusters,
    (one) => one.status === 'not_running' && organizations.has(one.organization_uuid),
  );
}
