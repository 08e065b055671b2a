import fc from 'fast-check';
import type { GeneratorValue } from 'fast-check';

import { isFields } from '../../server/world/fields.ts';

type Fields = Record<string, unknown>;

const SCALARS = ['', 'x', '4821', 0, -1, 1, 0.5, true, null, '2026-03-01T00:00:00.000Z'];
const UUID = '4d1c7a90-5e2b-4f63-8a17-b9c0d3e5f728';

/** A patch of a few fields of a state, most of them right. */
export function patchOf(gen: GeneratorValue, state: Fields): unknown {
  const fields = [...Object.keys(state), ...Object.keys(state), 'surplus', '__proto__'];
  const ids = Object.values(state).flatMap((one) => (isFields(one) ? Object.keys(one) : []));
  const count = gen(fc.integer, { min: 1, max: 3 });
  const entries = Array.from({ length: count }, (): [string, unknown] => {
    const field = pick(
      gen,
      ...(gen(fc.integer, { max: 9, min: 0 }) < 9 ? Object.keys(state) : fields),
    );
    return [field, fieldPatchOf(gen, state[field], ids)];
  });
  return jsonOf(entries);
}

function fieldPatchOf(gen: GeneratorValue, value: unknown, ids: readonly string[]): unknown {
  if (!isFields(value) || gen(fc.integer, { min: 0, max: 19 }) === 0) {
    return pick<unknown>(gen, ...SCALARS, 5, {}, [], ['x']);
  }
  const records = Object.entries(value);
  const known = records.map(([id]) => id);
  const names = [...known, ...known, ...known, UUID, 'a/b~c', 'constructor', 'toString', 'buckets'];
  const count = gen(fc.integer, { min: 0, max: 2 });
  return jsonOf(
    Array.from({ length: count }, () => {
      const id = pick(gen, ...names);
      return [id, recordPatchOf(gen, id, value[id], records, ids)];
    }),
  );
}

function recordPatchOf(
  gen: GeneratorValue,
  id: string,
  record: unknown,
  records: readonly [string, unknown][],
  ids: readonly string[],
): unknown {
  const kind = pick(gen, 'remove', 'scalar', 'copy', 'edit', 'edit', 'edit');
  if (kind === 'remove') return null;
  const [, other] = records[gen(fc.nat, { max: Math.max(0, records.length - 1) })] ?? [];
  if (kind === 'copy' && isFields(other))
    return { ...other, uuid: id, ...(gen(fc.boolean) ? { id: 7 } : {}) };
  if (kind === 'scalar' || !isFields(other)) return pick<unknown>(gen, ...SCALARS, ['x'], other);
  const names = [...Object.keys(other), ...Object.keys(isFields(record) ? record : {}), 'surplus'];
  const field = pick(gen, ...names);
  return { [field]: pick<unknown>(gen, other[field], other[field], ...SCALARS, ...ids, {}, []) };
}

/** An object of JSON, which may have the key `__proto__`. */
function jsonOf(entries: [string, unknown][]): unknown {
  const members = entries.map(
    ([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value ?? null)}`,
  );
  return JSON.parse(`{${members.join(',')}}`);
}

function pick<T>(gen: GeneratorValue, ...values: T[]): T {
  // The cast: there is a value at each index below the length.
  return values[gen(fc.nat, { max: values.length - 1 })] as T;
}
