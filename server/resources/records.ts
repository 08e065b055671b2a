// The items that requests make: of the client's fields, those that the server sets, and made ones where some lack.
import { Failure } from '../world/failure.ts';
import { merged, patched } from './merge.ts';
import { plainName } from './words.ts';
import { isItem } from './views.ts';
import type { Schema } from '../contract/document.ts';
import type { BodyForm, Resource } from './plan.ts';
import type { Shape } from './shape.ts';
import type { Shapes } from './shapes.ts';
import type { Item } from './state.ts';
import type { Views } from './views.ts';

const CREATED = names(
  'created createdat createddate createdtime createddatetime createdon datecreated timecreated creationdate creationtime',
);
const UPDATED = names(
  'updated updatedat updateddate updatedtime updateddatetime updatedon dateupdated lastupdated lastupdatedat ' +
    'modified modifiedat modifieddate modifiedtime modifiedon lastmodified lastmodifiedat datemodified',
);

/** An item that is to be made or changed, and the values that its place gives it. */
export interface Writing {
  resource: Resource;
  body: BodyForm | undefined;
  /** The item's id, and the ids of its parents, by their properties. */
  fixed: Item;
  /** The session's time, in milliseconds since 1970. */
  now: number;
  /** Of made parts. */
  seed: number;
}

/** Makes items of one contract. */
export class Records {
  readonly #shapes: Shapes;
  readonly #views: Views;

  constructor(shapes: Shapes, views: Views) {
    this.#shapes = shapes;
    this.#views = views;
  }

  /** A new item of a request's body. */
  created(writing: Writing, body: unknown): Item {
    const sent = this.sent(writing, body);
    const times = this.#times(writing, [CREATED, UPDATED]);
    return this.#whole(writing, { ...this.#defaults(writing), ...times, ...sent });
  }

  /** The item with the fields of a body, and its own where a client cannot set them. */
  replaced(writing: Writing, old: Item, body: unknown): Item {
    const sent = this.sent(writing, body);
    const { properties } = this.#shapes.of(writing.body?.schema);
    const { required } = this.#itemShape(writing);
    const defaults = this.#defaults(writing);
    const stays = ([name]: [string, unknown]): boolean =>
      !properties.has(name) ||
      this.#isReadOnly(writing, name) ||
      (required.has(name) && !Object.hasOwn(defaults, name));
    const kept = Object.fromEntries(Object.entries(old).filter(stays));
    const times = this.#times(writing, [UPDATED]);
    return this.#whole(writing, { ...defaults, ...kept, ...times, ...sent });
  }

  /**
   * The item, changed by a merge patch, or by the operations of a JSON Patch.
   * @throws Failure 400 or 409 for operations that do not fit the item
   */
  updated(writing: Writing, old: Item, body: unknown): Item {
    const times = this.#times(writing, [UPDATED]);
    if (writing.body?.isJsonPatch === true) {
      const result = patched(old, Array.isArray(body) ? body : []);
      if (!isItem(result)) throw new Failure(400, 'The patch leaves no object.');
      const fields = this.#writable(writing, result);
      const kept = Object.entries(old).filter(([name]) => this.#isReadOnly(writing, name));
      return this.#whole(writing, { ...fields, ...Object.fromEntries(kept), ...times });
    }
    const mayBeNull = (way: readonly string[]) => this.#mayBeNull(writing.resource.item, way);
    // The cast: an object merged with an object is one.
    const result = merged(old, this.sent(writing, body), mayBeNull) as Item;
    return this.#whole(writing, { ...result, ...times, ...this.#sentTimes(writing, body) });
  }

  /** The fields of a body that a client may set, apart from the body's own objects. */
  sent(writing: Writing, body: unknown): Item {
    let inner = body;
    for (const name of writing.body?.way ?? []) inner = isItem(inner) ? inner[name] : undefined;
    return isItem(inner) ? this.#writable(writing, inner) : {};
  }

  /** The fields that are not the server's alone. Those that the item does not have go when it is made whole. */
  #writable(writing: Writing, fields: Item): Item {
    const entries = Object.entries(fields).filter(([name]) => !this.#isReadOnly(writing, name));
    return withoutPrototypes(Object.fromEntries(entries));
  }

  #sentTimes(writing: Writing, body: unknown): Item {
    const sent = Object.entries(this.sent(writing, body));
    return Object.fromEntries(
      sent.filter(([name, value]) => UPDATED.has(plainName(name)) && value !== null),
    );
  }

  /** The item, valid where it can be made so, with the values of its place. */
  #whole(writing: Writing, item: Item): Item {
    const { resource, seed, fixed } = writing;
    const placed = { ...item, ...fixed };
    const { properties } = this.#itemShape(writing);
    const hidden = Object.entries(placed).filter(([name]) => {
      const schema = properties.get(name);
      return schema !== undefined && this.#shapes.isMarked(schema, 'writeOnly');
    });
    const shown = this.#views.fitted(resource.item, placed, seed);
    return { ...shown, ...Object.fromEntries(hidden), ...fixed };
  }

  /** The defaults of the item's schema, and of the body's. */
  #defaults(writing: Writing): Item {
    const fields = [this.#shapes.of(writing.body?.schema), this.#itemShape(writing)].flatMap(
      ({ properties }) => [...properties],
    );
    const { properties } = this.#itemShape(writing);
    const known = fields.flatMap(([name, schema]): [string, unknown][] => {
      const value = [schema, this.#shapes.of(schema).source].flatMap((one) =>
        typeof one === 'object' && one.default !== undefined ? [one.default] : [],
      )[0];
      return value === undefined || !properties.has(name) ? [] : [[name, structuredClone(value)]];
    });
    return Object.fromEntries(known);
  }

  /** The present time in the fields that are named so, in the format of their schema. */
  #times(writing: Writing, kinds: readonly ReadonlySet<string>[]): Item {
    const fields = [...this.#itemShape(writing).properties].flatMap(([name, schema]) => {
      if (!kinds.some((kind) => kind.has(plainName(name)))) return [];
      const { types, source } = this.#shapes.of(schema);
      if (!types.has('string')) return []; // a number's unit is untold
      const text = new Date(writing.now).toISOString();
      const isDay = typeof source === 'object' && source.format === 'date';
      return [[name, isDay ? text.slice(0, 10) : text] as const];
    });
    return Object.fromEntries(fields);
  }

  #isReadOnly({ resource, body }: Writing, name: string): boolean {
    const schemas = [resource.item, body?.schema].flatMap((one): Schema[] => {
      const property = this.#shapes.of(one).properties.get(name);
      return property === undefined ? [] : [property];
    });
    return schemas.some((one) => this.#shapes.isMarked(one, 'readOnly'));
  }

  #mayBeNull(schema: Schema, way: readonly string[]): boolean {
    let below: Schema | undefined = schema;
    for (const name of way) below = this.#shapes.of(below).properties.get(name);
    return this.#shapes.of(below).types.has('null');
  }

  #itemShape({ resource }: Writing): Shape {
    return this.#shapes.of(resource.item);
  }
}

/** A copy whose objects have no field `__proto__`, at any depth. */
function withoutPrototypes(item: Item): Item {
  const copy = JSON.stringify(item, (name, value: unknown) =>
    name === '__proto__' ? undefined : value,
  );
  return JSON.parse(copy) as Item; // the cast: an item is plain JSON
}

function names(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}
