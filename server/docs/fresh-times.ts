// A service may refuse times that are long past, such as those of its contract's examples.
import { mapOperations } from '../contract/map-operations.ts';
import { isFields } from '../world/fields.ts';
import { resolve } from '../contract/document.ts';
import type { Document, RequestBody } from '../contract/document.ts';

/** A time as RFC 3339 writes it, with its date. */
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

/**
 * Moves the times in the examples of bodies by as much as has passed since they were written.
 * @param by in milliseconds
 */
export function withFreshTimes(document: Document, by: number): Document {
  return mapOperations(document, (operation) => {
    if (!operation.requestBody) return operation;
    const { content, ...body } = resolve<RequestBody>(document, operation.requestBody);
    const moved = Object.entries(content).map(([type, { schema, ...media }]) => [
      type,
      {
        ...(schema === undefined ? {} : { schema }),
        ...(movedIn(resolvedIn(document, media), by) as object),
      },
    ]);
    return {
      ...operation,
      requestBody: { ...body, content: Object.fromEntries(moved) as RequestBody['content'] },
    };
  });
}

/** Examples may be references, to examples that replies share. */
function resolvedIn(document: Document, media: RequestBody['content'][string]): object {
  const { examples = {} } = media;
  const resolved = Object.entries(examples).map(([name, one]) => [name, resolve(document, one)]);
  return {
    ...media,
    ...(media.examples ? { examples: Object.fromEntries(resolved) as object } : {}),
  };
}

function movedIn(value: unknown, by: number): unknown {
  if (typeof value === 'string') {
    return TIME.test(value) ? new Date(Date.parse(value) + by).toISOString() : value;
  }
  if (Array.isArray(value)) return value.map((one) => movedIn(one, by));
  if (!isFields(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, movedIn(one, by)]));
}
