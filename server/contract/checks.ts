import { Schemas } from './schemas.ts';
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
  readonly #schemas: Schemas;
  readonly #checks = new Map<Schema, (value: unknown) => Violation[]>();

  constructor(document: Document, direction: Direction, allErrors: boolean) {
    this.#schemas = new Schemas(document, direction, allErrors);
  }

  violations(schema: Schema, value: unknown): Violation[] {
    const check =
      this.#checks.get(schema) ?? this.#schemas.library.check(this.#schemas.nameOf(schema));
    this.#checks.set(schema, check);
    return check(value);
  }
}
