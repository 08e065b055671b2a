// Faults of values, each with the place in the contract that it breaks.
import { pointerTo } from '../world/pointer.ts';
import { placesIn } from './places.ts';
import { Schemas } from './schemas.ts';
import { isLarge } from './size.ts';
import { valueAt } from '../world/value-at.ts';
import type { Document, Schema, SchemaObject } from './document.ts';
import type { SchemaError } from './library.ts';
import type { Direction } from './prepared.ts';

/** One way in which a value breaks a schema. */
export interface SchemaFault {
  /** A JSON Pointer into the value; for a property that is missing or must not be there, to it. */
  place: string;
  /** A JSON Pointer into the document: to the keyword. It is empty for a schema that is `false`. */
  pointer: string;
  keyword: string;
  /** The keyword's value. */
  wanted: unknown;
  /** Without any part of the value. */
  message: string;
}

/** A fault with what is needed to look into it. */
interface Told extends SchemaFault {
  /** The part of the value that the schema is for. */
  at: string;
}

/** The choices that are looked into for one value. Of further ones, it is only told that they were missed. */
const MOST_CHOICES = 50;

/**
 * The most errors that may be for a value, if each of its parts has as many as the first one, for all to be looked for.
 * The compiler copies its list for each further one.
 */
const MOST_ERRORS = 2000;

/** Checks values by the schemas of one document, as they are: no default is set in them. */
export class SchemaFaults {
  readonly #document: Document;
  readonly #kinds = new Map<string, Kind>();

  /** @param document whose references lead nowhere else */
  constructor(document: Document) {
    this.#document = document;
  }

  /**
   * Lists the faults of a value; of one that holds very many others, the first. A choice that the value misses is one
   * fault; if only one of its branches is for the value's type, the faults of that branch are told instead.
   * @param schema a part of the document, as it stands there
   */
  of(schema: Schema, value: unknown, direction: Direction): SchemaFault[] {
    let left = MOST_CHOICES;
    const lookInto = (one: Schema, at: string): { all: Told[]; shown: Told[] } => {
      const all = this.#faults(one, valueAt(value, at), direction, at);
      const done = new Set<string>();
      const shown: Told[] = [];
      // The errors of branches come before the one of their choice.
      for (const fault of all.toReversed()) {
        if (done.has(keyOf(fault))) continue;
        done.add(keyOf(fault));
        const branches = branchesOf(fault);
        left -= branches.length > 0 ? 1 : 0;
        if (left < 0 && branches.length > 0) shown.push(fault);
        else {
          const each = branches.map((branch) => lookInto(branch, fault.at));
          for (const inside of each) for (const known of inside.all) done.add(keyOf(known));
          const near = each.filter(
            ({ shown: list }) => !list.some((known) => missesType(known, fault.at)),
          );
          const [only] = near.length === 1 ? near : [];
          shown.push(...(only && only.shown.length > 0 ? only.shown.toReversed() : [fault]));
        }
      }
      return { all, shown: shown.toReversed() };
    };
    return lookInto(schema, '').shown;
  }

  #faults(schema: Schema, value: unknown, direction: Direction, at: string): Told[] {
    const first = this.#kind(direction, false).faults(schema, value, at);
    return first.length === 0 || isLarge(value, MOST_ERRORS / first.length)
      ? first
      : this.#kind(direction, true).faults(schema, value, at);
  }

  #kind(direction: Direction, allErrors: boolean): Kind {
    const key = `${direction} ${String(allErrors)}`;
    const kind = this.#kinds.get(key) ?? new Kind(this.#document, direction, allErrors);
    this.#kinds.set(key, kind);
    return kind;
  }
}

/** The checks of one direction, which find all faults or the first. */
class Kind {
  readonly #places: ReadonlyMap<object, string>;
  readonly #schemas: Schemas;
  /** The part of the document, or a part that was made of one, by each part that was made of it. */
  readonly #origins = new WeakMap<object, SchemaObject>();
  readonly #checks = new Map<Schema, (value: unknown) => readonly SchemaError[]>();

  constructor(document: Document, direction: Direction, allErrors: boolean) {
    this.#places = placesIn(document);
    this.#schemas = new Schemas(document, direction, allErrors, {
      copied: (copy, part, source) => {
        this.#origins.set(copy, part);
        if (source !== part) this.#adopt(source, part);
      },
    });
  }

  faults(schema: Schema, value: unknown, at: string): Told[] {
    const { library } = this.#schemas;
    const check = this.#checks.get(schema) ?? library.errors(this.#schemas.nameOf(schema));
    this.#checks.set(schema, check);
    return check(value).flatMap((error) => this.#told(error, at));
  }

  /** A failed condition repeats an error of its branch; and a choice that `nullable` stands for is none to be told. */
  #told({ keyword: sent, parentSchema, ...error }: SchemaError, at: string): Told[] {
    const schema = this.#originOf(parentSchema);
    const keyword = schema ? keywordIn(schema, sent) : sent;
    if (sent === 'if' || (schema?.['nullable'] === true && !Object.hasOwn(schema, keyword)))
      return [];
    const { instancePath, params, message = 'is not valid' } = error;
    const { missingProperty, additionalProperty, unevaluatedProperty, propertyName } = params;
    const name = missingProperty ?? additionalProperty ?? unevaluatedProperty ?? propertyName;
    const there = `${at}${instancePath}`;
    return [
      {
        at: there,
        place: typeof name === 'string' ? pointerTo(there, name) : there,
        pointer: schema ? pointerTo(this.#places.get(schema) ?? '', keyword) : '',
        keyword,
        wanted: schema?.[keyword],
        message: messageOf(keyword, message),
      },
    ];
  }

  #originOf(copy: unknown): SchemaObject | undefined {
    let part = typeof copy === 'object' && copy !== null ? this.#origins.get(copy) : undefined;
    while (part && !this.#places.has(part)) part = this.#origins.get(part);
    return part;
  }

  /** Notes the schema that further ones were made for. */
  #adopt(made: object, part: SchemaObject): void {
    for (const value of Object.values(made) as unknown[]) {
      if (typeof value !== 'object' || value === null || this.#places.has(value)) continue;
      // The cast: it is used as a key, and then only if it stands for a schema.
      this.#origins.set(value, part);
      this.#adopt(value, part);
    }
  }
}

/** The keyword of the contract for one that was made of it. */
function keywordIn(schema: SchemaObject, keyword: string): string {
  if (Object.hasOwn(schema, keyword)) return keyword;
  if (keyword === 'not' && schema.writeOnly === true) return 'writeOnly';
  return schema.discriminator ? 'discriminator' : keyword;
}

function messageOf(keyword: string, message: string): string {
  if (keyword === 'writeOnly') return 'must not be shown';
  if (keyword === 'discriminator') return 'must be named by the discriminator';
  if (keyword === 'anyOf') return 'must fit one of the choices';
  if (keyword === 'oneOf') return 'must fit exactly one of the choices';
  // The library's sentence has the places of the items.
  return keyword === 'uniqueItems' ? 'must NOT have duplicate items' : message;
}

function branchesOf({ keyword, wanted }: Told): Schema[] {
  const isChoice = (keyword === 'anyOf' || keyword === 'oneOf') && Array.isArray(wanted);
  return isChoice ? (wanted as Schema[]) : []; // the cast: a choice has schemas
}

function missesType({ keyword, at }: Told, place: string): boolean {
  return keyword === 'type' && at === place;
}

function keyOf({ pointer, place }: Told): string {
  return `${pointer} ${place}`;
}
