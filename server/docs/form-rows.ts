// Examples of forms as the rows that the reference edits. Of an object, it would leave out each optional field.
import { mapOperations } from '../contract/map-operations.ts';
import { resolve } from '../contract/document.ts';
import { formatOf } from '../contract/media-type.ts';
import { isFields } from '../world/fields.ts';
import { recordOf } from '../contract/made/keywords.ts';
import type {
  Document,
  Encoding,
  Example,
  MediaType,
  RequestBody,
  Schema,
} from '../contract/document.ts';

/** A field of a form. One that is disabled is offered, but not sent. */
interface Row {
  name: string;
  value: unknown;
  isDisabled: boolean;
}

/** Writes each example of a form as rows: its fields are sent, and the others of its schema can be chosen. */
export function withFormRows(document: Document): Document {
  return mapOperations(document, (operation) => {
    if (!operation.requestBody) return operation;
    const body = resolve<RequestBody>(document, operation.requestBody);
    const content = Object.entries(body.content).map(([type, media]) => {
      const isForm = ['form', 'multipart'].includes(formatOf(type));
      return [type, isForm ? withRows(document, type, media) : media];
    });
    const changed = Object.fromEntries(content) as RequestBody['content'];
    return { ...operation, requestBody: { ...body, content: changed } };
  });
}

function withRows(document: Document, type: string, media: MediaType): MediaType {
  const { schema = true, encoding = {}, example, examples } = media;
  const all = Object.keys(propertiesOf(document, schema));
  const isLone = formatOf(type) === 'form';
  const rows = (value: unknown): unknown =>
    isFields(value) ? rowsOf(value, all, isLone ? encoding : undefined) : value;
  const named = Object.entries(examples ?? {}).map(([name, one]): [string, Example] => {
    const resolved = resolve<Example>(document, one);
    return [name, 'value' in resolved ? { ...resolved, value: rows(resolved.value) } : resolved];
  });
  return {
    ...media,
    ...(example === undefined ? {} : { example: rows(example) }),
    ...(examples ? { examples: Object.fromEntries(named) } : {}),
  };
}

/** @param encoding of a form that has a pair for each item of a list; undefined for one whose parts are lists */
function rowsOf(
  value: Record<string, unknown>,
  all: readonly string[],
  encoding: Readonly<Record<string, Encoding>> | undefined,
): Row[] {
  const sent = Object.entries(value).flatMap(([name, one]): Row[] => {
    const items = encoding && !Object.hasOwn(encoding, name) && Array.isArray(one) ? one : [one];
    return items.map((item: unknown) => ({ name, value: item, isDisabled: false }));
  });
  const others = all.filter((name) => !Object.hasOwn(value, name));
  return [...sent, ...others.map((name) => ({ name, value: '', isDisabled: true }))];
}

function propertiesOf(document: Document, schema: Schema): Record<string, unknown> {
  if (!isFields(schema)) return {};
  const resolved = typeof schema.$ref === 'string' ? resolve<object>(document, schema) : schema;
  return recordOf(recordOf(resolved)['properties']);
}
