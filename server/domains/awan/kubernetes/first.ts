import type { KubernetesVersion } from './cluster.ts';

export const KUBERNETES_VERSIONS: KubernetesVersion[] = [];
import type { Cluster } from './cluster.ts';

export const CLUSTERS: Cluster[] = [];
