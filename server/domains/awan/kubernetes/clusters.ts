import { find } from '../../../world/table.ts';
import { belongsTo } from '../access.ts';
import { notFound, refusal } from '../failures.ts';
import { instant } from '../times.ts';
import type { Group } from '../access.ts';
import type { State, WorldContext } from '../state.ts';
import type { Cluster } from './cluster.ts';

/** How long the platform sets a cluster up, or changes it; inferred from the examples' times. */
const PENDING = 3 * 60_000;

/** Nodes of a cluster that is highly available, and of one that is not; inferred, as etcd votes by majority. */
export function replicasFor(isHighlyAvailable: boolean): number {
  return isHighlyAvailable ? 3 : 1;
}

/**
 * A cluster of an organization or project, a draft.
 * @throws Failure 404-1 where it has no such cluster
 */
export function clusterOf(state: State, group: Group, uuid: string): Cluster {
  const cluster = find(state.clusters, uuid);
  if (!cluster || !belongsTo(group, cluster)) throw notFound();
  return cluster;
}

/** @throws Failure 409-2 while the cluster is set up or changed */
export function refusePending({ status }: Cluster): void {
  if (status === 'pending') throw refusal('409-2', 'The cluster is still pending');
}

/** Sets a cluster up, or lets a change of it begin: it runs after a while; see events.ts. */
export function setPending({ now, schedule }: WorldContext, cluster: Cluster): void {
  cluster.status = 'pending';
  cluster.updated_at = instant(now);
  schedule(now + PENDING, 'cluster.started', { uuid: cluster.uuid, since: cluster.updated_at });
}
