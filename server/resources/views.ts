// Replies that show items: a kept item by the schema of the reply. A part that does not fit is made.
import { keysOf } from '../world/pointer.ts';
import { PLACE } from './state.ts';
import type { Schema } from '../contract/document.ts';
import type { Violation } from '../world/failure.ts';
import type { ReplyForm } from './plan.ts';
import type { Shape, Shapes } from './shape.ts';
import type { Item } from './state.ts';

/** Makes a value by a schema; the same seed makes the same value. */
export type Make = (schema: Schema, seed: number, direction: 'request' | 'reply') => unknown;

/** The places where a value breaks a schema, as JSON Pointers below the value. */
export type Check = (
  schema: Schema,
  value: unknown,
  direction: 'request' | 'reply',
) => readonly Violation[];

/** Sets further fields of an envelope, by its shape. */
export type Fill = (shape: Shape) => Item;

export class Views {
  readonly #shapes: Shapes;
  readonly #make: Make;
  readonly #check: Check;

  constructor(shapes: Shapes, make: Make, check: Check) {
    this.#shapes = shapes;
    this.#make = make;
    this.#check = check;
  }

  /**
   * The body that shows some content, or undefined if no such body keeps its schema.
   * @param content an item, or a list of items
   * @param seed of made parts
   */
  body(form: ReplyForm, content: Item | Item[], seed: number, fill: Fill = nothing): unknown {
    const { schema = true, inner = true } = form;
    const each = (view: (item: Item) => Item) =>
      Array.isArray(content) ? content.map(view) : view(content);
    const plain = this.#enclosed(
      schema,
      form.way,
      each((item) => this.#picked(inner, item)),
      seed,
      fill,
    );
    if (this.#fits(schema, plain)) return plain;
    const fitting = each((item) => this.fitted(inner, item, seed));
    const mended = this.#enclosed(schema, form.way, fitting, seed, fill);
    if (this.#fits(schema, mended)) return mended;
    const made = filledUp(mended, this.#make(schema, seed, 'reply'));
    return this.#fits(schema, made) ? made : undefined;
  }

  /** The item with everything that its schema requires, and without what it forbids, as far as that can be made. */
  fitted(schema: Schema, item: Item, seed: number): Item {
    const shape = this.#shapes.of(schema);
    const value = this.#picked(schema, item);
    const missing = [...shape.required].filter((name) => !Object.hasOwn(value, name));
    if (missing.length === 0 && this.#fits(schema, value)) return value;
    const made = this.#make(schema, seed, 'reply');
    if (!isItem(made)) return value;
    const whole = missing.filter((name) => Object.hasOwn(made, name));
    let result: Item = { ...value, ...Object.fromEntries(whole.map((name) => [name, made[name]])) };
    for (const mend of [laidOver, replaced]) {
      const bad = this.#badFields(schema, result);
      if (bad.size === 0) return result;
      result = mend(result, { ...this.#madeObjects(shape, result, bad, seed), ...made }, bad);
    }
    return this.#fits(schema, result) ? result : { ...made, ...kept(item, made) };
  }

  /** Made objects for the objects of some fields. */
  #madeObjects(shape: Shape, item: Item, names: ReadonlySet<string>, seed: number): Item {
    const objects = [...names].filter((name) => isItem(item[name]));
    return Object.fromEntries(
      objects.map((name) => [name, this.#make(shape.properties.get(name) ?? true, seed, 'reply')]),
    );
  }

  /** The fields of an item that a schema shows. */
  #picked(schema: Schema, item: Item): Item {
    const { properties, allowed, open } = this.#shapes.of(schema);
    const isShown = (name: string): boolean => {
      if (name === PLACE || (allowed && !allowed.has(name))) return false;
      const property = properties.get(name);
      if (property === undefined) return open || properties.size === 0;
      return !this.isMarked(property, 'writeOnly');
    };
    return Object.fromEntries(Object.entries(item).filter(([name]) => isShown(name)));
  }

  /** True for a property's schema that says so, itself or where it refers to. */
  isMarked(schema: Schema, mark: 'readOnly' | 'writeOnly'): boolean {
    const { source } = this.#shapes.of(schema);
    return [schema, source].some((one) => typeof one === 'object' && one[mark] === true);
  }

  #enclosed(
    schema: Schema,
    [name, ...rest]: readonly string[],
    content: unknown,
    seed: number,
    fill: Fill,
  ): unknown {
    if (name === undefined) return content;
    const shape = this.#shapes.of(schema);
    const filled = fill(shape);
    const missing = [...shape.required].filter(
      (one) => one !== name && !Object.hasOwn(filled, one),
    );
    const made = missing.length > 0 ? this.#make(schema, seed, 'reply') : {};
    const needed = Object.entries(isItem(made) ? made : {}).filter(([one]) =>
      missing.includes(one),
    );
    const inner = this.#enclosed(shape.properties.get(name) ?? true, rest, content, seed, fill);
    return { ...Object.fromEntries(needed), ...filled, [name]: inner };
  }

  #fits(schema: Schema, value: unknown): boolean {
    return this.#violations(schema, value).length === 0;
  }

  /** A check may set defaults in the value that it gets, so it gets a copy. */
  #violations(schema: Schema, value: unknown): readonly Violation[] {
    return this.#check(schema, structuredClone(value), 'reply');
  }

  #badFields(schema: Schema, value: unknown): Set<string> {
    const places = this.#violations(schema, value).map(({ place }) => keysOf(place)[0]);
    return new Set(places.flatMap((one) => one ?? []));
  }
}

function nothing(): Item {
  return {};
}

/** Lays the objects of some fields over made ones, so that only what they lack is made. */
function laidOver(item: Item, made: Item, names: ReadonlySet<string>): Item {
  const fields = [...names].flatMap((name): [string, unknown][] => {
    const [own, other] = [item[name], made[name]];
    return isItem(own) && isItem(other) ? [[name, { ...other, ...own }]] : [];
  });
  return { ...item, ...Object.fromEntries(fields) };
}

/** Takes made values for some fields, or none where none was made. */
function replaced(item: Item, made: Item, names: ReadonlySet<string>): Item {
  const fields = Object.entries(item).filter(([name]) => !names.has(name));
  const others = Object.entries(made).filter(([name]) => names.has(name));
  return Object.fromEntries([...fields, ...others]);
}

/** The scalars of an item whose made counterparts are of the same type. */
function kept(item: Item, made: Item): Item {
  const same = Object.entries(item).filter(
    ([name, value]) => typeof value !== 'object' && typeof value === typeof made[name],
  );
  return Object.fromEntries(same);
}

/** A value with everything that it lacks from a made one, at any depth but in lists. */
function filledUp(value: unknown, made: unknown): unknown {
  if (!isItem(value) || !isItem(made)) return value ?? made;
  const fields = Object.entries(value).map(([name, one]) => [name, filledUp(one, made[name])]);
  return { ...made, ...(Object.fromEntries(fields) as Item) }; // the cast: those are fields
}

export function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
