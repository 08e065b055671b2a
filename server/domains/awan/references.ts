// Each record stands under its own id, and every record that it names exists. The operations keep it so. A state that
// is set from outside must keep it as well.
import { find, readEntries } from '../../world/table.ts';
import type { z } from 'zod';
import type { Table } from '../../world/table.ts';
import type { Tables } from './tables.ts';

type TableName = Exclude<keyof Tables, 'next_id'>;
type RecordOf<N extends TableName> = Tables[N] extends Table<infer T> ? T : never;

/** A place in a record, the id that stands there, and the table of that id. */
type Reference = readonly [place: readonly string[], id: string, table: TableName];

interface Rule<T> {
  /** The field with the id that the record stands under. It is left out if that id is a reference. */
  key?: keyof T;
  /** The fields that hold an id or null, with the tables of those ids. */
  fields?: { [F in keyof T]?: TableName };
  /** References that do not stand in a field of their own. */
  others?: (record: T, key: string) => Reference[];
}

const OWNED = {
  organization_uuid: 'organizations',
  project_uuid: 'projects',
  user_uuid: 'users',
} as const;

/** The tables of the resources that an address can lead to. */
const USERS_OF_ADDRESSES = {
  vm: 'virtual_machines',
  baremetal: 'bare_metals',
  kubernetes: 'clusters',
} as const;

// A voucher's organizations are not references. The mock does not hold organizations of other users, and they may have
// redeemed it.
const RULES: { [N in TableName]: Rule<RecordOf<N>> } = {
  users: { key: 'uuid' },
  organizations: { key: 'uuid', others: membersOf },
  projects: { key: 'uuid', fields: { organization_uuid: 'organizations' }, others: membersOf },
  catalogues: { key: 'uuid' },
  pricings: { key: 'uuid' },
  virtual_machines: {
    key: 'uuid',
    fields: { ...OWNED, catalogue_uuid: 'catalogues', pricing_uuid: 'pricings' },
  },
  machines: { key: 'uuid', fields: { pricing_uuid: 'pricings' } },
  bare_metals: {
    key: 'uuid',
    fields: { ...OWNED, catalogue_uuid: 'catalogues', machine_uuid: 'machines' },
  },
  volumes: {
    key: 'uuid',
    fields: { ...OWNED, pricing_uuid: 'pricings', machine_uuid: 'virtual_machines' },
  },
  addresses: {
    key: 'address',
    fields: { organization_uuid: 'organizations' },
    others: ({ use }) => (use ? [[['use', 'uuid'], use.uuid, USERS_OF_ADDRESSES[use.kind]]] : []),
  },
  vpcs: { key: 'uuid', fields: { organization_uuid: 'organizations' } },
  object_storages: { key: 'uuid', fields: OWNED },
  kubernetes_versions: { key: 'uuid' },
  clusters: {
    key: 'uuid',
    fields: { ...OWNED, version_uuid: 'kubernetes_versions', pricing_uuid: 'pricings' },
    others: ({ volume }) =>
      volume ? [[['volume', 'pricing_uuid'], volume.pricing_uuid, 'pricings']] : [],
  },
  payment_gateways: { key: 'uuid' },
  payment_methods: { key: 'uuid', fields: { gateway_uuid: 'payment_gateways' } },
  payments: {
    key: 'reference_number',
    fields: { organization_uuid: 'organizations', payment_method_uuid: 'payment_methods' },
  },
  vouchers: { key: 'code' },
  usages: { others: (_, key) => [[[], key, 'organizations']] },
  invoices: { key: 'uuid', fields: { organization_uuid: 'organizations' } },
};

/** Reports each named record that does not exist, and each record under a wrong id. */
export function checkReferences(state: Tables, context: z.RefinementCtx<Tables>): void {
  // If a table breaks its schema, it has not been decoded and cannot be read.
  if (context.issues.length > 0) return;
  const add = (path: string[], message: string) => {
    context.addIssue({ code: 'custom', path, message });
  };
  // The cast: the keys of RULES are the names of all tables.
  for (const name of Object.keys(RULES) as TableName[]) {
    // The casts: the rule is for the records of this table. The compiler does not follow that in a loop.
    const rule = RULES[name] as Rule<Record<string, unknown>>;
    const table = state[name] as Table<Record<string, unknown>>;
    for (const [id, record] of readEntries(table)) {
      const { key } = rule;
      if (key !== undefined && record[key] !== id) add([name, id], `stands under another ${key}`);
      for (const [place, to, other] of referencesOf(rule, record, id)) {
        if (!find<unknown>(state[other], to)) add([name, id, ...place], `is in no ${other}`);
      }
    }
  }
  checkVolumes(state, add);
  checkPlans(state, add);
}

/** A volume needs a plan to show: its own, or that of its machine. */
function checkVolumes({ volumes }: Tables, add: (path: string[], message: string) => void): void {
  for (const [id, { pricing_uuid, machine_uuid }] of readEntries(volumes)) {
    if (pricing_uuid !== null || machine_uuid !== null) continue;
    add(['volumes', id, 'pricing_uuid'], 'is null, and there is no machine with a plan either');
  }
}

/** A machine shows fields that only a plan of its own kind is sure to have. */
function checkPlans(state: Tables, add: (path: string[], message: string) => void): void {
  const kinds = { virtual_machines: 'vm', machines: 'baremetal' } as const;
  for (const name of ['virtual_machines', 'machines'] as const) {
    for (const [id, { pricing_uuid }] of readEntries<{ pricing_uuid: string }>(state[name])) {
      const plan = find(state.pricings, pricing_uuid);
      if (!plan || plan.suitable_for === kinds[name]) continue;
      add([name, id, 'pricing_uuid'], `is no plan for ${kinds[name]}`);
    }
  }
}

function referencesOf(
  { fields = {}, others }: Rule<Record<string, unknown>>,
  record: Record<string, unknown>,
  key: string,
): Reference[] {
  const plain = Object.entries(fields).flatMap(([field, table]): Reference[] => {
    const id = record[field];
    return typeof id === 'string' && table ? [[[field], id, table]] : [];
  });
  return [...plain, ...(others?.(record, key) ?? [])];
}

/** Members are kept by the ids of their users. */
function membersOf({ members }: { members: Record<string, unknown> }): Reference[] {
  return Object.keys(members).map((user) => [['members', user], user, 'users']);
}
