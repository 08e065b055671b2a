import { isDeepStrictEqual } from 'node:util';

import { isFields } from '../world/fields.ts';
import { pointerTo } from '../world/pointer.ts';
import { canJoin, joined } from './joined.ts';
import { membersOf } from './members.ts';
import { Origins } from './origins.ts';
import { DATA } from './plain.ts';
import type { Document } from '../contract/document.ts';
import type { Fields } from '../world/fields.ts';
import type { Located } from './members.ts';
import type { Rewritten } from './nullable.ts';

/** The deepest level of schemas that are joined inside of each other: one may lead to itself. */
const DEEPEST = 6;

/** Writes schemas that all hold as one schema: a contract says the same by `allOf` and by its members together. */
export function withoutAllOf(document: Document): Rewritten {
  const joining = new Joining(document);
  return {
    document: joining.written(document, '', '') as Document, // the cast: only schemas have changed
    pointerBefore: joining.origins.before,
  };
}

class Joining {
  readonly origins = new Origins();
  readonly #document: Document;
  #depth = 0;

  constructor(document: Document) {
    this.#document = document;
  }

  /**
   * @param now the place of the value where it is written
   * @param before its place in the contract
   */
  written(value: unknown, now: string, before: string): unknown {
    this.origins.note(now, before);
    if (Array.isArray(value))
      return value.map((one, i) => this.written(one, pointerTo(now, i), pointerTo(before, i)));
    if (!isFields(value)) return value;
    if (Array.isArray(value['allOf'])) return this.#joined([{ schema: value, at: before }], now);
    return this.#inside(value, now, before);
  }

  /** An object whose values are written one by one. */
  #inside(fields: Fields, now: string, before: string): Fields {
    const entries = Object.entries(fields).map(([key, one]): [string, unknown] => {
      const places = [pointerTo(now, key), pointerTo(before, key)] as const;
      if (DATA.includes(key)) return [key, one];
      // A property may have the name of a keyword.
      const isMap = key === 'properties' && isFields(one);
      return [key, isMap ? this.#properties(one, ...places) : this.written(one, ...places)];
    });
    return Object.fromEntries(entries);
  }

  #properties(properties: Fields, now: string, before: string): Fields {
    const entries = Object.entries(properties).map(([name, one]) => [
      name,
      this.written(one, pointerTo(now, name), pointerTo(before, name)),
    ]);
    return Object.fromEntries(entries) as Fields;
  }

  /** The schema that says the same as all of some. */
  #joined(each: readonly Located[], now: string): Fields {
    const all = each.filter(
      (one, i) => each.findIndex((other) => isDeepStrictEqual(one.schema, other.schema)) === i,
    );
    const members = this.#depth < DEEPEST ? membersOf(this.#document, all) : undefined;
    if (!members || !canJoin(members.map(({ schema }) => schema))) return this.#apart(all, now);
    this.#depth += 1;
    const keys = new Set(members.flatMap(({ schema }) => Object.keys(schema)));
    const whole: Fields = {};
    const rest: Located[] = [];
    for (const key of keys) {
      const having = members.filter(({ schema }) => Object.hasOwn(schema, key));
      const value = this.#keyword(key, having, pointerTo(now, key));
      if (value !== undefined) whole[key] = value;
      else rest.push(...having.map(({ schema, at }) => ({ schema: { [key]: schema[key] }, at })));
    }
    this.#depth -= 1;
    if (rest.length === 0) return whole;
    const left = rest.map(({ schema, at }, i) =>
      this.#inside(schema, pointerTo(now, 'allOf', i), at),
    );
    return { ...whole, allOf: left };
  }

  /** Schemas that cannot be one. */
  #apart(all: readonly Located[], now: string): Fields {
    const [only, ...others] = all;
    if (only && others.length === 0) return this.#inside(only.schema, now, only.at);
    return {
      allOf: all.map(({ schema, at }, i) => this.written(schema, pointerTo(now, 'allOf', i), at)),
    };
  }

  /** A keyword as all schemas that have it say it; undefined if one value cannot. */
  #keyword(key: string, having: readonly Located[], now: string): unknown {
    const [first, ...others] = having;
    if (!first) return undefined;
    if (key === 'properties') return this.#allProperties(having, now);
    const inside = having.flatMap(({ schema, at }) => {
      const { [key]: one } = schema;
      return isFields(one) ? [{ schema: one, at: pointerTo(at, key) }] : [];
    });
    if (key === 'items' && others.length > 0 && inside.length === having.length)
      return this.#joined(inside, now);
    const value = joined(
      key,
      having.map(({ schema }) => schema[key]),
    );
    if (value === undefined || DATA.includes(key)) return value;
    return this.written(value, now, pointerTo(first.at, key));
  }

  #allProperties(having: readonly Located[], now: string): Fields {
    const byName = new Map<string, { value: unknown; at: string }[]>();
    for (const { schema, at } of having)
      for (const [name, value] of Object.entries(Object(schema['properties']) as Fields))
        byName.set(name, [
          ...(byName.get(name) ?? []),
          { value, at: pointerTo(at, 'properties', name) },
        ]);
    const entries = [...byName].map(([name, all]): [string, unknown] => {
      const place = pointerTo(now, name);
      const schemas = all.flatMap(({ value, at }) =>
        isFields(value) ? [{ schema: value, at }] : [],
      );
      const [first, ...others] = all;
      if (others.length > 0 && schemas.length === all.length)
        return [name, this.#joined(schemas, place)];
      return [name, this.written(first?.value, place, first?.at ?? place)];
    });
    return Object.fromEntries(entries);
  }
}
