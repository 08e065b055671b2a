// Each record stands under its own id, and every record that it names exists. The operations keep it so, and a state
// that is set from outside must.
import { pointerTo } from '../../world/pointer.ts';
import { find, idsOf } from '../../world/table.ts';
import { differences } from '../../world/table-versions.ts';
import type { Violation } from '../../world/failure.ts';
import type { Table } from '../../world/table.ts';
import type { Tables } from './tables.ts';

type TableName = Exclude<keyof Tables, 'next_id' | 'meter_started_at'>;
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
  /** The reason why a record's plan, under `pricing_uuid`, does not suit it; undefined if it does. */
  plan?: (record: T, state: Tables) => string | undefined;
}

/** Ids of records by their tables. */
type Ids = ReadonlyMap<TableName, ReadonlySet<string>>;

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
    plan: planFor('vm'),
  },
  machines: { key: 'uuid', fields: { pricing_uuid: 'pricings' }, plan: planFor('baremetal') },
  bare_metals: {
    key: 'uuid',
    fields: { ...OWNED, catalogue_uuid: 'catalogues', machine_uuid: 'machines' },
  },
  volumes: {
    key: 'uuid',
    fields: { ...OWNED, pricing_uuid: 'pricings', machine_uuid: 'virtual_machines' },
    plan: planOfVolume,
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

// The cast: the keys of RULES are the names of all tables.
const NAMES = Object.keys(RULES) as TableName[];

/**
 * Finds each record that names one which does not exist, stands under another id than its own, or has no suitable plan.
 * It looks at the records that differ from the state before, in which all was well, and at those that name them.
 */
export function* brokenReferences(state: Tables, before: Tables): Generator<Violation> {
  const changed = new Map(
    NAMES.map((name) => [name, differences<unknown>(state[name], before[name])]),
  );
  const lost = new Map([...changed].map(([name, some]) => [name, lostAmong(name, some)]));
  for (const [name, some] of changed) {
    const suspects = new Set([...some.map(([id]) => id), ...namersIn(state, name, lost)]);
    for (const id of suspects) yield* violationsOf(state, name, id);
  }
}

/** The ids that others can no longer name as they did: their records are gone, or are plans of another kind. */
function lostAmong(
  name: TableName,
  changed: readonly (readonly [id: string, record: unknown, was: unknown])[],
): Set<string> {
  // The cast: so says the name.
  const kindOf = (plan: unknown) => (plan as RecordOf<'pricings'>).suitable_for;
  const lost = changed.filter(
    ([, record, was]) =>
      record === undefined ||
      (name === 'pricings' && was !== undefined && kindOf(record) !== kindOf(was)),
  );
  return new Set(lost.map(([id]) => id));
}

/** The ids of the records that name a lost one. It reads the table once, if any of its records can. */
function namersIn(state: Tables, name: TableName, lost: Ids): string[] {
  const { fields = {}, others } = ruleOf(name);
  const isAnyLost = [...lost.values()].some(({ size }) => size > 0);
  const sets = Object.entries(fields).flatMap(
    ([field, table]): [string, ReadonlySet<unknown>][] => {
      const ids = table && lost.get(table);
      return ids && ids.size > 0 ? [[field, ids]] : [];
    },
  );
  if (!isAnyLost || (sets.length === 0 && !others)) return [];
  return idsOf(
    tableIn(state, name),
    (record, id) =>
      sets.some(([field, ids]) => ids.has(record[field])) ||
      (others?.(record, id).some(([, to, table]) => lost.get(table)?.has(to)) ?? false),
  );
}

/** All that is wrong with one record; nothing if it is gone. */
function violationsOf(state: Tables, name: TableName, id: string): Violation[] {
  const rule = ruleOf(name);
  const { key } = rule;
  const record = find(tableIn(state, name), id);
  if (!record) return [];
  const violation = (place: readonly string[], message: string): Violation => ({
    place: pointerTo('/body', name, id, ...place),
    message,
  });
  const wrongPlan = rule.plan?.(record, state);
  return [
    ...(key !== undefined && record[key] !== id
      ? [violation([], `stands under another ${key}`)]
      : []),
    ...referencesOf(rule, record, id)
      .filter(([, to, other]) => !find<unknown>(state[other], to))
      .map(([place, , other]) => violation(place, `is in no ${other}`)),
    ...(wrongPlan === undefined ? [] : [violation(['pricing_uuid'], wrongPlan)]),
  ];
}

/** The rule of a table, whichever it is. The cast: it is given only that table's records. */
function ruleOf(name: TableName): Rule<Record<string, unknown>> {
  return RULES[name] as Rule<Record<string, unknown>>;
}

function tableIn(state: Tables, name: TableName): Table<Record<string, unknown>> {
  return state[name];
}

/** A volume needs a plan to show: its own, or that of its machine. */
function planOfVolume({ pricing_uuid, machine_uuid }: RecordOf<'volumes'>): string | undefined {
  if (pricing_uuid !== null || machine_uuid !== null) return undefined;
  return 'is null, and there is no machine with a plan either';
}

/** A machine shows fields that only a plan of its own kind is sure to have. */
function planFor(kind: 'vm' | 'baremetal') {
  return ({ pricing_uuid }: { pricing_uuid: string }, state: Tables): string | undefined => {
    const plan = find(state.pricings, pricing_uuid);
    return plan && plan.suitable_for !== kind ? `is no plan for ${kind}` : undefined;
  };
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
