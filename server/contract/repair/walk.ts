import { below, keysTo, placeAt } from './place.ts';
import { References, referenceTo } from './references.ts';
import { Repairs } from './repairs.ts';
import { own, shown } from './values.ts';
import { isFields } from '../../world/fields.ts';
import type { Place } from './place.ts';
import type { Fields } from '../../world/fields.ts';

/** A reference that leads nowhere. No way out is known. */
export interface DeadReference {
  keys: string[];
  reference: string;
}

/** A judgement of a single value: its fault if it is to be told, and the value that is taken instead, if any. */
export interface Verdict {
  fault?: string;
  remedy?: string;
  instead?: unknown;
}

/** Judges a value that is neither an object of the document nor a list of them; undefined for a sound one. */
export type Judge = (value: unknown) => Verdict | undefined;

/** A part that is one thing of a shape, a list of them, or a map of them by name. */
export interface Part {
  shape: string;
  as?: 'list' | 'map';
  /** Names that begin with `x-` are extensions and no things. */
  extensible?: true;
}

/** One kind of objects in a document. */
export interface Shape {
  /** Such as `a parameter`. */
  noun: string;
  parts: Readonly<Record<string, Part | Judge>>;
  /** A reference may stand for it. */
  mayRefer?: true;
  /** `true` and `false` may stand for it. */
  mayBeBoolean?: true;
  /** The value that is taken for one that cannot be used. Without it, it is left out. */
  instead?: { value: (wrong: unknown) => unknown; remedy: string };
  /** The same thing in the words of today, or the thing itself. */
  inToday?: (thing: Fields) => Fields;
  /** Judges the whole. It returns false for a thing that cannot be used, which it has told. */
  check?: (thing: Fields, place: Place | undefined, walk: Walk) => boolean;
}

export interface Seen {
  shape: string;
  place: Place | undefined;
}

interface Pending {
  shape: string;
  place: Place;
  reference: string;
  thing: Fields;
}

/** One way through all parts of a document that are of a known shape. It finds faults, and the edits that mend them. */
export class Walk extends Repairs {
  readonly document: Fields;
  readonly dead: DeadReference[] = [];
  readonly references: References;
  readonly #shapes: Readonly<Record<string, Shape>>;
  /** Each thing that the walk has come to. */
  readonly #seen = new Map<object, Seen>();
  readonly #unusable = new Set<object>();
  readonly #pending: Pending[] = [];
  readonly #isDead: (reference: string) => boolean;

  /**
   * @param isDead judges a reference that leads nowhere. One that is not dead led to something that is no longer there; it
   *   is left out.
   */
  constructor(
    document: Fields,
    shapes: Readonly<Record<string, Shape>>,
    isDead: (reference: string) => boolean,
  ) {
    super();
    this.document = document;
    this.#shapes = shapes;
    this.#isDead = isDead;
    this.references = new References(document);
  }

