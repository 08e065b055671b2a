import { paced } from '../../world/steps.ts';
import type { Steps } from '../../world/steps.ts';

/** The records that pass a filter, which only reads, by their numbers. */
export function* oldestFirst<T extends { id: number }>(
  records: Iterable<T>,
  isMeant: (record: T) => boolean,
): Steps<T[]> {
  const byId = new Map<number, T[]>();
  yield* paced(records, (record) => {
    if (isMeant(record)) byId.set(record.id, [...(byId.get(record.id) ?? []), record]);
  });
  const sorted: T[] = [];
  // Numbers alone are sorted in a tenth of the time.
  yield* paced(Float64Array.from(byId.keys()).sort(), (id) => {
    sorted.push(...(byId.get(id) ?? []));
  });
  return sorted;
}
