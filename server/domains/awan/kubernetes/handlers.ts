import { readAll, remove } from '../../../world/table.ts';
import { checkSuspension, groupFor } from '../access.ts';
import { chargeUpToNow } from '../billing/meter.ts';
import { checkAny, refusal } from '../failures.ts';
import { releaseAddresses } from '../networks/addresses.ts';
import { inOrder, pageOf } from '../pages.ts';
import { resourceOf, resourcesOf } from '../resource.ts';
import { attachmentsOf } from './attachments.ts';
import { changeCluster, refusePending, replicasFor } from './clusters.ts';
import { addCluster } from './create.ts';
import { kubeconfigFor } from './kubeconfig.ts';
import { metricsOf } from './metrics.ts';
import { clusterView, versionView } from './views.ts';
import type { Group } from '../access.ts';
import type { Context, Handlers } from '../state.ts';
import type { Cluster } from './cluster.ts';

export const kubernetesHandlers = {
  listKubernetesVersions: (_, { state }) => {
    const data = inOrder(readAll(state.kubernetes_versions)).map(versionView);
    return { status: 200, body: { data, result: true } };
  },

  createCluster: ({ path, body }, context) => {
    const group = groupFor(context, path['group-type'], path.uuid, { grows: true });
    const data = clusterView(context.state, group, addCluster(context, group, body));
    return { status: 200, body: { data, result: true } };
  },

  listClusters: ({ path, query }, context) => {
    const { state } = context;
    const group = groupFor(context, path['group-type'], path.uuid);
    const own = resourcesOf(state.clusters, group);
    const { data, meta } = pageOf(inOrder(own), query);
    const views = data.map((one) => clusterView(state, group, one));
    return { status: 200, body: { data: views, meta, result: true } };
  },

  getCluster: ({ path }, context) => {
    const { group, cluster } = clusterIn(context, path);
    const data = clusterView(context.state, group, cluster);
    return { status: 200, body: { data, result: true } };
  },

  updateCluster: function* ({ path, body }, context) {
    const before = clusterIn(context, path);
    checkAny(body, ['name', 'enable_ha']);
    const { enable_ha } = body;
    const replica = enable_ha === undefined ? before.cluster.replica : replicasFor(enable_ha);
    if (replica !== before.cluster.replica)
      yield* chargeUpToNow(context, before.group.organization.uuid);
    const { group, cluster } = clusterIn(context, path);
    const { name = cluster.name } = body;
    if (replica > cluster.replica) checkSuspension(group.organization);
    refusePending(cluster);
    changeCluster(context, cluster, { name, replica });
    const data = clusterView(context.state, group, cluster);
    return { status: 200, body: { data, result: true } };
  },

  deleteCluster: function* ({ path }, context) {
    const { group, cluster } = clusterIn(context, path);
    refusePending(cluster);
    yield* chargeUpToNow(context, group.organization.uuid);
    releaseAddresses(context.state, path.k8suuid);
    remove(context.state.clusters, path.k8suuid);
    return { status: 200, body: { data: 'deleted', result: true } };
  },

  getClusterMetrics: ({ path }, context) => {
    const data = metricsOf(clusterIn(context, path).cluster);
    return { status: 200, body: { data, result: true } };
  },

  getClusterStatus: ({ path }, context) => {
    const { status } = clusterIn(context, path).cluster;
    return { status: 200, body: { data: status, result: true } };
  },

  getClusterKubeconfig: ({ path }, context) => {
    const { cluster } = clusterIn(context, path);
    if (cluster.status === 'pending') throw refusal('409-5', 'The cluster is still pending');
    if (cluster.status === 'not_running') throw refusal('409-5', 'The cluster does not run');
    const [first] = attachmentsOf(context.state, cluster);
    const data = kubeconfigFor(first?.address.address ?? cluster.private_address);
    return { status: 200, body: { data, result: true } };
  },
} satisfies Handlers;

/** The cluster of a request, and its group, in the present draft. @throws Failure as groupFor() and resourceOf() do */
function clusterIn(
  context: Context,
  path: { 'group-type': 'organizations' | 'projects'; uuid: string; k8suuid: string },
): { group: Group; cluster: Cluster } {
  const group = groupFor(context, path['group-type'], path.uuid);
  return { group, cluster: resourceOf(context.state.clusters, group, path.k8suuid) };
}
