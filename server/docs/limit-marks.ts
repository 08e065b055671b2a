// A contract may say once that no source states its limits; its page shows that at each of them.
import { recordOf } from '../contract/made/keywords.ts';
import { isFields } from '../world/fields.ts';
import { mapParts } from './map-parts.ts';
import type { Document } from '../contract/document.ts';
import type { Part } from './map-parts.ts';

/** The keywords of JSON Schema that limit a value's size or form; an `enum` is a choice. */
const LIMITS = [
  ...['minLength', 'maxLength', 'pattern', 'multipleOf'],
  ...['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'],
  ...['minItems', 'maxItems', 'uniqueItems', 'minProperties', 'maxProperties'],
];

/**
 * A copy of a contract with `x-limits: inferred` at its root, in which `x-inferred` lists each limit: at its schema, or
 * at the parameter or header that has the schema for itself. A part with an `x-source` of its own speaks for itself.
 */
export function withLimitMarks(document: Document): Document {
  if (recordOf(document)['x-limits'] !== 'inferred') return document;
  return mapParts(document, (part, kind) => {
    if (kind === 'parameter' || kind === 'header') return withMarksOfSchema(part);
    const limits = LIMITS.filter((keyword) => Object.hasOwn(part, keyword));
    return kind === 'schema' ? marked(part, limits) : part;
  });
}

/** The reference shows a schema's words behind those of its parameter: there, a mark would be a line of its own. */
function withMarksOfSchema(part: Part): Part {
  const { 'x-inferred': limits = [], ...schema } = recordOf(part['schema']);
  return isFields(part['schema']) ? { ...marked(part, [limits].flat()), schema } : part;
}

function marked(part: Part, limits: readonly unknown[]): Part {
  if (part['x-source'] !== undefined || limits.length === 0) return part;
  const own = [part['x-inferred'] ?? []].flat();
  return { ...part, 'x-inferred': [...new Set([...own, ...limits])] };
}
