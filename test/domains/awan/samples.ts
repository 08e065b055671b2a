// Answers in the shape of the sources' own samples, with invented values. Each is the whole body of a success.
import type { OperationId } from './client.ts';

const UUID = '3a5c7e91-2b4d-4f60-8a1c-9e7d5b3f1a20';
const IN_JAKARTA = {
  created_at: '2025-03-01T08:00:00+07:00',
  updated_at: '2025-03-02T09:30:00+07:00',
};
const IN_UTC = { created_at: '2025-03-01T01:00:00Z', updated_at: '2025-03-02T02:30:00Z' };
const BLANK = {
  uuid: '00000000-0000-0000-0000-000000000000',
  ...{ created_at: '0001-01-01T00:00:00Z', updated_at: '0001-01-01T00:00:00Z' },
};

const TERMS = {
  discount: 0,
  payment_plans: 'prepaid',
  monthly_amount_threshold: 0,
  account_payable: 1200,
  tax_percent: 0,
};

const ICON = 'storage.example.com/organizations/3a5c7e91.png';
const NAMED = { uuid: UUID, name: 'Teh_Manis', icon: ICON, slug: 'teh_manis', balance: 750_000 };
const OWNER = { ...NAMED, ...TERMS, member_count: 0, ...IN_JAKARTA };
const PROJECT = { uuid: UUID, ...IN_JAKARTA, name: 'Gudang-2025', slug: 'Gudang-2025' };
const USER = { uuid: UUID, username: 'sekarm', name: 'Sekar Melati', status: 'active' };

const PLAN_OF_VOLUME = {
  uuid: UUID,
  instance_type: 'v-9',
  suitable_for: 'volume',
  availability: 'available',
  plans_type: 'hdd',
  ...{ vcpu_core: 0, ram_mb: 0, storage_gb: 40, transfer_tb: 0 },
  ...{ price_per_month: 30_000, price_per_hour: 40, price_per_year: 0, user_id: 2 },
  ...IN_JAKARTA,
  ...{ deleted_at: null, pricing_unit: 'hour', price_per_unit: 40, maximum_free_usage: 0 },
  ...{ price_per_three_month: 0, price_per_six_month: 0 },
};

const PLAN = {
  ...PLAN_OF_VOLUME,
  meta_storage: null,
  ...{ discount_per_three_month: 0, discount_per_six_month: 0, discount_per_year: 0 },
};

const IMAGE = {
  uuid: UUID,
  ...{ slug: 'debian-12', name: 'Debian 12', type: 'os', public_access: false, min_storage_gb: 12 },
  ...{ group: 'Debian', version: null, service: 'compute', info: null, visibility: 'public' },
};

const VOLUME = {
  uuid: UUID,
  ...{ is_used: false, size_gb: 40, label: 'arsip', mount_point: null, PVCName: UUID },
  ...IN_JAKARTA,
  ...{ project: null, instance_has_volumes: null, volume_type: 'external' },
};

const ATTACHMENT = {
  source_type: 'vm',
  volume: VOLUME,
  tag: 'AdditionalVolume',
  ...IN_JAKARTA,
  source: {
    ...{ uuid: UUID, namespace: UUID, title: 'debian', mac_address: '02:00:5e:10:00:2a' },
    ...{ hostname: 'arsip-web', tags: null, deleted_at: null },
    ...IN_JAKARTA,
  },
};

const ADDRESS = {
  ...{ address: 3_405_803_801, cidr: 24, gateway: 3_405_804_030, deleted_at: null },
  ...IN_UTC,
  ...{ address_string: '203.0.113.25', gateway_string: '203.0.113.254' },
  ...{ private_address: 3_405_803_801, private_address_string: '203.0.113.25' },
  ...{ active: true, suitable_for: 'all' },
};

const VERSION = {
  uuid: UUID,
  ...{ name: '1.24', api_version: '1.24', controller_version: '1.24', etcd_version: '1.24' },
  ...IN_UTC,
};

const BLANK_PLAN = {
  ...BLANK,
  ...{ instance_type: null, suitable_for: null, availability: null, plans_type: null },
  ...{ vcpu_core: 0, ram_mb: 0, storage_gb: 0, transfer_tb: 0, price_per_month: 0 },
  ...{ price_per_hour: 0, price_per_year: 0, user_id: 0, deleted_at: null, pricing_unit: null },
  ...{ price_per_unit: 0, maximum_free_usage: 0, price_per_three_month: 0 },
  ...{ price_per_six_month: 0, meta_storage: null, discount_per_three_month: 0 },
  ...{ discount_per_six_month: 0, discount_per_year: 0 },
};