  /** Walks through the whole document, which is of this shape; then through what only references lead to. */
  run(shape: string): void {
    this.#visit(shape, this.document, undefined);
    for (let one = this.#pending.pop(); one; one = this.#pending.pop()) this.#follow(one);
  }

  /** All things of a shape with their places, once the walk has ended. */
  things(shape: string): Map<Fields, Place | undefined> {
    const all = [...this.#seen].filter(([, seen]) => seen.shape === shape);
    return new Map(all.map(([thing, { place }]) => [thing as Fields, place])); // the cast: the walk sees no others
  }

  /** Walks through one part of a thing. */
  part(part: Part, value: unknown, place: Place): void {
    if (part.as === undefined) {
      this.#visit(part.shape, value, place);
    } else if (value === null || !(part.as === 'list' ? Array.isArray(value) : isFields(value))) {
      if (value === null) this.edits.remove(place);
      else this.leaveOut(place, `${place.key} is ${shown(value)} and no ${part.as}`);
    } else {
      for (const [key, one] of Object.entries(value as object)) {
        if (part.extensible && key.startsWith('x-')) continue;
        this.#visit(part.shape, one, below(place, key));
      }
    }
  }

  /**
   * Judges a single value.
   * @returns the value itself, or what is taken instead
   */
  judge(judge: Judge, value: unknown, place: Place): unknown {
    const verdict = value === null ? {} : judge(value);
    if (!verdict) return value;
    const { fault, remedy = 'it is left out', instead } = verdict;
    if (fault !== undefined) this.tell(place, `${place.key} is ${fault}`, remedy);
    if (instead === undefined) this.edits.remove(place);
    else this.edits.put(place, instead);
    return instead;
  }

  #visit(name: string, value: unknown, place: Place | undefined): void {
    const shape = this.#shape(name);
    if (shape.mayBeBoolean && typeof value === 'boolean') return;
    if (!isFields(value)) {
      const message = `${shown(value)} is no ${wordOf(shape)}`;
      this.#refuse(shape, place, value, value === null ? undefined : message);
      return;
    }
    if (this.#seen.has(value)) return;
    this.#seen.set(value, { shape: name, place });
    const thing = shape.inToday?.(value) ?? value;
    if (thing !== value) this.edits.put(place, thing);
    if (shape.mayRefer && place) this.#refer(name, thing, place);
    for (const [key, one] of Object.entries(thing)) {
      const part = own(shape.parts, key) as Part | Judge | undefined; // the cast: they are of these kinds
      if (typeof part === 'function') this.judge(part, one, below(place, key));
      else if (part) this.part(part, one, below(place, key));
    }
    if (shape.check?.(thing, place, this) === false) {
      this.#unusable.add(value);
      this.#refuse(shape, place, value);
    }
  }

  /** Takes something else for a value that cannot be used. */
  #refuse({ instead }: Shape, place: Place | undefined, wrong: unknown, message?: string): void {
    if (!place) return;
    if (message !== undefined) this.tell(place, message, instead?.remedy ?? 'it is left out');
    if (instead) this.edits.put(place, instead.value(wrong));
    else this.edits.remove(place);
  }

  #refer(shape: string, thing: Fields, place: Place): void {
    const { $ref: reference } = thing;
    if (reference === undefined) return;
    if (typeof reference === 'string') this.#pending.push({ shape, place, reference, thing });
    else this.leaveOut(below(place, '$ref'), `$ref is ${shown(reference)} and no text`);
  }

  #follow({ shape: name, place, reference, thing }: Pending): void {
    const shape = this.#shape(name);
    const target = this.references.find(reference);
    const end = this.references.end(thing);
    if (!target) {
      if (this.#isDead(reference)) this.dead.push({ keys: keysTo(place), reference });
      else this.#refuse(shape, place, thing);
      return;
    }
    if (end === 'circle') {
      this.#refuse(shape, place, thing, `the reference ${reference} leads back to itself`);
      return;
    }
    this.#visit(name, target.value, placeAt(target.keys));
    if (!end) return; // the dead reference is further on
    this.#visit(name, end.value, placeAt(end.keys));
    // Something else is taken at the target itself.
    if (!isFields(end.value) && typeof end.value !== 'boolean' && shape.instead) return;
    if (!this.#isOf(name, end.value))
      this.#refuse(shape, place, thing, `the reference ${reference} leads to no ${wordOf(shape)}`);
    else if (isFields(end.value) && this.#unusable.has(end.value))
      this.#refuse(shape, place, thing);
    else if (!target.isExact) this.edits.put(below(place, '$ref'), referenceTo(target.keys));
  }

  #isOf(name: string, value: unknown): boolean {
    return isFields(value)
      ? this.#seen.get(value)?.shape === name
      : typeof value === 'boolean' && this.#shape(name).mayBeBoolean === true;
  }

  #shape(name: string): Shape {
    const shape = this.#shapes[name];
    if (!shape) throw new Error(`There is no shape ${name}`);
    return shape;
  }
}

/** A shape without its article, such as `parameter`. */
function wordOf({ noun }: Shape): string {
  return noun.replace(/^an? /, '');
}
