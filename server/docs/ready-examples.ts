// Examples with which a request succeeds as it is: no field that must be filled in is empty.
import { mapOperations } from '../contract/map-operations.ts';
import { parametersOf, resolve } from '../contract/document.ts';
import { examplesOf } from '../contract/examples.ts';
import { without } from '../contract/repair/values.ts';
import type { Document, MediaType, Parameter, RequestBody, Schema } from '../contract/document.ts';

/** Makes a value that a schema allows in a request. */
export type Make = (schema: Schema, name: string) => unknown;

/** The values of path parameters that lead to something that is there, by the path of an item. */
export type KnownIds = ReadonlyMap<string, Readonly<Record<string, unknown>>>;

/**
 * Fills in what a request needs: path parameters of things that are there, and a made value where the contract shows
 * none. An optional parameter is not sent unless the reader wants it; its example stays to be chosen.
 */
export function withReadyExamples(document: Document, make: Make, known: KnownIds): Document {
  return mapOperations(document, (operation, { item, path }) => {
    const ids = idsFor(path, known);
    const parameters = parametersOf(document, item, operation).map((one) =>
      readyParameter(document, one, make, ids[one.name]),
    );
    const body = operation.requestBody;
    return {
      ...operation,
      ...(parameters.length > 0 ? { parameters } : {}),
      ...(body ? { requestBody: readyBody(document, body, make) } : {}),
    };
  });
}

/** The values for a path: those of the item that it is, or is below of. */
function idsFor(path: string, known: KnownIds): Readonly<Record<string, unknown>> {
  const items = [...known].filter(([item]) => path === item || path.startsWith(`${item}/`));
  return Object.assign({}, ...items.map(([, ids]) => ids)) as Record<string, unknown>;
}

function readyParameter(
  document: Document,
  parameter: Parameter,
  make: Make,
  id: unknown,
): Parameter {
  const { name, schema, required } = parameter;
  const isNeeded = required === true || parameter.in === 'path';
  if (isNeeded && id !== undefined) return { ...without(parameter, 'examples'), example: id };
  // A default is not sent: the service has it by itself.
  const told = isNeeded ? schema : withoutDefault(schema);
  const values = examplesOf(document, { ...parameter, schema: told ?? true }).map(
    ({ value }) => value,
  );
  if (values.length > 0) return withValues(parameter, isNeeded ? values[0] : '', values);
  return isNeeded && schema !== undefined
    ? { ...parameter, example: make(schema, name) }
    : parameter;
}

/**
 * A parameter whose example the reference sends, unless it is empty, and whose values it offers. Examples with names
 * are none of its own: it would look for the one that has the name of the body's.
 */
function withValues(parameter: Parameter, example: unknown, values: readonly unknown[]): Parameter {
  const plain = { ...without(parameter, 'examples'), example };
  const { schema } = parameter;
  if (schema === undefined || values.some((one) => typeof one === 'object')) return plain;
  const own = typeof schema === 'object' ? without(schema, 'example') : {};
  return { ...plain, schema: { ...own, examples: [...new Set(values)] } };
}

function withoutDefault(schema: Schema | undefined): Schema | undefined {
  return typeof schema === 'object' ? without(schema, 'default') : schema;
}

function readyBody(
  document: Document,
  body: NonNullable<Parameters<typeof resolve<RequestBody>>[1]>,
  make: Make,
): RequestBody {
  const resolved = resolve<RequestBody>(document, body);
  const content = Object.entries(resolved.content).map(([type, media]): [string, MediaType] => [
    type,
    media.schema === undefined || examplesOf(document, media).length > 0
      ? media
      : { ...media, example: make(media.schema, '') },
  ]);
  return { ...resolved, content: Object.fromEntries(content) };
}
