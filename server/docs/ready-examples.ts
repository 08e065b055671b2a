// Examples with which a request succeeds as it is: no field that must be filled in is empty.
import { mapOperations } from '../contract/map-operations.ts';
import { parametersOf, resolve } from '../contract/document.ts';
import { examplesOf } from '../contract/examples.ts';
import { without } from '../contract/repair/values.ts';
import type {
  Document,
  Example,
  MediaType,
  Parameter,
  RequestBody,
  Schema,
} from '../contract/document.ts';

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
  const { schema } = parameter;
  if (parameter.required !== true && parameter.in !== 'path') return optional(document, parameter);
  if (id !== undefined) return withExample(parameter, id);
  return schema === undefined || examplesOf(document, parameter).length > 0
    ? parameter
    : withExample(parameter, make(schema, parameter.name));
}

function withExample(parameter: Parameter, example: unknown): Parameter {
  return { ...without(parameter, 'examples'), example };
}

/** The reference sends the first example; an empty one is not sent. */
function optional(document: Document, parameter: Parameter): Parameter {
  const { schema = true } = parameter;
  const shown = examplesOf(document, { ...parameter, schema: withoutIn(schema, 'default') });
  if (shown.length === 0 || !['query', 'header'].includes(parameter.in)) return parameter;
  const [first, ...others] = shown.filter(({ name }) => name === '');
  const named = shown.filter((one) => one === first || !others.includes(one));
  const choices = named.map(({ name, value }): [string, Example] => [name || 'example', { value }]);
  return {
    ...without(parameter, 'example'),
    schema: withoutIn(schema, 'example', 'examples'),
    examples: Object.fromEntries([['none', { value: '' }], ...choices]),
  };
}

function withoutIn(schema: Schema, ...keywords: readonly string[]): Schema {
  return typeof schema === 'object' ? without(schema, ...keywords) : schema;
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
