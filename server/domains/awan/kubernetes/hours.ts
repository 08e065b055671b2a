import { paced } from '../../../world/steps.ts';
import { find, readEach } from '../../../world/table.ts';
import { unitOf } from '../billing/charge.ts';
import { paidUntil } from '../billing/paid-until.ts';
import { oldestFirst } from '../oldest-first.ts';
import { ownedIn } from '../owned.ts';
import { HOUR } from '../times.ts';
import type { Steps } from '../../../world/steps.ts';
import type { Choice, Hour, Use } from '../billing/area.ts';
import type { State } from '../state.ts';
import type { Cluster } from './cluster.ts';

/** A part of a cluster with a plan of its own: the nodes, or the volume. */
interface Part {
  pricing_uuid: string;
  paid_until: string;
}

/** The next hours of clusters. A cluster's nodes count unless it does not run, and its volume always counts. */
export function* clusterHours(state: State, choice: Choice): Steps<Hour[]> {
  const { organizations, isMeant } = choice;
  const clusters = yield* oldestFirst(
    yield* ownedIn(() => state.clusters, organizations),
    () => true,
  );
  const hours: Hour[] = [];
  yield* paced(clusters, (cluster) => {
    hours.push(...hoursOfCluster(state, cluster, isMeant));
  });
  return hours;
}

export function* clusterUses({ clusters }: State): Generator<Use> {
  for (const cluster of readEach(clusters)) if (partsOf(cluster).length > 0) yield cluster;
}

/** The next hours of one cluster. */
export function hoursOfCluster(
  state: State,
  cluster: Cluster,
  isMeant: Choice['isMeant'] = () => true,
): Hour[] {
  return partsOf(cluster)
    .filter((part) => isMeant(cluster, paidUntil(state, part)))
    .flatMap((part) => hourOf(state, cluster, part, paidUntil(state, part)) ?? []);
}

/**
 * An hour of a cluster's nodes, in any status. Undefined if their plan no longer exists.
 * @param from in milliseconds since 1970
 */
export function nodesHour(state: State, cluster: Cluster, from: number): Hour | undefined {
  return hourOf(state, cluster, cluster, from);
}

/** The parts of a cluster that are charged now. */
function partsOf(cluster: Cluster): Part[] {
  const nodes = cluster.status === 'not_running' ? [] : [cluster];
  return cluster.volume ? [...nodes, cluster.volume] : nodes;
}

function hourOf({ pricings }: State, cluster: Cluster, part: Part, from: number): Hour | undefined {
  const plan = find(pricings, part.pricing_uuid);
  if (!plan) return undefined;
  const { uuid, id, name: label, organization_uuid } = cluster;
  const isNodes = part === cluster;
  const replica = isNodes ? cluster.replica : 1;
  const charge = unitOf(plan, { resource: { uuid, id }, label, from, to: from + HOUR, replica });
  const resource = ({ clusters }: State) => {
    const found = find(clusters, uuid);
    return isNodes ? found : (found?.volume ?? undefined);
  };
  return { organization_uuid, use: isNodes ? uuid : `${uuid} volume`, resource, charge };
}
