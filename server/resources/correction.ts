// `x-kontrak`: the contract's own word on an operation, a path or the schema of an item.
import { keysOfMethod } from '../contract/methods.ts';
import { pointerTo } from '../world/pointer.ts';
import { ACTS } from './plan.ts';
import type { Document } from '../contract/document.ts';
import type { Operation } from '../contract/operation.ts';
import type { Act, Problem } from './plan.ts';

export const KEYWORD = 'x-kontrak';

/** A correction of the guess about one operation. */
export interface Correction {
  /** True if the contract's example is to answer, and nothing is to be remembered. */
  example: boolean;
  /** The name of the resource that the operation acts on. */
  resource?: string;
  /** The property that is its id. */
  id?: string;
  /** The operation's act. */
  as?: Act;
  /** The place of the operation's or the path's own `x-kontrak`. */
  place: string;
}

const NONE = { example: false };
const KNOWN = 'false, { answer: example }, { resource: name }, { id: property }, { as: list }';

/** Reads the corrections of a document, and collects those that make no sense. */
export class Corrections {
  readonly problems: Problem[] = [];
  readonly #paths: Record<string, object | undefined>;
  /** By template, as all operations of a path share its correction. */
  readonly #ofPaths = new Map<string, Partial<Correction>>();

  constructor({ paths, components }: Document) {
    this.#paths = paths;
    for (const [name, schema] of Object.entries(components?.['schemas'] ?? {})) {
      const place = pointerTo('/components/schemas', name, KEYWORD);
      const { id, ...rest } = this.read(fieldsOf(schema)[KEYWORD], place);
      if (id === undefined && Object.keys(rest).length > 0) {
        this.tell(place, 'is not understood; a schema can have { id: property }');
      }
    }
  }

  /** The operation's own correction, over that of its path. */
  of({ method, path: { template } }: Operation): Correction {
    const place = pointerTo('/paths', template);
    const item = fieldsOf(this.#paths[template]);
    let shared = this.#ofPaths.get(template);
    if (!shared) {
      shared = this.read(item[KEYWORD], pointerTo(place, KEYWORD));
      this.#ofPaths.set(template, shared);
    }
    const keys = keysOfMethod(method);
    const spot = pointerTo(place, ...keys, KEYWORD);
    const own = fieldsOf(keys.reduce((inside, key) => fieldsOf(inside[key]), item))[KEYWORD];
    const correction = { ...NONE, ...shared, ...this.read(own, spot) };
    return { ...correction, place: own === undefined ? pointerTo(place, KEYWORD) : spot };
  }

  /** Reads one `x-kontrak`; the fields that make no sense are left out. */
  read(value: unknown, place: string): Partial<Correction> {
    if (value === undefined) return {};
    if (value === false) return { example: true };
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      this.tell(place, `is not understood; ${KNOWN} are known`);
      return {};
    }
    const read = Object.entries(value).map(([name, one]): Partial<Correction> => {
      if (name === 'answer' && one === 'example') return { example: true };
      if (name === 'as' && ACTS.includes(one as Act)) return { as: one as Act }; // the casts: just compared
      if ((name === 'resource' || name === 'id') && isName(one)) return { [name]: one };
      this.tell(pointerTo(place, name), `is not understood; ${KNOWN} are known`);
      return {};
    });
    return Object.assign({}, ...read) as Partial<Correction>; // the cast: the parts are of this type
  }

  tell(place: string, message: string): void {
    this.problems.push({ place, message });
  }
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value !== '__proto__';
}

function fieldsOf(value: unknown): Record<string, unknown> {
  // The cast: an object has fields, and no other value is looked into.
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
