// First values for the tests of clusters.
import { all } from '../../../../server/world/table.ts';
import { DEMO_USER } from '../../../../server/domains/awan/accounts/first.ts';
import { KOPI_NUSA } from '../../../../server/domains/awan/organizations/first.ts';
import type { Cluster } from '../../../../server/domains/awan/kubernetes/cluster.ts';
import type { State } from '../../../../server/domains/awan/state.ts';

/** The plan of nodes, at 1000 an hour. */
export const PODS = 'f2a6d0b5-3e94-4c9d-8d3a-0c4b8e5f7a04';
/** The plan of a volume, at 10 an hour. */
export const VOLUME = 'd0e4b8f3-1c72-4a7b-8b1e-8a2f6c3d5e02';
export const VERSION = 'b5d7f9a1-3e2c-4d4f-8b6a-9c1e3f5a7d82';
/** Two reserved addresses: one is free, and a machine uses the other. */
export const FREE_RESERVATION = '8f0b2d4e-6a73-4c95-b7e9-9d1f3a5c7e68';
export const USED_RESERVATION = '6d8f0a2c-4e61-4b83-95a7-7c9e1b3d5f46';

/** The smallest body of a request that creates a cluster. */
export const PLAIN = { name: 'uji', version: VERSION, pricing_uuid: PODS };

/** A cluster in the middle of its life. */
export const RUNNING: Cluster = {
  uuid: '3d5f7a90-2b4c-4e68-9a1c-5e7f9b1d3c24',
  id: 99,
  organization_uuid: KOPI_NUSA,
  project_uuid: null,
  user_uuid: DEMO_USER,
  name: 'uji-baru',
  release_name: 'uji',
  version_uuid: VERSION,
  pricing_uuid: PODS,
  volume: null,
  service_type: 'LoadBalancer',
  replica: 1,
  tags: null,
  private_address: '10.1.64.99',
  attachments: {},
  status: 'running',
  paid_until: '2026-03-10T03:30:00.000Z',
  created_at: '2026-03-01T00:00:00.000Z',
  updated_at: '2026-03-01T00:03:00.000Z',
};

/** The part of a request that asks for an address reserved before. */
export function wishFor(uuid: string) {
  return { with_external_ip: true, reserve_external_ip: [{ is_new: false, uuid }] };
}

/** Gives all clusters another status. */
export function setStatus(state: State, status: Cluster['status']): void {
  for (const cluster of all(state.clusters)) cluster.status = status;
}
