import { encode } from 'zod';

import { mergePatch } from '../../server/control/merge-patch.ts';
import { Failure } from '../../server/world/failure.ts';
import { pointerTo } from '../../server/world/pointer.ts';
import { tableOf } from '../../server/world/table.ts';
import type { Domain } from '../../server/world/domain.ts';
import type { Violation } from '../../server/world/failure.ts';

type State = Record<string, unknown>;

/**
 * Patches a whole state in the plain way: encodes all of it, merges, decodes and checks all of it.
 * @throws Failure as mergePatch() does
 */
export function patchedAsAWhole(
  { schema, check }: Domain,
  state: unknown,
  patch: unknown,
): { state: unknown } | { violations: readonly Violation[] } {
  if (!schema) throw new Error('The domain has no state.');
  // The cast: every domain's state is an object.
  const result = schema.safeParse(mergePatch(encode(schema, state as State), patch));
  if (!result.success) {
    const violations = result.error.issues.map(({ path, message }) => ({
      place: pointerTo('/body', ...path),
      message,
    }));
    return { violations };
  }
  const empty = Object.fromEntries(Object.keys(schema.shape).map((name) => [name, tableOf([])]));
  const violations = [...(check?.(result.data, empty) ?? [])];
  return violations.length > 0 ? { violations } : { state: result.data };
}

/** The violations of a refusal; throws anything else on. */
export function violationsOf(error: unknown): { violations: readonly Violation[] } {
  if (error instanceof Failure) return { violations: error.violations };
  throw error;
}
