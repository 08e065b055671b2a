// Checks of made values by the library that the mock itself checks with, for tests without a mock.
import addFormats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';

import type { Document, Schema } from '../../../server/contract/document.ts';
import type { MakingOptions } from '../../../server/contract/made/value.ts';
import type { Violation } from '../../../server/world/failure.ts';

/**
 * The checks of the schemas of a document, in both directions alike.
 * @param document may have references to any of its places
 */
export function checksOf(document: Document): MakingOptions['checks'] {
  const ajv = new Ajv2020({
    ...{ strict: false, allErrors: true, logger: false, validateSchema: false },
    code: { regExp: Object.assign(expression, { code: '' }) },
  });
  // The casts: the packages declare their default exports for CommonJS.
  (addFormats as unknown as (to: Ajv2020) => void)(ajv);
  ajv.addSchema(document, 'contract:');
  const compiled = new Map<Schema, (value: unknown) => Violation[]>();
  return {
    violations: (schema, value) => {
      const known = compiled.get(schema) ?? compile(schema);
      compiled.set(schema, known);
      return known(value);
    },
  };

  function compile(schema: Schema): (value: unknown) => Violation[] {
    const inDocument = typeof schema === 'object' ? absolute(schema) : schema;
    const validate = ajv.compile(inDocument as object);
    return (value) => {
      if (validate(value)) return [];
      return (validate.errors ?? []).map(({ instancePath: place, message = '' }) => ({
        place,
        message,
      }));
    };
  }
}

/** Patterns that the flag `u` refuses are read without it. */
function expression(pattern: string, flags: string): RegExp {
  try {
    return new RegExp(pattern, flags);
  } catch {
    return new RegExp(pattern);
  }
}

/** A copy whose references lead into the document. */
function absolute(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(absolute);
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [
      key,
      key === '$ref' && typeof value === 'string' ? `contract:${value}` : absolute(value),
    ]),
  );
}
