import { copyOf, EDIT, isObject, pointerBelow, present, settled, withParts } from './edit.ts';
import { tellList } from './list-changes.ts';
import { pointerTo } from './pointer.ts';
import type { Changes } from './change.ts';
import type { Drafting, Edit } from './edit.ts';

type Parts = Record<string | symbol, unknown>;

/** The edit of an object or a list. Its draft is a proxy. */
export class ValueEdit implements Edit {
  readonly drafting: Drafting;
  readonly base: Parts;
  readonly holdsTables: boolean;
  readonly draft: object;
  readonly #parent: Edit | undefined;
  readonly #key: string;
  /** The value with its changes, and with the drafts of parts that were read. */
  #copy: Parts | undefined;
  /** The keys that were assigned, and those that were deleted, with false. */
  #assigned: Map<string, boolean> | undefined;
  #isChanged = false;

  constructor(
    drafting: Drafting,
    base: object,
    holdsTables: boolean,
    parent: Edit | undefined,
    key: string,
  ) {
    this.drafting = drafting;
    this.base = base as Parts; // the cast: any object has parts by their keys
    this.holdsTables = holdsTables;
    this.#parent = parent;
    this.#key = key;
    this.draft = Array.isArray(base) ? new Proxy([this], LIST) : new Proxy(this, OBJECT);
    drafting.add(this);
  }

  get result(): Parts {
    return (this.#isChanged ? this.#copy : undefined) ?? this.base;
  }

  get pointer(): string | undefined {
    return this.#parent ? pointerBelow(this.#parent, this, this.#key) : '';
  }

  holds(edit: Edit, key: string): boolean {
    return this.result[key] === edit.result;
  }

  mark(): void {
    if (this.#isChanged) return;
    this.#isChanged = true;
    this.#parent?.mark();
  }

  present(): unknown {
    if (!this.#isChanged) return this.base;
    return withParts(this.parts, this.base, present);
  }

  settle(): void {
    const copy = this.#copy;
    if (!this.#isChanged || !copy) return;
    for (const name in copy) {
      const part = copy[name];
      if (isObject(part) && part !== this.base[name]) copy[name] = settled(part, this.drafting);
    }
  }

  tell(changes: Changes): void {
    const pointer = this.#assigned?.size ? this.pointer : undefined;
    if (pointer === undefined || !this.#assigned) return;
    const { base, result } = this;
    if (Array.isArray(base) && Array.isArray(result)) {
      tellList(changes, pointer, base, result, this.#assigned.keys());
      return;
    }
    for (const [key, isThere] of this.#assigned) {
      const path = pointerTo(pointer, key);
      if (!isThere) changes.removed(path, base[key]);
      else if (!Object.hasOwn(base, key)) changes.added(path, result[key]);
      else if (!Object.is(base[key], result[key])) changes.replaced(path, result[key], base[key]);
    }
  }

  /** The value as it is now, with drafts in it. */
  get parts(): Parts {
    if (this.drafting.isOver) throw new TypeError('The draft was revoked by its commit.');
    return this.#copy ?? this.base;
  }

  /** A part. One of the base gets a draft, so that it can change. */
  get(key: string | symbol): unknown {
    if (key === EDIT) return this;
    const part = this.parts[key];
    if (!isObject(part) || part !== this.base[key] || !Object.hasOwn(this.base, key)) return part;
    // The cast: JSON has no symbols.
    const draft = this.drafting.open(part, this, key as string, this.holdsTables);
    this.#changing()[key] = draft;
    return draft;
  }

  set(key: string, value: unknown): true {
    if (key === '__proto__') throw new TypeError('A state has no property __proto__.');
    const { parts } = this;
    const isThere = Object.hasOwn(parts, key);
    if (isThere && Object.is(parts[key], value)) return true;
    this.#changing()[key] = value;
    if (Object.hasOwn(this.base, key) && Object.is(this.base[key], value))
      this.#assigned?.delete(key);
    else (this.#assigned ??= new Map<string, boolean>()).set(key, true);
    this.mark();
    return true;
  }

  delete(key: string): true {
    // A list keeps its length.
    if (Array.isArray(this.base)) return this.set(key, undefined);
    if (!Object.hasOwn(this.parts, key)) return true;
    Reflect.deleteProperty(this.#changing(), key);
    if (Object.hasOwn(this.base, key))
      (this.#assigned ??= new Map<string, boolean>()).set(key, false);
    else this.#assigned?.delete(key);
    this.mark();
    return true;
  }

  descriptor(key: string | symbol): PropertyDescriptor | undefined {
    const { parts } = this;
    if (!Object.hasOwn(parts, key)) return undefined;
    const isLength = Array.isArray(parts) && key === 'length';
    return { value: parts[key], writable: true, configurable: !isLength, enumerable: !isLength };
  }

  #changing(): Parts {
    return (this.#copy ??= copyOf(this.base));
  }
}

/** A draft hands everything on to its edit. A proxy is a list only if its target is one. */
const OBJECT: ProxyHandler<ValueEdit> = {
  get: (edit, key) => edit.get(key),
  set: (edit, key, value) => edit.set(key as string, value), // the cast: JSON has no symbols
  deleteProperty: (edit, key) => edit.delete(key as string), // the cast: as above
  has: (edit, key) => key in edit.parts,
  ownKeys: (edit) => Reflect.ownKeys(edit.parts),
  getOwnPropertyDescriptor: (edit, key) => edit.descriptor(key),
  getPrototypeOf: (edit) => Reflect.getPrototypeOf(edit.base),
  setPrototypeOf: () => false,
  defineProperty: () => false,
  preventExtensions: () => false,
};

const LIST: ProxyHandler<[ValueEdit]> = {
  get: (target, key) => target[0].get(key),
  set: (target, key, value) => target[0].set(key as string, value), // the cast: as above
  deleteProperty: (target, key) => target[0].delete(key as string), // the cast: as above
  has: (target, key) => key in target[0].parts,
  ownKeys: (target) => Reflect.ownKeys(target[0].parts),
  getOwnPropertyDescriptor: (target, key) => target[0].descriptor(key),
  getPrototypeOf: (target) => Reflect.getPrototypeOf(target[0].base),
  setPrototypeOf: () => false,
  defineProperty: () => false,
  preventExtensions: () => false,
};
