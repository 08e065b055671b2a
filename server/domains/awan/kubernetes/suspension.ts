import { paced } from '../../../world/steps.ts';
import { changeOwned, ownedIn } from '../owned.ts';
import { instant } from '../times.ts';
import { setPending } from './clusters.ts';
import { nodesHour } from './hours.ts';
import type { Steps } from '../../../world/steps.ts';
import type { Hour } from '../billing/area.ts';
import type { State, WorldContext } from '../state.ts';

/** Stops every cluster of some organizations. */
export function stopClusters(context: WorldContext, organizations: ReadonlySet<string>): Steps {
  return changeOwned(
    () => context.state.clusters,
    organizations,
    ({ status }) => status !== 'not_running',
    (cluster) => {
      cluster.status = 'not_running';
      cluster.updated_at = instant(context.now);
    },
  );
}

/** The first hour of each cluster that startClusters() would start. @param from in milliseconds since 1970 */
export function* firstHoursOfClusters(
  state: State,
  organizations: ReadonlySet<string>,
  from: number,
): Steps<Hour[]> {
  const hours: Hour[] = [];
  yield* paced(yield* ownedIn(() => state.clusters, organizations), (cluster) => {
    const hour = cluster.status === 'not_running' ? nodesHour(state, cluster, from) : undefined;
    if (hour) hours.push(hour);
  });
  return hours;
}

/** Starts every cluster of some organizations that does not run. */
export function startClusters(context: WorldContext, organizations: ReadonlySet<string>): Steps {
  return changeOwned(
    () => context.state.clusters,
    organizations,
    ({ status }) => status === 'not_running',
    (cluster) => {
      setPending(context, cluster);
    },
  );
}
