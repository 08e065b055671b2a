import { resolve } from '../contract/document.ts';
import { chosen, isEmpty, joined, listOf, ownShape } from './shape.ts';
import type { Document, Schema, SchemaObject } from '../contract/document.ts';
import type { Shape } from './shape.ts';

/** Schemas in schemas are followed as deep as this. */
const MOST_LEVELS = 24;

const NOTHING: Shape = {
  source: undefined,
  types: new Set(),
  properties: new Map(),
  sure: new Set(),
  required: new Set(),
  items: undefined,
  allowed: undefined,
  open: false,
};

/** Keywords beside a reference that leave its target as it is. */
const NOTES = new Set([
  '$ref',
  'description',
  'title',
  'example',
  'examples',
  'default',
  'summary',
]);

/** Reads the schemas of one document. It reads each of them once. */
export class Shapes {
  readonly #document: Document;
  readonly #targets = new Map<string, Schema | undefined>();
  readonly #shapes = new Map<Schema, Shape>();

  constructor(document: Document) {
    this.#document = document;
  }

  /** The shape of a schema; that of one which cannot be read is empty. */
  of(schema: Schema | undefined): Shape {
    return this.#of(schema, 0);
  }

  /** True for a property's schema that says so, itself or where it refers to. */
  isMarked(schema: Schema, mark: 'readOnly' | 'writeOnly'): boolean {
    const { source } = this.of(schema);
    return [schema, source].some((one) => typeof one === 'object' && one[mark] === true);
  }

  #of(schema: Schema | undefined, level: number): Shape {
    if (typeof schema !== 'object') return NOTHING;
    const known = this.#shapes.get(schema);
    if (known) return known;
    if (level > MOST_LEVELS) return NOTHING;
    // A schema that contains itself adds nothing to itself.
    this.#shapes.set(schema, NOTHING);
    const shape = this.#read(schema, level + 1);
    this.#shapes.set(schema, shape);
    return shape;
  }

  #read(schema: SchemaObject, level: number): Shape {
    const { $ref } = schema;
    const own = ownShape(schema);
    if (typeof $ref === 'string') {
      const target = this.#of(this.#target($ref), level);
      const isPlain = Object.keys(schema).every((keyword) => NOTES.has(keyword));
      return isPlain ? target : joined([own, target]);
    }
    const parts = listOf(schema.allOf).map((one) => this.#of(one, level));
    const choices = [schema.oneOf, schema.anyOf].map((branches) =>
      chosen(
        listOf(branches)
          .filter(isNotNull)
          .map((one) => this.#of(one, level)),
      ),
    );
    const all = [...parts, ...choices.flatMap((one) => one ?? [])].filter((one) => !isEmpty(one));
    const [only] = all;
    if (all.length === 1 && only && isEmpty(own)) return only;
    return joined([own, ...all]);
  }

  #target(ref: string): Schema | undefined {
    if (!this.#targets.has(ref)) this.#targets.set(ref, this.#follow(ref));
    return this.#targets.get(ref);
  }

  #follow(ref: string): Schema | undefined {
    try {
      return resolve<SchemaObject>(this.#document, { $ref: ref });
    } catch {
      return undefined; // it leads nowhere, or to itself
    }
  }
}

function isNotNull(schema: Schema): boolean {
  return typeof schema !== 'object' || schema.type !== 'null';
}
