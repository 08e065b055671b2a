// Estimates the memory of plain JSON, rather more than V8 needs. An estimate costs a walk over the value.
import { finish } from './steps.ts';
import type { Steps } from './steps.ts';

/** Bytes of a text, an object, a list, and a place in them. A character takes one byte or two. */
const TEXT = 16;
const OBJECT = 56;
const LIST = 32;
const PROPERTY = 48;
const ITEM = 16;
const CHARACTER = 2;

/** Objects and lists in one step. */
const OBJECTS = 500;

/**
 * Bytes that a JSON value takes.
 * @param most the walk ends at more bytes than this, so that a very large value costs no more time
 */
export function sizeOf(value: unknown, most: number): number {
  return sizeBeside(value, undefined, most);
}

/**
 * Bytes that a JSON value takes beside another one, without the parts that both share. A change copies only the lists
 * and objects around it; all else stays shared.
 * @param most as in sizeOf()
 */
export function sizeBeside(value: unknown, other: unknown, most: number): number {
  return value === other ? 0 : finish(weigh(value, other, most));
}

/** Does as sizeBeside(), in steps of many objects each. */
export function* weigh(value: unknown, other: unknown, most: number): Steps<number> {
  // Two lists, as a pair for each object would be more to collect than all else.
  const left: object[] = [];
  const leftBeside: unknown[] = [];
  let size = 0;
  let visited = 0;
  const add = (one: unknown, beside: unknown): void => {
    if (one === beside) return;
    if (typeof one === 'string') size += TEXT + CHARACTER * one.length;
    else if (isObject(one)) {
      left.push(one);
      leftBeside.push(beside);
    }
  };
  add(value, other);
  for (let one = left.pop(); one && size <= most; one = left.pop()) {
    const beside = leftBeside.pop();
    if (Array.isArray(one)) {
      size += LIST + ITEM * one.length;
      const there: readonly unknown[] = Array.isArray(beside) ? beside : [];
      // Records move in a list when others leave it.
      const moved = one[0] === there[0] ? undefined : new Set(there);
      one.forEach((part: unknown, i) => {
        if (!moved) add(part, there[i]);
        else if (!isObject(part) || !moved.has(part)) add(part, undefined);
      });
    } else if (isObject(one)) {
      size += OBJECT;
      const there = isObject(beside) ? beside : {};
      for (const name in one) {
        const part = one[name];
        size += PROPERTY;
        // Most parts are shared. No part of JSON is undefined, or what every object inherits.
        if (part === there[name]) continue;
        if (Object.hasOwn(there, name)) add(part, there[name]);
        else {
          size += TEXT + CHARACTER * name.length;
          add(part, undefined);
        }
      }
    }
    visited += 1;
    if (visited % OBJECTS === 0) yield;
  }
  return size;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
