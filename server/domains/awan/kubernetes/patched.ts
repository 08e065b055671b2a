import { find } from '../../../world/table.ts';
import { chargeFrom } from '../billing/ledger.ts';
import { differs, pairs } from '../pairs.ts';
import { setPending } from './clusters.ts';
import type { State, WorldContext } from '../state.ts';

/**
 * Follows a patch of clusters. A cluster that is now pending runs after its time. One that was started is charged from
 * now.
 */
export function followClusters(context: WorldContext, before: State): void {
  const { clusters } = context.state;
  for (const [one, was] of pairs(clusters, before.clusters)) {
    const isChanged = differs(one, was, 'status') || differs(one, was, 'updated_at');
    const cluster = isChanged ? find(clusters, one.uuid) : undefined;
    if (!cluster) continue;
    if (was?.status === 'not_running') chargeFrom(context.now, cluster);
    if (one.status === 'pending') setPending(context, cluster);
  }
}