const CLUSTER = {
  uuid: UUID,
  organization: {
    ...NAMED,
    ...TERMS,
    member_count: 0,
    ...IN_UTC,
    vpc: null,
    is_suspend: false,
    ResourceDelete: null,
  },
  project: null,
  ...{ name: 'antrean', release_name: 'antrean', namespace: `k8s-${UUID}`, version: VERSION },
  ...{ pvc_name: 'data-antrean-etcd-0', service_type: 'LoadBalancer', replica: 1 },
  pricing: { ...PLAN, ...IN_UTC, suitable_for: 'pods', plans_type: 'Standard', vcpu_core: 0.5 },
  pv_pricing: BLANK_PLAN,
  tags: ['coba'],
  ip_addresses: [
    {
      ...{ id: 71, source_type: 'kubernetes', source_id: 133, ip_address_id: 12 },
      ip_address: { id: 12, ...ADDRESS },
      ...IN_UTC,
      ...{ deleted_at: null, source: null },
    },
  ],
  private_ip_address_v4: '10.1.7.9',
  ...IN_UTC,
  status: 'pending',
  metrics: {
    ...{ name: null, release_name: null, namespace: null, uuid: null, total_node: 0 },
    ...{ total_cpu: { value: 0, unit: null }, total_memory: { value: 0, unit: null } },
    ...{ total_pod: 0, total_container: 0 },
  },
};

const PAGE = { pagination: { per_page: 5, page: 1, total: 1, last_page: 1 } };

/** Samples by operations. */
export const SAMPLES: [operation: OperationId, body: object][] = [
  [
    'getCurrentUser',
    {
      data: {
        ...USER,
        ...{
          last_login: '2025-03-03T01:00:00Z',
          ...IN_UTC,
          email: 'sekar@example.com',
          kind: 'account',
        },
        organizations: [
          {
            user_type: 'users',
            organization: { ...OWNER, icon: '' },
            user_level: 1,
            ...IN_UTC,
            is_default: true,
          },
          // The icon is missing where there is none, and one sample has a network.
          {
            user_type: 'users',
            organization: {
              ...TERMS,
              uuid: UUID,
              name: 'teh-2',
              slug: 'teh-2',
              balance: 0,
              member_count: 0,
              ...IN_UTC,
              vpc: null,
            },
            ...{ user_level: 1, ...IN_UTC, is_default: false },
          },
        ],
        projects: [
          {
            uuid: UUID,
            ...IN_UTC,
            user_type: 'users',
            project: PROJECT,
            user_level: 1,
            is_default: true,
          },
        ],
        primary_organization: { uuid: UUID, name: 'Teh_Manis', icon: '', primary_project: null },
      },
      result: true,
    },
  ],
  [
    'listProjects',
    {
      data: [
        {
          ...PROJECT,
          organization: { ...NAMED, ...TERMS, ...IN_JAKARTA },
          icon: 'storage.example.com/projects/3a5c7e91.jpg',
          project_member: {
            uuid: UUID,
            ...IN_JAKARTA,
            user_type: 'users',
            user_level: 1,
            is_default: true,
          },
        },
      ],
      result: true,
    },
  ],
  ['listPricings', { data: [PLAN], result: true }],
  ['listCatalogues', { data: [{ ...IMAGE, ...IN_UTC }], result: true }],
  [
    'createVolume',
    {
      data: {
        ...VOLUME,
        organization: OWNER,
        user: { ...USER, avatar: null },
        pricing: PLAN_OF_VOLUME,
        instance_has_volumes: [],
      },
      result: true,
    },
  ],
  [
    'renameVolume',
    {
      data: {
        ...VOLUME,
        organization: OWNER,
        user: { ...USER, avatar: null },
        pricing: PLAN_OF_VOLUME,
        instance_has_volumes: [ATTACHMENT],
      },
      result: true,
    },
  ],
  ['listVolumes', { data: [VOLUME], result: true }],
  [
    'listReservedIps',
    {
      data: [
        {
          ...{
            uuid: UUID,
            ip_address_id: 7,
            ip_address: ADDRESS,
            organization_id: 3,
            tags: ['coba'],
          },
          organization: { uuid: UUID, name: 'Teh_Manis', icon: null, slug: 'teh_manis', ...IN_UTC },
          ...IN_UTC,
        },
      ],
      meta: PAGE,
      result: true,
    },
  ],
  [
    'getVirtualMachine',
    {
      data: {
        ...{
          uuid: UUID,
          title: 'debian',
          catalogue: { ...IMAGE, ...IN_JAKARTA },
          ip_address: null,
          pricing: PLAN,
        },
        volumes: [ATTACHMENT],
        ...{ mac_address: '02:00:5e:10:00:2a', hostname: 'arsip-web', tags: null, ...IN_JAKARTA },
        meta: { phase: 'running', private_ip_address: null },
        ...{
          status: 'running',
          private_ip_address_v4: '10.0.3.4',
          disk_size_gb: 40,
          transfer_tb: 1,
        },
        ...{ vcpu_core: 2, ram_mb: 2048, group_type: 'organization', group_uuid: UUID },
      },
      result: true,
    },
  ],
  ['getCluster', { data: CLUSTER, result: true }],
  ['createCluster', { data: CLUSTER, result: true }],
  ['listClusters', { data: [CLUSTER], meta: PAGE, result: true }],
  ['listKubernetesVersions', { data: [VERSION], result: true }],
  [
    'redeemVoucher',
    {
      data: { new_balance: 5000, result: true, status: 'Voucher was successfully redeemed' },
      result: true,
    },
  ],
  ['setBucketPolicy', { data: "Bucket arsip's policy updated", result: true }],
  ['deleteVpc', { data: 'Successfully delete vpc', result: true }],
];
