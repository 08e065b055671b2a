import { z } from 'zod';

import { PaidUntil } from '../billing/paid-until.ts';
import { Dated, Name, Resource } from '../fields.ts';

/** A version such as `1.23`, in the form of the contract. */
const Version = z.string().regex(/^[0-9]+\.[0-9]+/);

export const KubernetesVersion = Dated.extend({
  uuid: z.uuid(),
  name: Version,
  api_version: Version,
  controller_version: Version,
  etcd_version: Version,
});

export const Cluster = Resource.extend({
  name: Name,
  /** The first name of the cluster, under which it was set up. */
  release_name: z.string().min(1),
  version_uuid: z.uuid(),
  pricing_uuid: z.uuid(),
  /** The persistent volume. It is charged by itself, even while the cluster does not run. */
  volume: z
    .strictObject({ pricing_uuid: z.uuid(), paid_until: PaidUntil })
    .nullable()
    .default(null),
  service_type: z.enum(['LoadBalancer', 'NodePort', 'ClusterIP']),
  /** The number of nodes; more than one if the cluster is highly available. */
  replica: z.int().min(1),
  tags: z.array(z.string().min(1)).nullable().default(null),
  private_address: z.ipv4(),
  /** The numbers of the attachments of its public addresses, by address. */
  attachments: z.record(z.string(), z.int().min(1)),
  status: z.enum(['pending', 'running', 'not_running']),
  /** The time until which the nodes are paid. */
  paid_until: PaidUntil,
});

export type KubernetesVersion = z.output<typeof KubernetesVersion>;
export type Cluster = z.output<typeof Cluster>;
