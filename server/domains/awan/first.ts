import { tableOf } from '../../world/table.ts';
import { USERS } from './accounts/first.ts';
import { BARE_METALS, MACHINES } from './bare-metal/first.ts';
import { CATALOGUES, PRICINGS } from './catalogues/first.ts';
import { INVOICES } from './invoices/first.ts';
import { CLUSTERS, KUBERNETES_VERSIONS } from './kubernetes/first.ts';
import { ADDRESSES, VPCS } from './networks/first.ts';
import { OBJECT_STORAGES } from './object-storage/first.ts';
import { KOPI_NUSA, ORGANIZATIONS } from './organizations/first.ts';
import { PAYMENT_GATEWAYS, PAYMENT_METHODS, PAYMENTS } from './payments/first.ts';
import { PROJECTS } from './projects/first.ts';
import { instant } from './times.ts';
import { VIRTUAL_MACHINES } from './virtual-machines/first.ts';
import { VOLUMES } from './volumes/first.ts';
import { VOUCHERS } from './vouchers/first.ts';
import type { Usage } from './billing/usage.ts';
import type { Organization } from './organizations/organization.ts';
import type { State } from './state.ts';
import type { Voucher } from './vouchers/voucher.ts';

const demo: State = {
  users: byUuid(USERS),
  organizations: byUuid(ORGANIZATIONS),
  catalogues: byUuid(CATALOGUES),
  pricings: byUuid(PRICINGS),
  kubernetes_versions: byUuid(KUBERNETES_VERSIONS),
  payment_gateways: byUuid(PAYMENT_GATEWAYS),
  payment_methods: byUuid(PAYMENT_METHODS),
  vouchers: byCode(VOUCHERS),
  meter_started_at: instant(0),
  next_id: 2000,
  projects: byUuid(PROJECTS),
  virtual_machines: byUuid(VIRTUAL_MACHINES),
  machines: byUuid(MACHINES),
  bare_metals: byUuid(BARE_METALS),
  volumes: byUuid(VOLUMES),
  addresses: tableOf(ADDRESSES.map((one) => [one.address, one])),
  vpcs: byUuid(VPCS),
  object_storages: byUuid(OBJECT_STORAGES),
  clusters: byUuid(CLUSTERS),
  payments: tableOf(PAYMENTS.map((one) => [one.reference_number, one])),
  usages: tableOf<Usage>([]),
  invoices: byUuid(INVOICES),
};

/** First states of Kopi Nusa: at work, with nothing yet, suspended, and with credit for an hour or two. */
export const FIRST = {
  demo,
  empty: {
    ...demo,
    organizations: byUuid(ORGANIZATIONS.map((one) => ({ ...one, balance: 0 }))),
    projects: byUuid([]),
    virtual_machines: byUuid([]),
    bare_metals: byUuid([]),
    volumes: byUuid([]),
    addresses: byUuid([]),
    vpcs: byUuid([]),
    object_storages: byUuid([]),
    clusters: byUuid([]),
    payments: byUuid([]),
    vouchers: byCode(VOUCHERS.map(withoutKopiNusa)),
    invoices: byUuid([]),
  },
  suspended: {
    ...demo,
    organizations: withKopiNusa({ balance: 0, suspended: 'credit' }),
    virtual_machines: byUuid(
      VIRTUAL_MACHINES.map((one) =>
        one.status === 'running'
          ? { ...one, status: 'stopped' as const, stopped_by_suspension: true }
          : one,
      ),
    ),
    bare_metals: byUuid(BARE_METALS.map((one) => ({ ...one, status: 'Ready' as const }))),
    clusters: byUuid(CLUSTERS.map((one) => ({ ...one, status: 'not_running' as const }))),
  },
  'near-limit': { ...demo, organizations: withKopiNusa({ balance: 3_000 }) },
} satisfies Record<string, State>;

function withKopiNusa(changes: Partial<Organization>): State['organizations'] {
  return byUuid(
    ORGANIZATIONS.map((one) => (one.uuid === KOPI_NUSA ? { ...one, ...changes } : one)),
  );
}

/** The voucher as if Kopi Nusa had not redeemed it. */
function withoutKopiNusa({ redemptions, ...voucher }: Voucher): Voucher {
  const others = redemptions.filter((one) => one.organization_uuid !== KOPI_NUSA);
  return { ...voucher, redemptions: others };
}

function byCode(vouchers: readonly Voucher[]): State['vouchers'] {
  return tableOf(vouchers.map((one) => [one.code, one]));
}

function byUuid<T extends { uuid: string }>(records: readonly T[]) {
  return tableOf(records.map((one) => [one.uuid, one]));
}
