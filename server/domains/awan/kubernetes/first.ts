import { METER_START } from '../billing/paid-until.ts';
import { DEMO_USER } from '../accounts/first.ts';
import { KOPI_NUSA } from '../organizations/first.ts';
import type { Cluster, KubernetesVersion } from './cluster.ts';

const VERSION = 'b5d7f9a1-3e2c-4d4f-8b6a-9c1e3f5a7d82';

export const KUBERNETES_VERSIONS: KubernetesVersion[] = [
  {
    uuid: VERSION,
    name: '1.23',
    api_version: '1.23',
    controller_version: '1.23',
    etcd_version: '1.23',
    created_at: '2026-01-05T02:15:00.000Z',
    updated_at: '2026-01-05T02:15:00.000Z',
  },
];

export const CLUSTERS: Cluster[] = [
  {
    uuid: 'c4e6a8b0-2d1f-4b3c-9a5e-7f9b1d3c5e71',
    id: 17,
    organization_uuid: KOPI_NUSA,
    project_uuid: null,
    user_uuid: DEMO_USER,
    name: 'kopi-cluster',
    release_name: 'kopi-cluster',
    version_uuid: VERSION,
    pricing_uuid: 'f2a6d0b5-3e94-4c9d-8d3a-0c4b8e5f7a04',
    volume: null,
    service_type: 'LoadBalancer',
    replica: 1,
    tags: ['testing'],
    private_address: '10.1.64.18',
    attachments: { '203.0.113.12': 41 },
    status: 'running',
    paid_until: METER_START,
    created_at: '2026-02-04T04:24:41.000Z',
    updated_at: '2026-02-04T04:27:55.000Z',
  },
];
