// Replies that show items: a kept item by the schema of the reply. A part that does not fit is made.
import { PLACE } from './state.ts';
import type { Schema } from '../contract/document.ts';
import type { Violation } from '../world/failure.ts';
import type { ReplyForm } from './plan.ts';
import type { Shape } from './shape.ts';
import type { Shapes } from './shapes.ts';
import type { Item } from './state.ts';

/**
 * Makes a value by a schema; the same seed makes the same value. It keeps of a wish whatever the schema allows, and
 * adds no more than the schema requires.
 */
export type Make = (
  schema: Schema,
  seed: number,
  direction: 'request' | 'reply',
  wish?: unknown,
) => unknown;

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
      fill,
    );
    if (this.#fits(schema, plain)) return plain;
    const fitting = each((item) => this.fitted(inner, item, seed));
    const mended = this.#enclosed(schema, form.way, fitting, fill);
    if (this.#fits(schema, mended)) return mended;
    // A made value has room for a short list only.
    const wish = Array.isArray(fitting) ? this.#enclosed(schema, form.way, [], fill) : mended;
    const made = withAt(this.#make(schema, seed, 'reply', wish), form.way, fitting);
    return this.#fits(schema, made) ? made : undefined;
  }

  /** The item with everything that its schema requires, and without what it forbids, as far as that can be made. */
  fitted(schema: Schema, item: Item, seed: number): Item {
    const value = this.#picked(schema, item);
    if (this.#fits(schema, value)) return value;
    const made = this.#make(schema, seed, 'reply', value);
    return isItem(made) ? made : value;
  }

  /** The fields of an item that a schema shows. */
  #picked(schema: Schema, item: Item): Item {
    const { properties, allowed, open } = this.#shapes.of(schema);
    const isShown = (name: string): boolean => {
      if (name === PLACE || (allowed && !allowed.has(name))) return false;
      const property = properties.get(name);
      if (property === undefined) return open || properties.size === 0;
      return !this.#shapes.isMarked(property, 'writeOnly');
    };
    return Object.fromEntries(Object.entries(item).filter(([name]) => isShown(name)));
  }

  #enclosed(
    schema: Schema,
    [name, ...rest]: readonly string[],
    content: unknown,
    fill: Fill,
  ): unknown {
    if (name === undefined) return content;
    const shape = this.#shapes.of(schema);
    const inner = this.#enclosed(shape.properties.get(name) ?? true, rest, content, fill);
    return { ...fill(shape), [name]: inner };
  }

  #fits(schema: Schema, value: unknown): boolean {
    // A check may set defaults in the value that it gets.
    return this.#check(schema, structuredClone(value), 'reply').length === 0;
  }
}

/** A value with another one in the place that a way of names leads to. */
function withAt(value: unknown, [name, ...rest]: readonly string[], content: unknown): unknown {
  if (name === undefined) return content;
  return isItem(value) ? { ...value, [name]: withAt(value[name], rest, content) } : value;
}

function nothing(): Item {
  return {};
}

export function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
