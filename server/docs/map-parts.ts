// Every part of a contract that a page shows with a description of its own.
import { METHODS } from '../contract/document.ts';
import { isFields } from '../world/fields.ts';
import type { Document } from '../contract/document.ts';

/** The kinds of parts that may be marked. */
export type Kind =
  | 'document'
  | 'components'
  | 'pathItem'
  | 'operation'
  | 'parameter'
  | 'header'
  | 'requestBody'
  | 'response'
  | 'mediaType'
  | 'schema'
  | 'securityScheme';

export type Part = Record<string, unknown>;

/** The parts inside of a part: one, a list of them, or several by name. */
type Inside = Record<string, [kind: Kind, as?: 'list' | 'map']>;

const VALUE: Inside = { schema: ['schema'], content: ['mediaType', 'map'] };

const INSIDE: Record<Kind, Inside> = {
  document: {
    components: ['components'],
    paths: ['pathItem', 'map'],
    webhooks: ['pathItem', 'map'],
  },
  components: {
    schemas: ['schema', 'map'],
    responses: ['response', 'map'],
    parameters: ['parameter', 'map'],
    requestBodies: ['requestBody', 'map'],
    headers: ['header', 'map'],
    pathItems: ['pathItem', 'map'],
    securitySchemes: ['securityScheme', 'map'],
  },
  pathItem: {
    ...Object.fromEntries(METHODS.map((method) => [method, ['operation']])),
    parameters: ['parameter', 'list'],
    additionalOperations: ['operation', 'map'],
  },
  operation: {
    parameters: ['parameter', 'list'],
    requestBody: ['requestBody'],
    responses: ['response', 'map'],
  },
  parameter: VALUE,
  header: VALUE,
  requestBody: { content: ['mediaType', 'map'] },
  response: { content: ['mediaType', 'map'], headers: ['header', 'map'] },
  mediaType: { schema: ['schema'], itemSchema: ['schema'] },
  securityScheme: {},
  schema: {
    properties: ['schema', 'map'],
    patternProperties: ['schema', 'map'],
    $defs: ['schema', 'map'],
    prefixItems: ['schema', 'list'],
    ...{ allOf: ['schema', 'list'], oneOf: ['schema', 'list'], anyOf: ['schema', 'list'] },
    ...{ items: ['schema'], additionalProperties: ['schema'], not: ['schema'] },
    ...{ if: ['schema'], then: ['schema'], else: ['schema'] },
  },
};

/**
 * A copy of a contract whose parts are changed, the inner ones first. Whatever is no such part is shared.
 * @param change gets a part whose inner parts are changed already
 */
export function mapParts(document: Document, change: (part: Part, kind: Kind) => Part): Document {
  const changed = (value: unknown, kind: Kind): unknown => {
    if (!isFields(value)) return value;
    const inner = Object.entries(INSIDE[kind])
      .filter(([key]) => Object.hasOwn(value, key))
      .map(([key, [one, as]]) => [key, each(value[key], as, (part) => changed(part, one))]);
    return change({ ...value, ...(Object.fromEntries(inner) as Part) }, kind);
  };
  return changed(document, 'document') as Document; // the cast: each part keeps its kind
}

function each(
  value: unknown,
  as: 'list' | 'map' | undefined,
  change: (part: unknown) => unknown,
): unknown {
  if (as === undefined) return change(value);
  if (as === 'list') return Array.isArray(value) ? value.map(change) : value;
  if (!isFields(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, change(part)]));
}
