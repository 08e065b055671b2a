// The word `contentSchema` of a schema: the schema of the value that a text writes in JSON, such as the data of an event.
import { jsonOf } from './json.ts';
import { isJson } from './media-type.ts';
import type { Schema, SchemaObject } from './document.ts';

interface Check {
  (text: string): boolean;
  errors?: object[];
}

interface Inner {
  (value: unknown): boolean;
  errors?: { instancePath: string; message?: string | undefined }[] | null | undefined;
}

/** The schema of what a text writes in JSON; undefined if nothing or another format is said. */
export function contentSchemaOf(schema: SchemaObject): Schema | undefined {
  const { contentSchema, contentMediaType, contentEncoding } = schema;
  const isPlain = contentEncoding === undefined && isJson(contentMediaType ?? '');
  return isPlain ? contentSchema : undefined;
}

/**
 * The definition of the keyword for the compiler.
 * @param compile makes a check of a schema whose parts the compiler knows
 */
export function contentKeyword(compile: (schema: Schema) => Inner) {
  return {
    ...{ keyword: 'contentSchema', type: 'string', errors: true },
    compile: (schema: Schema, parentSchema: object) => {
      let inner: Inner | undefined;
      const check: Check = (text) => {
        const value = jsonOf(text);
        inner ??= compile(schema);
        if (value !== undefined && inner(value)) return true;
        const [first] = value === undefined ? [] : (inner.errors ?? []);
        const why = first ? `, but ${first.instancePath || 'it'} ${first.message ?? ''}` : '';
        const message = `must be JSON of its schema${why}`;
        check.errors = [{ keyword: 'contentSchema', message, params: {}, parentSchema }];
        return false;
      };
      return check;
    },
  };
}
