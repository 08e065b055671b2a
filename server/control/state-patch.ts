// A merge patch of a state costs its own size: only what it names is encoded, merged, decoded and checked.
import { isDeepStrictEqual } from 'node:util';

import { encode } from 'zod';
import type { ZodObject, ZodRawShape } from 'zod';

import { Failure } from '../world/failure.ts';
import { pointerTo } from '../world/pointer.ts';
import { differences, find, isTableSchema, put, remove, tableOf } from '../world/table.ts';
import { draftOf } from '../world/world.ts';
import { isObject, mergePatch } from './merge-patch.ts';
import type { Domain } from '../world/domain.ts';
import type { Violation } from '../world/failure.ts';
import type { Table } from '../world/table.ts';
import type { Commit, World } from '../world/world.ts';

type Fields = Record<string, unknown>;
type Schema = ZodObject<ZodRawShape>;

/**
 * The world after a JSON merge patch (RFC 7396) of the state of a domain, as the state is shown outside.
 * @throws Failure 400 with every place where the state would break its schema, or a rule between its records
 */
export function patchState(
  world: World,
  name: string,
  { schema, check }: { schema: Schema } & Pick<Domain, 'check'>,
  patch: unknown,
): Commit {
  // The casts: every domain's state is an object.
  const state = world.domains[name] as Fields;
  const part = partOf(schema, patch);
  const before = namedIn(state, part, patch);
  const after = decoded(part, mergePatch(encode(part, before), patch));
  const draft = draftOf(world);
  const draftState = draft.world.domains[name] as Fields;
  for (const [field, one] of Object.entries(part.shape)) {
    if (isTableSchema(one)) changeTable(draftState[field], before[field], after[field]);
    else changeFields(draftState, { [field]: before[field] }, { [field]: after[field] });
  }
  const commit = draft.commit();
  const violations = check?.(commit.world.domains[name], state) ?? [];
  if (violations.length > 0) throw refusal(violations);
  return commit;
}

/** The schema of the fields that a patch names. */
function partOf(schema: Schema, patch: unknown): Schema {
  const named = Object.keys(isObject(patch) ? patch : {});
  const known = named.filter((field) => Object.hasOwn(schema.shape, field));
  const mask = Object.fromEntries(known.map((field) => [field, true as const]));
  // The cast: the compiler asks for a mask without numbers, which name no field.
  return schema.pick(mask as typeof mask & Record<number, never>);
}

/** The fields of a state that a patch names, and of a table the records that it names. */
function namedIn(state: Fields, { shape }: Schema, patch: unknown): Fields {
  const fields = Object.entries(shape).map(([field, schema]) => {
    if (!isTableSchema(schema)) return [field, state[field]];
    // The casts: the patch names this field, and the state keeps its schema.
    const named = (patch as Fields)[field];
    const records = Object.keys(isObject(named) ? named : {}).flatMap((id) => {
      const record = find(state[field] as Table<unknown>, id);
      return record === undefined ? [] : [[id, record] as const];
    });
    return [field, tableOf(records)];
  });
  return Object.fromEntries(fields) as Fields;
}

/** Changes a table where two versions of a part of it differ. */
function changeTable(draft: unknown, before: unknown, after: unknown): void {
  // The casts: all three keep the schema of a table.
  const table = draft as Table<unknown>;
  const changed = differences(after as Table<unknown>, before as Table<unknown>);
  for (const [id, record, was] of changed) {
    if (record === undefined) remove(table, id);
    else if (isObject(record) && isObject(was))
      changeFields(find(table, id) as Fields, was, record);
    else if (!isDeepStrictEqual(record, was)) put(table, id, record);
  }
}

/** Changes a value at each place where two versions of it differ; a list is replaced whole. */
function changeFields(draft: Fields, before: Fields, after: Fields): void {
  for (const field of Object.keys(before)) {
    if (!Object.hasOwn(after, field)) Reflect.deleteProperty(draft, field);
  }
  for (const [field, value] of Object.entries(after)) {
    const was = Object.hasOwn(before, field) ? before[field] : undefined;
    if (isObject(value) && isObject(was)) changeFields(draft[field] as Fields, was, value);
    else if (!isDeepStrictEqual(value, was)) draft[field] = value;
  }
}

/** @throws Failure 400 with every place where the part of a state breaks its schema */
function decoded(schema: Schema, part: unknown): Fields {
  const result = schema.safeParse(part);
  if (result.success) return result.data;
  throw refusal(
    result.error.issues.map(({ path, message }) => ({
      place: pointerTo('/body', ...path),
      message,
    })),
  );
}

function refusal(violations: readonly Violation[]): Failure {
  return new Failure(400, 'The patch breaks the state; nothing was changed.', { violations });
}
