import { targetOf } from './document.ts';
import { Library } from './library.ts';
import { prepared } from './prepared.ts';
import type { Document, Schema } from './document.ts';
import type { Direction, Tracer } from './prepared.ts';

/** The schemas of one document, which get into a library when they are first needed. */
export class Schemas {
  /** Compiles them. */
  readonly library: Library;
  readonly #document: Document;
  readonly #direction: Direction;
  readonly #tracer: Tracer | undefined;
  readonly #named = new Map<string, Schema>();
  readonly #added = new Set<string>();
  readonly #names = new Map<Schema, string>();

  /**
   * @param allErrors find every error; else the first one
   * @param tracer hears of all copies; with one, errors are told in full, and no defaults are set
   */
  constructor(document: Document, direction: Direction, allErrors: boolean, tracer?: Tracer) {
    this.#document = document;
    this.#direction = direction;
    this.#tracer = tracer;
    this.library = new Library(
      allErrors,
      (name) => {
        this.#add(name);
      },
      tracer !== undefined,
    );
  }

  /** The name under which the library knows a schema, and those that it needs. */
  nameOf(schema: Schema): string {
    const name = this.#nameFor(schema);
    this.#add(name);
    return name;
  }

  /** Adds a named schema, and those that it needs beside it. */
  #add(name: string): void {
    const waiting = [name];
    for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
      if (this.#added.has(one)) continue;
      this.#added.add(one);
      const { schema, needs } = prepared(
        this.#document,
        this.#named.get(one) ?? true,
        this.#direction,
        // The cast: a reference in a schema points at a schema. The linter or the loader has checked that.
        (reference) => this.#nameFor(targetOf(this.#document, reference) as Schema),
        this.#tracer,
      );
      this.library.add(one, schema);
      waiting.push(...needs);
    }
  }

  #nameFor(schema: Schema): string {
    const name = this.#names.get(schema) ?? `schema:${this.#names.size}`;
    this.#names.set(schema, name);
    this.#named.set(name, schema);
    return name;
  }
}
