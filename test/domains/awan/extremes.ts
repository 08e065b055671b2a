// The most that requests and records may hold.
import { resolve } from '../../../server/contract/document.ts';
import type { Contract } from '../../../server/contract/contract.ts';
import type { Operation } from '../../../server/contract/operation.ts';

/** The keys that lead to a value. */
type Place = readonly string[];

interface Property {
  place: Place;
  /** To be tried in turn: what a property takes may be less than its type, such as an address only. */
  values: unknown[];
}

interface Schema {
  type?: string | string[];
  maxLength?: number;
  maximum?: number;
  properties?: Record<string, Schema>;
  items?: Schema;
}

/** Longer than any text that the contract limits. */
const UNLIMITED = 2000;

/** The texts and numbers that a request's body may have, with the longest and largest of each. */
export function propertiesOf(contract: Contract, operation: Operation, body: unknown): Property[] {
  const object = contract.document.paths[operation.path.template]?.[operation.method];
  const schema = object?.requestBody?.content['application/json']?.schema ?? {};
  const visit = (node: Schema, value: unknown, place: Place): Property[] => {
    const { type, maxLength, maximum, properties, items } = resolve<Schema>(
      contract.document,
      node,
    );
    if (items && Array.isArray(value) && value.length > 0) {
      return visit(items, value[0], [...place, '0']);
    }
    if ([type].flat().includes('string')) return [{ place, values: textsOf(maxLength) }];
    if (type === 'integer') return [{ place, values: [maximum ?? Number.MAX_SAFE_INTEGER] }];
    // The cast: it is the example of an object, or there is none.
    const known = (value ?? {}) as Record<string, unknown>;
    return Object.entries(properties ?? {}).flatMap(([name, property]) =>
      visit(property, known[name], [...place, name]),
    );
  };
  return visit(schema, body, []);
}

/** Texts of so many characters: of two UTF-16 units each, of one, and such as a host's name. */
function textsOf(length = UNLIMITED): string[] {
  const host = Array.from({ length: Math.min(length, 253) }, (_, i) => (i % 50 === 49 ? '.' : 'k'));
  return ['😀'.repeat(length), 'k'.repeat(length), host.join('')];
}

/** The places of all texts, numbers and lists in a value; of the items of a list, those in the first one. */
export function leavesOf(value: unknown, place: Place = []): Place[] {
  if (Array.isArray(value)) {
    return [...(value.length > 0 ? leavesOf(value[0], [...place, '0']) : []), place];
  }
  if (typeof value !== 'object' || value === null) return [place];
  return Object.entries(value).flatMap(([key, one]) => leavesOf(one, [...place, key]));
}

/** A copy with another value at a place; the objects on the way there are made where they are missing. */
export function edited(whole: unknown, [key, ...rest]: Place, value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(whole)) return whole.with(Number(key), edited(whole[Number(key)], rest, value));
  // The cast: a place leads through lists and objects only.
  const parent = (whole ?? {}) as Record<string, unknown>;
  return { ...parent, [key]: edited(parent[key], rest, value) };
}
