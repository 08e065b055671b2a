// Changes of an item: JSON Merge Patch (RFC 7396) and JSON Patch (RFC 6902).
import { isDeepStrictEqual } from 'node:util';

import { isFields } from '../world/fields.ts';
import { Failure } from '../world/failure.ts';
import { keysOf } from '../world/pointer.ts';
import type { Fields } from '../world/fields.ts';

/**
 * Merges a patch into a value. A null takes a field away, unless the field may be null.
 * @param target left untouched
 * @param mayBeNull tells of the field at a way of names
 */
export function merged(
  target: unknown,
  patch: unknown,
  mayBeNull: (way: readonly string[]) => boolean,
  way: readonly string[] = [],
): unknown {
  if (!isFields(patch)) return patch;
  const result = new Map(isFields(target) ? Object.entries(target) : []);
  for (const [name, value] of Object.entries(patch)) {
    const below = [...way, name];
    if (value !== null) result.set(name, merged(result.get(name), value, mayBeNull, below));
    else if (mayBeNull(below)) result.set(name, null);
    else result.delete(name);
  }
  return Object.fromEntries(result);
}

interface Operation {
  op: unknown;
  path: unknown;
  from?: unknown;
  value?: unknown;
}

/**
 * Applies the operations of a JSON Patch, all of them or none.
 * @param target left untouched
 * @throws Failure 400 for an operation that is none or finds nothing, 409 for a test that fails
 */
export function patched(target: unknown, operations: readonly unknown[]): unknown {
  const root: Fields = { '': structuredClone(target) };
  for (const one of operations) {
    if (!isFields(one)) throw misfit('An operation is an object');
    apply(root, one as Partial<Operation> as Operation); // the cast: every field is looked at
  }
  return root[''];
}

function apply(root: Fields, { op, path, from, value }: Operation): void {
  switch (op) {
    case 'add':
      add(root, path, structuredClone(value));
      return;
    case 'remove':
      take(root, path);
      return;
    case 'replace':
      take(root, path);
      add(root, path, structuredClone(value));
      return;
    case 'move':
      add(root, path, take(root, from));
      return;
    case 'copy':
      add(root, path, structuredClone(read(root, from)));
      return;
    case 'test':
      if (isDeepStrictEqual(read(root, path), value)) return;
      throw new Failure(409, `The test of ${String(path)} fails.`);
    default:
      throw misfit(`There is no operation ${String(op)}`);
  }
}

/** The object or list that holds the value at a pointer, and the value's key there. */
function holderOf(root: Fields, pointer: unknown): { holder: Fields | unknown[]; key: string } {
  if (typeof pointer !== 'string' || !/^(\/|$)/.test(pointer)) {
    throw misfit(`${JSON.stringify(pointer)} is no JSON Pointer`);
  }
  const keys = ['', ...keysOf(pointer)];
  const key = keys.pop() ?? '';
  let holder: unknown = root;
  for (const one of keys) holder = own(holder, one, pointer);
  if (!isFields(holder) && !Array.isArray(holder)) throw misfit(`${pointer} leads nowhere`);
  return { holder, key };
}

function read(root: Fields, pointer: unknown): unknown {
  const { holder, key } = holderOf(root, pointer);
  return own(holder, key, String(pointer));
}

function take(root: Fields, pointer: unknown): unknown {
  const { holder, key } = holderOf(root, pointer);
  const value = own(holder, key, String(pointer));
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else Reflect.deleteProperty(holder, key);
  return value;
}

function add(root: Fields, pointer: unknown, value: unknown): void {
  const { holder, key } = holderOf(root, pointer);
  if (!Array.isArray(holder)) {
    if (key === '__proto__') throw misfit('__proto__ is no name of a field');
    holder[key] = value;
  } else {
    const index = key === '-' ? holder.length : Number(key);
    if (!/^(-|0|[1-9][0-9]*)$/.test(key) || index > holder.length) {
      throw misfit(`${String(pointer)} leads nowhere`);
    }
    holder.splice(index, 0, value);
  }
}

function own(holder: unknown, key: string, pointer: string): unknown {
  const isThere =
    (Array.isArray(holder) && /^(0|[1-9][0-9]*)$/.test(key) && Number(key) < holder.length) ||
    (isFields(holder) && Object.hasOwn(holder, key));
  if (!isThere) throw misfit(`${pointer} leads nowhere`);
  return (holder as Fields)[key]; // the cast: the key is its own
}

function misfit(message: string): Failure {
  return new Failure(400, `${message}.`);
}
