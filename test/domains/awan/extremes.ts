// The longest and largest values that requests and records may hold.
import { resolve } from '../../../server/contract/document.ts';
import type { Contract } from '../../../server/contract/contract.ts';
import type { Operation } from '../../../server/contract/operation.ts';

/** The keys that lead to a value. */
type Place = readonly string[];

interface Property {
  place: Place;
  /** Values to try in turn. A property may take less than its type, such as only an address. */
  values: unknown[];
}

interface Schema {
  type?: string | string[];
  maxLength?: number;
  maximum?: number;
  properties?: Record<string, Schema>;
  items?: Schema;
}

/** A length above every limit of the contract. */
const UNLIMITED = 2000;

/** The texts and numbers of a request's body, each with its longest or largest values. */
export function propertiesOf(contract: Contract, operation: Operation, body: unknown): Property[] {
  const schema = Object(operation.bodies.get('application/json')?.schema) as Schema;
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
    // The cast: the value is the example of an object, or undefined.
    const known = (value ?? {}) as Record<string, unknown>;
    return Object.entries(properties ?? {}).flatMap(([name, property]) =>
      visit(property, known[name], [...place, name]),
    );
  };
  return visit(schema, body, []);
}

/**
 * Three texts of a length: of characters with two UTF-16 units, of characters with one, and in the form of a host's
 * name.
 */
function textsOf(length = UNLIMITED): string[] {
  const host = Array.from({ length: Math.min(length, 253) }, (_, i) => (i % 50 === 49 ? '.' : 'k'));
  return ['😀'.repeat(length), 'k'.repeat(length), host.join('')];
}

/** The places of all texts, numbers and lists in a value. Of a list's items, only the first one counts. */
export function leavesOf(value: unknown, place: Place = []): Place[] {
  if (Array.isArray(value)) {
    return [...(value.length > 0 ? leavesOf(value[0], [...place, '0']) : []), place];
  }
  if (typeof value !== 'object' || value === null) return [place];
  return Object.entries(value).flatMap(([key, one]) => leavesOf(one, [...place, key]));
}

/** A copy with another value at a place. Missing objects on the way are made. */
export function edited(whole: unknown, [key, ...rest]: Place, value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(whole)) return whole.with(Number(key), edited(whole[Number(key)], rest, value));
  // The cast: a place leads only through lists and objects.
  const parent = (whole ?? {}) as Record<string, unknown>;
  return { ...parent, [key]: edited(parent[key], rest, value) };
}
