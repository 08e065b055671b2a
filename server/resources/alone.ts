// The proof that a path has one thing alone, which no list holds.
import { contentOf, successes } from './bodies.ts';
import { itemsIn } from './envelope.ts';
import { bodyOf, isBodyOf } from './forms.ts';
import { operationOf } from './groups.ts';
import { idOf } from './id.ts';
import { namedBy } from './last-parameter.ts';
import { HOLE, isVerb } from './place.ts';
import type { Evidence, Refused } from './evidence.ts';
import type { Group, Pair } from './groups.ts';
import type { Shapes } from './shapes.ts';

/** Things that stand alone by the last parameter of their path, as each value of it names one. */
interface Alone {
  /** Their path, in the place of a list's. */
  pair: Pair;
  evidence: Evidence;
  /** The property that shows the parameter; undefined if none is likely to. */
  property: string | undefined;
}

/** Things that are read and changed by their path, where no path lists or creates them. */
export function aloneOf(shapes: Shapes, { parts, list, item }: Pair): Alone | undefined {
  const segment = parts.at(-1) ?? '';
  const read = operationOf(item, 'get');
  if (list || !item || !read || ['', HOLE].includes(segment) || isVerb(segment)) return undefined;
  const evidence = singleton(shapes, item, segment);
  if ('why' in evidence) return undefined;
  const id = idOf(shapes, shapes.of(evidence.item), namedBy(item, read, segment));
  const pair = { parts: [...parts, HOLE], list: item, item: undefined, below: undefined };
  return { pair, evidence, property: id?.property };
}

/** The evidence of one thing alone: a reply shows it, and a body of the same kind changes it. */
export function singleton(
  shapes: Shapes,
  group: Group | undefined,
  segment: string,
): Evidence | Refused {
  const read = operationOf(group, 'get');
  const changes = (['put', 'patch'] as const).flatMap((one) => operationOf(group, one) ?? []);
  if (!read || changes.length === 0)
    return { why: 'its path is neither a list nor a thing that can be changed' };
  const [status = 200] = successes(read, [200]);
  const schema = contentOf(read.responses.get(status))?.schema;
  for (const one of itemsIn(shapes, schema, segment)) {
    const item = { shape: shapes.of(one.schema), id: undefined, segment };
    const isChanged = changes.some((change) =>
      isBodyOf(shapes, bodyOf(shapes, change, item), item),
    );
    if (isChanged) return { isSingleton: true, item: one.schema, id: undefined };
  }
  return { why: 'its reply shows something else than its PUT or PATCH takes' };
}
