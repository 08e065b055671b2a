import { draftsOf, find } from '../../../world/table.ts';
import { unitOf } from '../billing/charges.ts';
import { HOUR } from '../times.ts';
import type { Charge } from '../billing/charges.ts';
import type { Metered, MeterOf, Paid } from '../billing/metered.ts';
import type { State } from '../state.ts';
import type { Cluster } from './cluster.ts';

/** What has a plan of its own: the nodes of a cluster, or its volume. */
interface Part {
  pricing_uuid: string;
  paid_until: string;
}

/** The nodes of each cluster, unless it does not run, and its volume anyway. */
export const clusterMeter: MeterOf = (state, isMeant) =>
  draftsOf(state.clusters, (one) =>
    partsOf(one).some((part) => isMeant(paidOf(one, part))),
  ).flatMap((cluster) => hoursOf(state, cluster, isMeant));

/**
 * What of a cluster is paid up to a time at most.
 * @param now in milliseconds since 1970
 */
export function dueOf(state: State, cluster: Cluster, now: number): Metered[] {
  return hoursOf(state, cluster, () => true).filter(({ charge }) => charge.from <= now);
}

/**
 * An hour of a cluster's nodes, whatever they do now; none where there is no such plan any more.
 * @param from in milliseconds since 1970
 */
export function nodesHour(state: State, cluster: Cluster, from: number): Charge[] {
  return hourOf(state, cluster, cluster, from);
}

function hoursOf(state: State, cluster: Cluster, isMeant: (one: Paid) => boolean): Metered[] {
  const { organization_uuid } = cluster;
  return partsOf(cluster)
    .filter((part) => isMeant(paidOf(cluster, part)))
    .flatMap((part) =>
      hourOf(state, cluster, part, Date.parse(part.paid_until)).map((charge) => ({
        organization_uuid,
        resource: part,
        charge,
      })),
    );
}

/** What of a cluster is charged now. */
function partsOf(cluster: Cluster): Part[] {
  const nodes = cluster.status === 'not_running' ? [] : [cluster];
  return cluster.volume ? [...nodes, cluster.volume] : nodes;
}

function paidOf({ organization_uuid }: Cluster, { paid_until }: Part): Paid {
  return { organization_uuid, paid_until };
}

/** An hour of what has a plan; none where there is no such plan any more. */
function hourOf({ pricings }: State, cluster: Cluster, part: Part, from: number): Charge[] {
  const pricing = find(pricings, part.pricing_uuid);
  if (!pricing) return [];
  const { uuid, id, name: label } = cluster;
  const replica = part === cluster ? cluster.replica : 1;
  return [unitOf(pricing, { resource: { uuid, id }, label, from, to: from + HOUR, replica })];
}
