// A merge patch of a state costs its own size: only what it names is encoded, merged, decoded and checked. A large one is
// taken in slices, so that it holds up nobody else.
import { isDeepStrictEqual } from 'node:util';

import type { core, ZodError } from 'zod';

import { isFields } from '../world/fields.ts';
import { Failure } from '../world/failure.ts';
import { pointerTo } from '../world/pointer.ts';
import { inSlices } from '../world/slices.ts';
import { isTableSchema, recordSchemaOf } from '../world/table-schema.ts';
import { find, put, remove, tableOf } from '../world/table.ts';
import { differences } from '../world/table-versions.ts';
import { draftOf } from '../world/world.ts';
import { mergePatch, refuseForbidden } from './merge-patch.ts';
import { partsOf } from './patch-parts.ts';
import { shownState } from '../world/shown-state.ts';
import type { Fields } from '../world/fields.ts';
import type { Domain } from '../world/domain.ts';
import type { Violation } from '../world/failure.ts';
import type { Steps } from '../world/steps.ts';
import type { Table } from '../world/table.ts';
import type { Change } from '../world/change.ts';
import type { Commit, World } from '../world/world.ts';
import type { Part, Schema } from './patch-parts.ts';

/** Characters of the message of a violation. It names every unknown key, if nobody cuts it. */
const MOST_CHARACTERS = 500;

/** Violations after which the search stops. */
const MOST_VIOLATIONS = 100;

/** The rules of a state: its schema, and those between its records. */
type Rules = { schema: Schema } & Pick<Domain, 'check'>;

/**
 * The world after a JSON merge patch (RFC 7396) of the state of a domain, as the state is shown outside.
 * @throws Failure 400 with the first 100 places where the state would break its schema, or a rule between its records
 */
export function patchState(
  world: World,
  name: string,
  rules: Rules,
  patch: unknown,
): Promise<Omit<Commit, 'inverse'>> {
  return inSlices(patching(world, name, rules, patch));
}

/** Does as patchState(), in steps. */
export function* patching(
  world: World,
  name: string,
  { schema, check }: Rules,
  patch: unknown,
): Steps<Omit<Commit, 'inverse'>> {
  const changes: Change[] = [];
  const violations: Violation[] = [];
  let next = world;
  yield* refuseForbidden(patch);
  for (const part of partsOf(schema, patch)) {
    const result = part.tooLarge ? { violations: part.tooLarge } : patchPart(next, name, part);
    if ('violations' in result) violations.push(...result.violations);
    else {
      next = result.world;
      changes.push(...result.changes);
    }
    if (violations.length > MOST_VIOLATIONS) throw refusal(violations);
    yield;
  }
  if (violations.length > 0) throw refusal(violations);
  for (const one of check?.(next.domains[name], world.domains[name]) ?? []) {
    if (violations.push(one) > MOST_VIOLATIONS) break;
  }
  yield;
  if (violations.length > 0) throw refusal(violations);
  return { world: next, changes };
}

function patchPart(
  world: World,
  name: string,
  { schema, patch }: Part,
): Commit | { violations: Violation[] } {
  // The casts: every domain's state is an object.
  const before = namedIn(world.domains[name] as Fields, schema, patch);
  const result = schema.safeParse(mergePatch(shownState(schema, before), patch));
  if (!result.success) return { violations: violationsIn(result.error) };
  const after = result.data;
  const draft = draftOf(world);
  const state = draft.world.domains[name] as Fields;
  for (const [field, one] of Object.entries(schema.shape)) {
    if (isTableSchema(one)) changeTable(one, state[field], before[field], after[field]);
    else changeFields(state, { [field]: before[field] }, { [field]: after[field] });
  }
  return draft.commit();
}

/** The fields of a state that a patch names, and of a table the records that it names. */
function namedIn(state: Fields, { shape }: Schema, patch: unknown): Fields {
  const fields = Object.entries(shape).map(([field, schema]) => {
    if (!isTableSchema(schema)) return [field, state[field]];
    // The casts: the patch names this field, and the state keeps its schema.
    const named = (patch as Fields)[field];
    const records = Object.keys(isFields(named) ? named : {}).flatMap((id) => {
      const record = find(state[field] as Table<unknown>, id);
      return record === undefined ? [] : [[id, record] as const];
    });
    return [field, tableOf(records)];
  });
  return Object.fromEntries(fields) as Fields;
}

/** Changes a table where two versions of a part of it differ. Its records may be tables. */
function changeTable(schema: core.$ZodType, draft: unknown, before: unknown, after: unknown): void {
  // The casts: all three keep the schema of a table.
  const table = draft as Table<unknown>;
  const of = recordSchemaOf(schema);
  const inner = of && isTableSchema(of) ? of : undefined;
  const changed = differences(after as Table<unknown>, before as Table<unknown>);
  for (const [id, record, was] of changed) {
    if (record === undefined) remove(table, id);
    else if (inner && was !== undefined) changeTable(inner, find(table, id), was, record);
    else if (isFields(record) && isFields(was))
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
    if (isFields(value) && isFields(was)) changeFields(draft[field] as Fields, was, value);
    else if (!isDeepStrictEqual(value, was)) draft[field] = value;
  }
}

function violationsIn({ issues }: ZodError): Violation[] {
  return issues.slice(0, MOST_VIOLATIONS + 1).map(({ path, message }) => ({
    place: pointerTo('/body', ...path),
    message: message.length > MOST_CHARACTERS ? `${message.slice(0, MOST_CHARACTERS)} …` : message,
  }));
}

function refusal(violations: readonly Violation[]): Failure {
  const isMore = violations.length > MOST_VIOLATIONS;
  const stop = { place: '/body', message: 'has more violations; the search has stopped here' };
  return new Failure(400, 'The patch breaks the state; nothing was changed.', {
    violations: isMore ? [...violations.slice(0, MOST_VIOLATIONS - 1), stop] : violations,
  });
}
