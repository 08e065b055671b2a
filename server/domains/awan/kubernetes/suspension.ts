import { draftsOf } from '../../../world/table.ts';
import { instant } from '../times.ts';
import { setPending } from './clusters.ts';
import { nodesHour } from './meter.ts';
import type { Metered } from '../billing/metered.ts';
import type { State, WorldContext } from '../state.ts';
import type { Cluster } from './cluster.ts';

/** Stops everything of this kind that runs in an organization, as a suspension does. */
export function stopClusters({ state, now }: WorldContext, organization: string): void {
  for (const cluster of clustersOf(state, organization)) {
    if (cluster.status === 'not_running') continue;
    cluster.status = 'not_running';
    cluster.updated_at = instant(now);
  }
}

/** What the end of a suspension is to start, with the first hour of each. @param from when it ends */
export function stoppedClusters(state: State, organization: string, from: number): Metered[] {
  return clustersOf(state, organization)
    .filter(({ status }) => status === 'not_running')
    .flatMap((resource) =>
      nodesHour(state, resource, from).map((charge) => ({
        organization_uuid: organization,
        resource,
        charge,
      })),
    );
}

/** Starts again what a suspension has stopped. */
export function startClusters(context: WorldContext, organization: string): void {
  for (const cluster of clustersOf(context.state, organization)) {
    if (cluster.status === 'not_running') setPending(context, cluster);
  }
}

function clustersOf({ clusters }: State, organization: string): Cluster[] {
  return draftsOf(clusters, (one) => one.organization_uuid === organization);
}
