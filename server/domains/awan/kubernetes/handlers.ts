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
import type { Handlers } from '../state.ts';

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
    const group = groupFor(context, path['group-type'], path.uuid);
    const cluster = resourceOf(context.state.clusters, group, path.k8suuid);
    const data = clusterView(context.state, group, cluster);
    return { status: 200, body: { data, result: true } };
  },

  updateCluster: ({ path, body }, context) => {
    const group = groupFor(context, path['group-type'], path.uuid);
    const cluster = resourceOf(context.state.clusters, group, path.k8suuid);
    checkAny(body, ['name', 'enable_ha']);
    const { name = cluster.name, enable_ha } = body;
    const replica = enable_ha === undefined ? cluster.replica : replicasFor(enable_ha);
    if (replica !== cluster.replica) chargeUpToNow(context, group.organization);
    if (replica > cluster.replica) checkSuspension(group.organization);
    refusePending(cluster);
    changeCluster(context, cluster, { name, replica });
    const data = clusterView(context.state, group, cluster);
    return { status: 200, body: { data, result: true } };
  },

  deleteCluster: ({ path }, context) => {
    const group = groupFor(context, path['group-type'], path.uuid);
    const cluster = resourceOf(context.state.clusters, group, path.k8suuid);
    refusePending(cluster);
    chargeUpToNow(context, group.organization);
    releaseAddresses(context.state, cluster.uuid);
    remove(context.state.clusters, cluster.uuid);
    return { status: 200, body: { data: 'deleted', result: true } };
  },

  getClusterMetrics: ({ path }, context) => {
    const group = groupFor(context, path['group-type'], path.uuid);
    const data = metricsOf(resourceOf(context.state.clusters, group, path.k8suuid));
    return { status: 200, body: { data, result: true } };
  },

  getClusterStatus: ({ path }, context) => {
    const group = groupFor(context, path['group-type'], path.uuid);
    const { status } = resourceOf(context.state.clusters, group, path.k8suuid);
    return { status: 200, body: { data: status, result: true } };
  },

  getClusterKubeconfig: ({ path }, context) => {
    const group = groupFor(context, path['group-type'], path.uuid);
    const cluster = resourceOf(context.state.clusters, group, path.k8suuid);
    if (cluster.status === 'pending') throw refusal('409-5', 'The cluster is still pending');
    if (cluster.status === 'not_running') throw refusal('409-5', 'The cluster does not run');
    const [first] = attachmentsOf(context.state, cluster);
    const data = kubeconfigFor(first?.address.address ?? cluster.private_address);
    return { status: 200, body: { data, result: true } };
  },
} satisfies Handlers;
