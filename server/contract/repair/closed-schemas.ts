import { below } from './place.ts';
import { own, without } from './values.ts';
import { isFields } from '../../world/fields.ts';
import type { Place } from './place.ts';
import type { Fields } from '../../world/fields.ts';
import type { Walk } from './walk.ts';

/** The most parts of a schema that are looked at. */
const MOST_PARTS = 200;

/**
 * A closed schema knows only the properties that stand beside it. If another one is required by a schema that it is put
 * together with (`allOf`), no value at all is allowed. `unevaluatedProperties` closes a schema with its parts.
 */
export function checkClosed(schema: Fields, place: Place | undefined, walk: Walk): void {
  const { allOf } = schema;
  if (!Array.isArray(allOf)) return;
  const ends = (allOf as unknown[]).map((one) => endOf(one, walk));
  const closed = [schema, ...ends].filter(isClosed);
  const barred = closed.length > 0 ? barredBy(closed, partsOf(schema, walk)) : undefined;
  if (barred === undefined) return;
  const isWhole = isClosed(schema);
  const at = below(place, isWhole ? 'additionalProperties' : 'allOf');
  const message = `additionalProperties is false, and bars ${barred}, which allOf requires`;
  walk.tell(at, message, 'unevaluatedProperties is taken');
  if (isWhole) walk.edits.remove(at);
  for (const [i, end] of ends.entries()) {
    const part = below(below(place, 'allOf'), i);
    if (isClosed(end)) walk.edits.put(part, without(end, 'additionalProperties'));
  }
  walk.edits.put(below(place, 'unevaluatedProperties'), false);
}

/** A property that is required and described somewhere, and that a closed schema does not know. */
function barredBy(closed: readonly Fields[], parts: readonly Fields[]): string | undefined {
  const described = new Set(parts.flatMap(({ properties }) => Object.keys(properties ?? {})));
  const required = parts.flatMap((one) => [one['required']].flat());
  return required
    .filter((name) => typeof name === 'string')
    .filter((name) => described.has(name))
    .find((name) => closed.some(({ properties }) => own(properties, name) === undefined));
}

function isClosed(value: unknown): value is Fields {
  const isPlain = isFields(value) && value['patternProperties'] === undefined;
  return isPlain && value['additionalProperties'] === false;
}

/** A schema and all that it puts together by `allOf`. */
function partsOf(schema: Fields, walk: Walk): Fields[] {
  const parts = new Set([schema]);
  // A set hands out the parts that it gets meanwhile.
  for (const part of parts) {
    const inside = Array.isArray(part['allOf']) ? (part['allOf'] as unknown[]) : [];
    for (const one of inside.map((value) => endOf(value, walk)))
      if (one && parts.size < MOST_PARTS) parts.add(one);
  }
  return [...parts];
}

function endOf(value: unknown, walk: Walk): Fields | undefined {
  const end = walk.references.end(value);
  const target = typeof end === 'object' ? end.value : undefined;
  return isFields(target) ? target : undefined;
}
