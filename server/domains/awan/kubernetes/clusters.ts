import { refusal } from '../failures.ts';
import { instant } from '../times.ts';
import type { WorldContext } from '../state.ts';
import type { Cluster } from './cluster.ts';

/** The time to set up or change a cluster, inferred from the times in the examples. */
const PENDING = 3 * 60_000;

/** The number of nodes of a cluster. It is inferred: etcd votes by majority. */
export function replicasFor(isHighlyAvailable: boolean): number {
  return isHighlyAvailable ? 3 : 1;
}

/** @throws Failure 409-2 while the cluster is set up or changed */
export function refusePending({ status }: Cluster): void {
  if (status === 'pending') throw refusal('409-2', 'The cluster is still pending');
}

/** Changes a cluster, which takes time. A request that changes nothing takes none. */
export function changeCluster(
  context: WorldContext,
  cluster: Cluster,
  wanted: Pick<Cluster, 'name' | 'replica'>,
): void {
  if (cluster.name === wanted.name && cluster.replica === wanted.replica) return;
  Object.assign(cluster, wanted);
  // A change does not start a cluster that a suspension has stopped.
  if (cluster.status === 'running') setPending(context, cluster);
  else cluster.updated_at = instant(context.now);
}

/** Sets a cluster up, or begins a change of it. The cluster runs after a while; see events.ts. */
export function setPending({ now, schedule }: WorldContext, cluster: Cluster): void {
  cluster.status = 'pending';
  cluster.updated_at = instant(now);
  schedule(now + PENDING, 'cluster.started', { uuid: cluster.uuid, since: cluster.updated_at });
}
