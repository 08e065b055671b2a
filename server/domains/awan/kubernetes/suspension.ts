import { find, readAll } from '../../../world/table.ts';
import { instant } from '../times.ts';
import { setPending } from './clusters.ts';
import type { State, WorldContext } from '../state.ts';
import type { Cluster } from './cluster.ts';

/** Stops everything of this kind that runs in an organization, as a suspension does. */
export function stopClusters({ state, now }: WorldContext, organization: string): void {
  for (const cluster of clustersIn(state, organization)) {
    if (cluster.status === 'not_running') continue;
    cluster.status = 'not_running';
    cluster.updated_at = instant(now);
  }
}

/** Starts again what a suspension has stopped. What is stopped is not charged for, so its hours begin anew. */
export function startClusters(context: WorldContext, organization: string): void {
  const { state, now } = context;
  for (const cluster of clustersIn(state, organization)) {
    if (cluster.status !== 'not_running') continue;
    cluster.paid_until = instant(Math.max(now, Date.parse(cluster.paid_until)));
    setPending(context, cluster);
  }
}

function clustersIn(state: State, organization: string): Cluster[] {
  return readAll(state.clusters)
    .filter((one) => one.organization_uuid === organization)
    .flatMap(({ uuid }) => find(state.clusters, uuid) ?? []);
}
