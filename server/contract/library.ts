// The one module that knows express-openapi-validator: its compiler of schemas, with its formats and its words.
import { createRequestAjv } from 'express-openapi-validator/dist/framework/ajv/index.js';
import {
  ajvErrorsToValidatorError,
  augmentAjvErrors,
} from 'express-openapi-validator/dist/middlewares/util.js';

import { readPattern } from './bounded-pattern.ts';
import { containsKeyword } from './contains.ts';
import { contentKeyword } from './content-schema.ts';
import { EQUALITY } from './equality.ts';
import { LATER } from './prepared.ts';
import type { Violation } from '../world/failure.ts';
import type { Schema } from './document.ts';

/** A value's place in a greater one, as compiled checks tell each other. */
interface Place {
  instancePath: string;
  parentData: unknown;
  parentDataProperty: string | number;
  rootData: unknown;
  dynamicAnchors: object;
}

/** An error as the compiler tells it. */
export interface SchemaError {
  /** A JSON Pointer into the value. */
  instancePath: string;
  keyword: string;
  message?: string;
  params: Record<string, unknown>;
  /** The schema that has the keyword; only errors that are told in full have it. */
  parentSchema?: unknown;
}

/** A compiled check. It sets the schema's defaults in the value, and keeps the errors of its last call. */
interface Compiled {
  (value: unknown, place?: Place): boolean;
  errors?: Parameters<typeof augmentAjvErrors>[0] | null;
}

/** The part of the compiler that this module uses. */
interface Compiler {
  addKeyword: (definition: object) => void;
  addSchema: (schema: Schema, id: string) => void;
  compile: (schema: Schema) => Compiled;
  getSchema: (id: string) => Compiled | undefined;
  removeKeyword: (keyword: string) => void;
}

/** Compiles schemas to checks. Each has a name, by which others refer to it. */
export class Library {
  readonly #compiler: Compiler;

  /**
   * @param allErrors look for every violation; else stop at the first one
   * @param add gets the name of a schema that a check needs for the first time, and adds it
   * @param inFull tell each error with its schema, and set no defaults
   */
  constructor(allErrors: boolean, add: (name: string) => void, inFull = false) {
    const options = {
      ...{ allErrors, useDefaults: !inFull, verbose: inFull, strict: false, strictNumbers: true },
      ...{ validateSchema: false, addUsedSchema: false, logger: false },
      ...{
        code: { regExp: Object.assign(readPattern, { code: 'readPattern' }) },
        ajvFormats: { mode: 'full' },
        formats: {},
        serDesMap: {},
      },
    };
    // The casts: the library's types ask for more of a document and options than it reads, and its compiler has others.
    this.#compiler = createRequestAjv(EMPTY as never, options as never) as unknown as Compiler;
    const compile = (schema: Schema): Compiled => this.#compiler.compile(schema);
    const nested = [containsKeyword(compile), contentKeyword(compile)];
    for (const definition of [...nested, ...EQUALITY]) {
      this.#compiler.removeKeyword(definition.keyword);
      this.#compiler.addKeyword(definition);
    }
    this.#compiler.addKeyword({
      keyword: LATER,
      errors: 'full',
      compile: (name: string) => {
        let compiled: Compiled | undefined;
        const check: Compiled = (value, place) => {
          if (!compiled) add(name);
          compiled ??= this.#named(name);
          if (compiled(value, place)) return true;
          check.errors = compiled.errors ?? [];
          return false;
        };
        return check;
      },
    });
  }

  /** @param name under which others refer to it; each is added once */
  add(name: string, schema: Schema): void {
    this.#compiler.addSchema(schema, name);
  }

  /**
   * @param name of a schema that was added, as are those that it refers to
   * @returns a check, which lists the violations of a value
   */
  check(name: string): (value: unknown) => Violation[] {
    const compiled = this.#named(name);
    return (value) => (compiled(value) ? [] : violationsOf(compiled.errors ?? []));
  }

  /**
   * @param name of a schema that was added, as are those that it refers to
   * @returns a check, which lists the errors of a value
   */
  errors(name: string): (value: unknown) => readonly SchemaError[] {
    const compiled = this.#named(name);
    // The cast: the compiler's own type of an error has more.
    return (value) => (compiled(value) ? [] : ((compiled.errors ?? []) as SchemaError[]));
  }

  #named(name: string): Compiled {
    const compiled = this.#compiler.getSchema(name);
    if (!compiled) throw new Error(`There is no schema ${name}`);
    return compiled;
  }
}

/** The library takes a document's components. It gets its schemas one by one instead. */
const EMPTY = { openapi: '3.1.0' };

function violationsOf(errors: NonNullable<Compiled['errors']>): Violation[] {
  // A failed condition repeats a violation of its branch.
  const told = augmentAjvErrors(errors).filter(({ keyword }) => keyword !== 'if');
  const { errors: named = [] } = ajvErrorsToValidatorError(400, told) as {
    errors?: { path: string; message: string }[];
  };
  return named.map(({ path, message }) => ({ place: path, message }));
}
