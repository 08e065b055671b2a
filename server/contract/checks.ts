import { targetOf } from './document.ts';
import { Library } from './library.ts';
import { prepared } from './prepared.ts';
import { isLarge } from './size.ts';
import type { Violation } from '../world/failure.ts';
import type { Document, Schema } from './document.ts';
import type { Direction } from './prepared.ts';

/** Checks values by the schemas of one document. A schema is compiled when it is first needed. */
export class Checks {
  readonly #document: Document;
  readonly #kinds = new Map<string, Kind>();

  /** @param document whose references lead nowhere else */
  constructor(document: Document) {
    this.#document = document;
  }

  /**
   * @param schema a part of the document, as it stands there
   * @param value gets the schema's defaults
   * @param isBrief stop at the first violation; by default for a value that holds over 1,000 others
   * @returns every violation, or the first one; the places are pointers into the value
   */
  violations(
    schema: Schema,
    value: unknown,
    direction: Direction,
    isBrief = isLarge(value),
  ): Violation[] {
    return this.#kind(direction, !isBrief).violations(schema, value);
  }

  #kind(direction: Direction, allErrors: boolean): Kind {
    const key = `${direction} ${String(allErrors)}`;
    const kind = this.#kinds.get(key) ?? new Kind(this.#document, direction, allErrors);
    this.#kinds.set(key, kind);
    return kind;
  }
}

/** The checks of one direction, which find all violations or the first. */
class Kind {
  readonly #document: Document;
  readonly #direction: Direction;
  readonly #library: Library;
  readonly #named = new Map<string, Schema>();
  readonly #added = new Set<string>();
  readonly #names = new Map<Schema, string>();
  readonly #checks = new Map<Schema, (value: unknown) => Violation[]>();

  constructor(document: Document, direction: Direction, allErrors: boolean) {
    this.#document = document;
    this.#direction = direction;
    this.#library = new Library(allErrors, (name) => {
      this.#add(name);
    });
  }

  violations(schema: Schema, value: unknown): Violation[] {
    const known = this.#checks.get(schema);
    if (known) return known(value);
    const name = this.#nameOf(schema);
    this.#add(name);
    const check = this.#library.check(name);
    this.#checks.set(schema, check);
    return check(value);
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
        (reference) => this.#nameOf(targetOf(this.#document, reference) as Schema),
      );
      this.#library.add(one, schema);
      waiting.push(...needs);
    }
  }

  #nameOf(schema: Schema): string {
    const name = this.#names.get(schema) ?? `schema:${this.#names.size}`;
    this.#names.set(schema, name);
    this.#named.set(name, schema);
    return name;
  }
}
