// Keywords of schemas that all hold (JSON Schema 2020-12, section 10.2.1.1), as one.
import { isDeepStrictEqual } from 'node:util';

import { own } from '../contract/repair/values.ts';
import { isFields } from '../world/fields.ts';
import { MARKS, NOTES } from './nullable.ts';
import type { Fields } from '../world/fields.ts';

/** Keywords that mean something only beside others of their own schema. */
const TIED = ['if', 'then', 'else', 'contains', 'minContains', 'maxContains', 'prefixItems'];

/** Keywords that name a schema, or stand for one by a name. */
const NAMING = ['$id', '$anchor', '$dynamicAnchor', '$dynamicRef', '$defs', '$schema'];

/** Keywords that tell of all properties that their own schema does not name. */
const REST = ['additionalProperties', 'unevaluatedProperties', 'unevaluatedItems'];

/** True for schemas whose keywords mean the same in one schema. */
export function canJoin(schemas: readonly Fields[]): boolean {
  const having = (keys: readonly string[]): Fields[] =>
    schemas.filter((one) => keys.some((key) => Object.hasOwn(one, key)));
  if (having(NAMING).length > 0 || having(TIED).length > 1) return false;
  // The schema around the others comes first, and sees what they name.
  const [closed, ...more] = having(REST).filter((one) => REST.some((key) => isClosed(one[key])));
  if (!closed) return true;
  if (more.length > 0) return false;
  const isOutside = closed === schemas[0] && !isClosed(closed['additionalProperties']);
  const names = namesIn(closed);
  const others = schemas.filter((one) => one !== closed);
  return isOutside || others.every((one) => namesIn(one).every((name) => names.includes(name)));
}

function isClosed(rest: unknown): boolean {
  return rest !== undefined && rest !== true && !(isFields(rest) && Object.keys(rest).length === 0);
}

function namesIn(schema: Fields): string[] {
  return ['properties', 'patternProperties'].flatMap((key) => Object.keys(own(schema, key) ?? {}));
}

/** The one value that says the same as several of a keyword; undefined where there is none. */
export function joined(key: string, values: readonly unknown[]): unknown {
  const [first] = values;
  if (values.every((one) => isDeepStrictEqual(one, first))) return first;
  if (key === 'readOnly' || key === 'writeOnly' || key === 'deprecated')
    return values.includes(true);
  if (NOTES.includes(key) || MARKS.includes(key) || key.startsWith('x-')) return first;
  const numbers = values.filter((one) => typeof one === 'number');
  if (/^(exclusiveM|m)inimum$|^min(Length|Items|Properties)$/.test(key))
    return Math.max(...numbers);
  if (/^(exclusiveM|m)aximum$|^max(Length|Items|Properties)$/.test(key))
    return Math.min(...numbers);
  if (key === 'uniqueItems') return values.includes(true);
  const lists = values.map((one) => (Array.isArray(one) ? (one as unknown[]) : [one]));
  if (key === 'required') return [...new Set(lists.flat())];
  if (key === 'type') return oneOrMore(lists.reduce(commonTypes));
  if (key === 'enum') return nonEmpty(lists.reduce(common));
  return undefined;
}

function common(some: readonly unknown[], others: readonly unknown[]): unknown[] {
  return some.filter((one) => others.some((other) => isDeepStrictEqual(one, other)));
}

/** Each integer is a number. */
function commonTypes(some: readonly unknown[], others: readonly unknown[]): unknown[] {
  const isWide = [some, others].every((all) => all.includes('number') || all.includes('integer'));
  const numbers =
    isWide && !(some.includes('number') && others.includes('number')) ? ['integer'] : [];
  return [...new Set([...common(some, others), ...numbers])];
}

function oneOrMore(types: readonly unknown[]): unknown {
  return types.length === 1 ? types[0] : nonEmpty(types);
}

function nonEmpty(values: readonly unknown[]): unknown {
  return values.length === 0 ? undefined : values;
}
