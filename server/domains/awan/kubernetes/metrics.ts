import type { components } from '../../../../generated/awan.d.ts';
import type { Cluster } from './cluster.ts';

type Metrics = components['schemas']['ClusterMetrics'];

/** The use of one node with its one pod, as in the examples. */
const NODE = { milliCpu: 4, megabytes: 32 };

/** The cluster's namespace on the platform. */
export function namespaceOf({ organization_uuid }: Pick<Cluster, 'organization_uuid'>): string {
  return `k8s-${organization_uuid}`;
}

/** The use of a cluster: nothing unless it runs. While it is pending, its names are left out as well. */
export function metricsOf(cluster: Cluster): Metrics {
  const { status, name, release_name, uuid, replica } = cluster;
  if (status === 'pending') {
    const names = { name: null, release_name: null, namespace: null, uuid: null };
    return { ...names, ...useOf(0, { cpu: null, memory: null }) };
  }
  const names = { name, release_name, namespace: namespaceOf(cluster), uuid };
  const units = { cpu: 'milliCPU', memory: 'MB' };
  return { ...names, ...useOf(status === 'running' ? replica : 0, units) };
}

function useOf(nodes: number, units: { cpu: string | null; memory: string | null }) {
  return {
    total_node: nodes,
    total_cpu: { value: nodes * NODE.milliCpu, unit: units.cpu },
    total_memory: { value: nodes * NODE.megabytes, unit: units.memory },
    total_pod: nodes,
    total_container: nodes,
  };
}
