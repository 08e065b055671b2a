// One value, made from the top down.
import { Random, seedOf } from '../../world/random.ts';
import { contentSchemaOf } from '../content-schema.ts';
import { flatOf } from './flat.ts';
import { isFields } from '../../world/fields.ts';
import { listOf } from './list.ts';
import { numberOf } from './number.ts';
import { objectOf } from './object.ts';
import { OMITTED, timesAbove } from './place.ts';
import { ranked, USUAL_DEPTH } from './ranks.ts';
import { isFree, isInner, isSame, shownBy, valuesOf } from './shown.ts';
import { textOf } from './text.ts';
import { fitted, hasType, toldType, typesOf } from './types.ts';
import type { Document, Schema } from '../document.ts';
import type { Flat } from './flat.ts';
import type { Known, Place } from './place.ts';
import type { Trials } from './trials.ts';
import type { Type } from './types.ts';

/** All values end here, whatever a schema asks for. */
const MOST_DEPTH = 40;

/** The number of values that are made at most, beside those that were wished for. */
const MOST_VALUES = 3000;

/** The tries of a value that is neither a list nor an object. */
const TRIES = 5;

/** The times that the way to a value may have followed its reference: an optional one ends first. */
const MOST_ROUNDS = 1;
const MOST_REQUIRED_ROUNDS = 4;

/** The number of ways that are looked through for one that is possible. */
const MOST_LOOKED = 24;

/** The rules for a whole value. */
export interface MakerOptions {
  seed: number;
  /** The keyword of properties that are left out: `writeOnly` for a reply, `readOnly` for a request. */
  barred: string;
  /** The type of the whole value where its schema tells none. */
  otherwise: Type;
  /** Leave alone the values that schemas show of themselves. */
  unseen: boolean;
}

export class Maker {
  readonly #document: Document;
  readonly #options: MakerOptions;
  readonly #trials: Trials;
  /** The number of values that were made. */
  count = 0;

  constructor(document: Document, options: MakerOptions, trials: Trials) {
    this.#document = document;
    this.#options = options;
    this.#trials = trials;
  }

  readonly make = (place: Place): unknown => {
    this.count += 1;
    if (place.wish && place.schemas.every((one) => one === true)) return place.wish.value;
    if (this.count > MOST_VALUES || place.depth > MOST_DEPTH) return this.#end(place);
    const known = this.#known(place);
    if (known === undefined) return place.optional ? OMITTED : this.#nearest(place);
    if (place.optional && !place.wish && this.#isFar(known)) return OMITTED;
    if (!place.wish && isRound(known, MOST_REQUIRED_ROUNDS)) return this.#end(place);
    return this.#valueOf(known);
  };

  /** The value of a place that nothing is allowed at: of the schemas that do not forbid it. */
  #nearest(place: Place): unknown {
    const schemas = place.schemas.filter((one) => one !== false);
    if (schemas.length === place.schemas.length) return this.#end(place);
    return this.make({ ...place, schemas });
  }

  /** Everything that is said of a place, by the first way through its choices that has not failed. */
  #known(place: Place): Known | undefined {
    const trial = this.#trials.at(place.pointer, place.optional);
    for (let looked = 0; looked < MOST_LOOKED; looked += 1) {
      const tried = this.#wayAt(place, trial.number);
      if (!tried && trial.number > 0 && !trial.isOver && trial.failures > 0) {
        this.#trials.end(place.pointer, trial);
        if (place.optional) return undefined;
        continue;
      }
      if (!tried) return undefined;
      if (isPossible(tried.flat)) {
        const tries = `${trial.failures} ${place.variant}`;
        const seed = seedOf(String(this.#options.seed), place.pointer, tries);
        return { ...place, ...tried, trial, random: new Random({ random: seed }) };
      }
      trial.number += 1;
    }
    return undefined;
  }

  /** The ways of a place: each choice; then each that breaks the other options; then each with less. */
  #wayAt(place: Place, number: number): { flat: Flat; lean: boolean } | undefined {
    const flatten = (way: number, exact: boolean) =>
      flatOf(this.#document, place.schemas, { number: way, exact }, (options) =>
        ranked(this.#document, options, place),
      );
    const flat = flatten(number, false);
    const isInner = this.#isInner(flat);
    const tries = isInner ? flat.ways : Math.max(flat.ways, TRIES);
    if (number < tries) return { flat, lean: false };
    let left = number - tries;
    if (flat.layers.some((one) => Object.hasOwn(one, 'oneOf'))) {
      const exact = flatten(left, true);
      if (left < exact.ways) return { flat: exact, lean: false };
      left -= exact.ways;
    }
    return isInner && left < flat.ways ? { flat: flatten(left, false), lean: true } : undefined;
  }

  /** True for a value that may have others inside. */
  #isInner({ layers }: Flat): boolean {
    const types = typesOf(layers) ?? [toldType(layers) ?? 'string'];
    return types.some((type) => type === 'object' || type === 'array');
  }

