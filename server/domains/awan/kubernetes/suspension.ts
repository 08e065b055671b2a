import { draftsOf } from '../../../world/table.ts';
import { instant } from '../times.ts';
import { setPending } from './clusters.ts';
import { nodesHour } from './hours.ts';
import type { Hour } from '../billing/area.ts';
import type { State, WorldContext } from '../state.ts';
import type { Cluster } from './cluster.ts';

/** Stops every cluster of an organization. */
export function stopClusters({ state, now }: WorldContext, organization: string): void {
  for (const cluster of clustersOf(state, organization)) {
    if (cluster.status === 'not_running') continue;
    cluster.status = 'not_running';
    cluster.updated_at = instant(now);
  }
}

/** The first hour of each cluster that startClusters() would start. @param from in milliseconds since 1970 */
export function firstHoursOfClusters(state: State, organization: string, from: number): Hour[] {
  return clustersOf(state, organization)
    .filter(({ status }) => status === 'not_running')
    .flatMap((cluster) => nodesHour(state, cluster, from) ?? []);
}

/** Starts every cluster of an organization that does not run. */
export function startClusters(context: WorldContext, organization: string): void {
  for (const cluster of clustersOf(context.state, organization)) {
    if (cluster.status === 'not_running') setPending(context, cluster);
  }
}

function clustersOf({ clusters }: State, organization: string): Cluster[] {
  return draftsOf(clusters, (one) => one.organization_uuid === organization);
}
