import { changeEach, paced } from '../../../world/steps.ts';
import { readEach } from '../../../world/table.ts';
import { instant } from '../times.ts';
import { setPending } from './clusters.ts';
import { nodesHour } from './hours.ts';
import type { Steps } from '../../../world/steps.ts';
import type { Hour } from '../billing/area.ts';
import type { State, WorldContext } from '../state.ts';
import type { Cluster } from './cluster.ts';

/** Stops every cluster of some organizations. */
export function stopClusters(context: WorldContext, organizations: ReadonlySet<string>): Steps {
  return changeEach(
    () => context.state.clusters,
    ({ organization_uuid, status }) =>
      organizations.has(organization_uuid) && status !== 'not_running',
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
  const isStarting = startingIn(organizations);
  const hours: Hour[] = [];
  yield* paced(readEach(state.clusters), (cluster) => {
    const hour = isStarting(cluster) ? nodesHour(state, cluster, from) : undefined;
    if (hour) hours.push(hour);
  });
  return hours;
}

/** Starts every cluster of some organizations that does not run. */
export function startClusters(context: WorldContext, organizations: ReadonlySet<string>): Steps {
  return changeEach(
    () => context.state.clusters,
    startingIn(organizations),
    (cluster) => {
      setPending(context, cluster);
    },
  );
}

function startingIn(organizations: ReadonlySet<string>) {
  return ({ status, organization_uuid }: Cluster): boolean =>
    status === 'not_running' && organizations.has(organization_uuid);
}
