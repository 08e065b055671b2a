// States that an older contract has left. The newer one may call things otherwise, or keep them in another form.
import { isTable, isTableOf, readEntries, tableOf } from '../world/table.ts';
import { idOf } from './items.ts';
import { textOf } from './text.ts';
import { isItem } from './views.ts';
import type { Fields } from '../world/fields.ts';
import type { Table } from '../world/table.ts';
import type { Id, Resource } from './plan.ts';

/**
 * Returns a function that makes such a state one of its own. A state that is one already stays the same object. Fields
 * that the contract does not know stay, as the next edit may bring them back.
 * @param resources of the contract
 * @param first the state of a scenario; a field comes from it if it is not there, or has another form than its resource
 */
export function adopter(
  resources: readonly Resource[],
  first: (scenario: string) => Fields,
): (state: unknown, scenario: string) => unknown {
  // A field stays the same object until it is written, so that most are looked at once.
  const known = new WeakSet<object>();
  const seen = new Map(resources.map((one) => [one, new WeakSet<object>()]));
  const fieldOf = (resource: Resource, field: unknown, fresh: Fields): unknown => {
    if (typeof field === 'object' && field !== null && known.has(field)) return field;
    if (isAdopted(resource, field, seen.get(resource) ?? new WeakSet())) {
      if (field !== null) known.add(field);
      return field;
    }
    const adopted = adoptedField(resource, field) ?? fresh[resource.key];
    if (typeof adopted === 'object' && adopted !== null) known.add(adopted);
    return adopted;
  };
  return (state, scenario) => {
    const old = isItem(state) ? state : {};
    const fresh = first(scenario);
    const next: Fields = { ...fresh, ...old };
    for (const resource of resources)
      next[resource.key] = fieldOf(resource, old[resource.key], fresh);
    const isSame = Object.entries(next).every(([name, value]) => old[name] === value);
    return isSame ? state : { ...next, counters: countersOf(old, fresh) };
  };
}

/**
 * True for a field that needs no change, as nearly all do. Of a table that has changed, only the changed parts are read.
 * @param seen nodes of the resource's tables that need no change
 */
function isAdopted(
  { isSingleton, parents, id }: Resource,
  field: unknown,
  seen: WeakSet<object>,
): field is object | null {
  const isOne = (one: unknown): one is Fields => isItem(one) && !isTable(one);
  const isOneOrNone = (one: unknown): one is Fields | null => one === null || isOne(one);
  const hasId = (one: unknown, key: string) =>
    isOne(one) && (!id || one[id.property] === idIn(one, key, id));
  if (parents.length === 0) {
    return isSingleton ? isOneOrNone(field) : isTableOf(field, hasId, seen);
  }
  const test = isSingleton ? isOneOrNone : (one: unknown) => isTableOf(one, hasId, seen);
  return isTableOf(field, test, seen);
}

/** The field in the form of its resource; undefined where it has another one. */
function adoptedField({ isSingleton, parents, id }: Resource, field: unknown): unknown {
  const isOne = (value: unknown): boolean => isItem(value) && !isTable(value);
  if (isSingleton && parents.length === 0)
    return field === null || isOne(field) ? field : undefined;
  if (!isTable(field)) return undefined;
  const records = readEntries(field);
  if (isSingleton)
    return records.every(([, one]) => one === null || isOne(one)) ? field : undefined;
  if (parents.length === 0)
    return records.every(([, one]) => isOne(one)) ? withIds(field, id) : undefined;
  if (
    !records.every(([, one]) => isTable(one) && readEntries(one).every(([, item]) => isOne(item)))
  )
    return undefined;
  return changedTable(field, (one) => withIds(one as Table<unknown>, id)); // the cast: just checked
}

/** The table whose items have their ids in the property and the type that the contract wants. */
function withIds(table: Table<unknown>, id: Id | undefined): Table<unknown> {
  if (!id) return table;
  return changedTable(table, (record, key) => {
    const item = record as Fields; // the cast: just checked
    const value = idIn(item, key, id);
    return item[id.property] === value ? item : { ...item, [id.property]: value };
  });
}

/** The id of an item in the type that the contract wants. */
function idIn(item: Fields, key: string, { property, isNumber }: Id): string | number {
  const text = textOf(item[property] ?? idOf(key));
  return isNumber && Number.isFinite(Number(text)) ? Number(text) : text;
}

/** The table with other records; the same one if none is another. */
function changedTable(
  table: Table<unknown>,
  change: (record: unknown, key: string) => unknown,
): Table<unknown> {
  const before = readEntries(table);
  const after = before.map(([key, record]) => [key, change(record, key)] as const);
  return after.every(([, record], i) => record === before[i]?.[1]) ? table : tableOf(after);
}

/** The counters of both, the greater one of each. */
function countersOf(old: Fields, first: Fields): Record<string, number> {
  const [there, fresh] = [old, first].map(({ counters }) => (isItem(counters) ? counters : {}));
  const names = Object.keys({ ...fresh, ...there });
  const greatest = (name: string): number =>
    Math.max(Number(there?.[name] ?? 0), Number(fresh?.[name] ?? 0));
  return Object.fromEntries(names.map((name) => [name, greatest(name)]));
}
