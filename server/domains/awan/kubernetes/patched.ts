import { find } from '../../../world/table.ts';
import { markPaidUntilNow } from '../billing/ledger.ts';
import { differs, pairs } from '../pairs.ts';
import { setPending } from './clusters.ts';
import type { Steps } from '../../../world/steps.ts';
import type { State, WorldContext } from '../state.ts';

/**
 * Follows a patch of clusters. A cluster that is now pending runs after its time. One that was started is charged from
 * now.
 */
export function* followClusters(context: WorldContext, before: State): Steps {
  for (const [one, was] of pairs(context.state.clusters, before.clusters)) {
    const isChanged = differs(one, was, 'status') || differs(one, was, 'updated_at');
    const cluster = isChanged ? find(context.state.clusters, one.uuid) : undefined;
    if (!cluster) continue;
    if (was?.status === 'not_running') markPaidUntilNow(cluster, context.now);
    if (one.status === 'pending') setPending(context, cluster);
    yield;
  }
}