  /** True for an optional value that would lead too far. */
  #isFar(place: Known): boolean {
    const { flat, depth, room } = place;
    if (!this.#isInner(flat)) return false;
    if (depth >= USUAL_DEPTH || room < 1) return true;
    return isRound(place, MOST_ROUNDS);
  }

  #valueOf(place: Known): unknown {
    const { layers } = place.flat;
    const types = typesOf(layers);
    const values = valuesOf(layers);
    const wished = this.#wishOf(place, types, values);
    if (values) return wished ? wished.value : this.#listed(place, values);
    const type = this.#typeOf(place, types, wished?.value);
    if (type === 'object') {
      return objectOf(withWish(place, wished, isFields), {
        document: this.#document,
        barred: this.#options.barred,
        make: this.make,
        flatten: (schemas) => this.#flatten(schemas),
        isDropped: this.#trials.isDropped,
      });
    }
    if (type === 'array') {
      return listOf(withWish(place, wished, Array.isArray), this.make, this.#trials.isDropped);
    }
    if (wished) return wished.value;
    if (type === 'null') return null;
    if (type === 'boolean') return this.#listed(place, [true, false].filter(isFree(layers)));
    if (type === 'string') return this.#content(place) ?? textOf(layers, place.name, place.random);
    return numberOf(layers, type === 'integer', place.name, place.random);
  }

  /** The text that writes a value of its own schema in JSON; undefined if the place has none. */
  #content({ flat, ...place }: Known): string | undefined {
    const [schema] = flat.layers.map(contentSchemaOf).filter((one) => one !== undefined);
    if (schema === undefined) return undefined;
    const pointer = `${place.pointer}/`;
    return JSON.stringify(this.make({ ...place, pointer, optional: false, schemas: [schema] }));
  }

  #flatten(schemas: readonly Schema[]): Flat {
    return flatOf(this.#document, schemas, { number: 0, exact: false }, (options) => options);
  }

  /** The value that is wished for the place, else one that its schemas show; undefined for neither. */
  #wishOf(
    place: Known,
    types: readonly Type[] | undefined,
    values: readonly unknown[] | undefined,
  ): { value: unknown } | undefined {
    const { layers } = place.flat;
    const isFirst = place.trial.failures === 0;
    const isShown = isFirst && place.variant === 0 && !this.#options.unseen;
    const shown = isShown ? shownBy(place.schemas, layers) : [];
    const kept = place.wish && !place.lean && (isFirst || isInner(place.wish.value));
    const wishes = kept ? [place.wish?.value] : shown;
    const fit = wishes
      .map((one) => fitted(one, types))
      .filter((one) => one !== undefined && isFree(layers)(one))
      .filter((one) => !values || values.some((value) => isSame(value, one)));
    return fit.length > 0 ? { value: fit[0] } : undefined;
  }

  #typeOf(place: Known, types: readonly Type[] | undefined, wished: unknown): Type {
    const turn = Math.floor(place.trial.number / place.flat.ways);
    const all = types ?? [
      toldType(place.flat.layers) ?? (place.pointer === '' ? this.#options.otherwise : 'string'),
    ];
    const asWished = wished === undefined ? undefined : all.find((type) => hasType(wished, type));
    if (asWished !== undefined) return asWished;
    const far = place.depth >= USUAL_DEPTH || place.room < 1;
    if (far && all.includes('null') && this.#isInner(place.flat)) return 'null';
    // The list is never empty: a place without a type is not made.
    return all[turn % all.length] ?? 'null';
  }

  /** One of some values; each variant takes the next. */
  #listed({ random, variant, trial }: Known, values: readonly unknown[]): unknown {
    const real = values.filter((one) => one !== null);
    const list = real.length > 0 ? real : values;
    const next = trial.failures + variant;
    return list[next > 0 ? next % list.length : random.integer(0, list.length - 1)] ?? null;
  }

  /** The value where no other can be made: it keeps the type at best. */
  #end({ schemas, wish }: Place): unknown {
    if (wish) return wish.value;
    const { layers } = this.#flatten(schemas);
    const types = typesOf(layers) ?? [toldType(layers) ?? 'null'];
    if (types.includes('null') || types.length === 0) return null;
    if (types.includes('object')) return {};
    if (types.includes('array')) return [];
    if (types.includes('boolean')) return false;
    return types.includes('string') ? '' : 0;
  }
}

/** True where the way to a place has followed one of its references more often than a number of times. */
function isRound({ flat, above }: Known, most: number): boolean {
  return flat.targets.some((target) => timesAbove(target, above) > most);
}

function isPossible({ possible, layers }: Flat): boolean {
  return possible && typesOf(layers)?.length !== 0;
}

function withWish(
  place: Known,
  wished: { value: unknown } | undefined,
  fits: (value: unknown) => boolean,
): Known {
  return { ...place, wish: wished && fits(wished.value) ? wished : undefined };
}
