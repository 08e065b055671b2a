import { z } from 'zod';

import { Dated, Instant, Resource } from '../fields.ts';

export const KubernetesVersion = Dated.extend({
  uuid: z.uuid(),
  name: z.string().min(1),
  api_version: z.string().min(1),
  controller_version: z.string().min(1),
  etcd_version: z.string().min(1),
});

export const Cluster = Resource.extend({
  name: z.string().min(1),
  version_uuid: z.uuid(),
  pricing_uuid: z.uuid(),
  /** Plan of its persistent volume; null without one. */
  pv_pricing_uuid: z.uuid().nullable().default(null),
  service_type: z.enum(['LoadBalancer', 'NodePort', 'ClusterIP']),
  /** Nodes; more than one where it is highly available. */
  replica: z.int().min(1),
  tags: z.array(z.string()).nullable().default(null),
  private_address: z.ipv4(),
  status: z.enum(['pending', 'running', 'not_running']),
  /** Up to when its use is charged. */
  paid_until: Instant,
});

export type KubernetesVersion = z.output<typeof KubernetesVersion>;
export type Cluster = z.output<typeof Cluster>;
