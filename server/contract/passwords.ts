// Secrets that a contract marks by `format: password`, whatever their names.
import { oncePer } from '../world/once-per.ts';
import { isSecretName } from '../world/secret-name.ts';
import { itemsOf, kindsOf, propertyOf } from './kinds.ts';
import { targetOf } from './made/keywords.ts';
import type { Document, Schema, SchemaObject } from './document.ts';

/** Values that are searched in one body. */
const MOST_VALUES = 100_000;

/**
 * The names of properties that are passwords, or lists of them, wherever the contract has them. A name that is also
 * another property's is known with the one above it, such as `login/value`. Names that the journal masks in any case,
 * such as `password`, are left out.
 */
export const passwordNames = oncePer(namesIn);

/**
 * The texts and numbers in a value at the places that its schema calls passwords.
 * @param schema undefined for a value that the contract does not describe
 */
export function passwordsIn(
  document: Document,
  schema: Schema | undefined,
  value: unknown,
): ReadonlySet<string> {
  const found = new Set<string>();
  const leads = leadsToPassword(document);
  const left: [SchemaObject, unknown][] = [];
  const add = (one: Schema | undefined, part: unknown): void => {
    if (typeof one === 'object' && leads(one)) left.push([one, part]);
  };
  add(schema, value);
  for (let count = 0; left.length > 0 && count < MOST_VALUES; count += 1) {
    const [one = {}, part] = left.pop() ?? [];
    const kinds = kindsOf(document, one);
    if (Array.isArray(part)) {
      const items = itemsOf(kinds);
      if (typeof items === 'object' && leads(items)) for (const inner of part) add(items, inner);
    } else if (typeof part === 'object' && part !== null) {
      for (const [name, inner] of Object.entries(part)) add(propertyOf(kinds, name), inner);
    } else if (typeof part === 'string' || typeof part === 'number') {
      if (kinds.some(isPassword)) found.add(String(part));
    }
  }
  found.delete('');
  return found;
}

/** Tells of a schema if any password can stand in its values. Most schemas have none. */
const leadsToPassword = oncePer((document: Document) =>
  oncePer((schema: SchemaObject): boolean => objectsIn(schema, document).some(isPassword)),
);

function isPassword({ format }: SchemaObject): boolean {
  return format === 'password';
}

function namesIn(document: Document): ReadonlySet<string> {
  const names = new Set<string>();
  const others = new Set<string>();
  const objects = objectsIn(document);
  // Most contracts have no such property, and to read all schemas of a large one takes long.
  if (!objects.some(isPassword)) return names;
  const note = (name: string, schema: Schema): void => {
    (isPasswordOrList(document, schema) ? names : others).add(name);
  };
  for (const { properties } of objects) {
    if (typeof properties !== 'object') continue;
    for (const [above, schema] of Object.entries(properties)) {
      note(above, schema);
      for (const { properties: inner } of kindsOrItems(document, schema))
        for (const [name, one] of Object.entries(inner ?? {})) note(`${above}/${name}`, one);
    }
  }
  return new Set([...names].filter((name) => !others.has(name) && !isSecretName(name)));
}

/**
 * All objects in a value.
 * @param document in which references are followed; without it, they are not
 */
function objectsIn(value: object, document?: Document): SchemaObject[] {
  const objects = new Set<SchemaObject>();
  const left: unknown[] = [value];
  while (left.length > 0) {
    const one = left.pop();
    // The casts: any object may be a schema.
    if (typeof one !== 'object' || one === null || objects.has(one as SchemaObject)) continue;
    objects.add(one as SchemaObject);
    left.push(...(Object.values(one) as unknown[]));
    if (document) left.push(targetOf(document, one as SchemaObject));
  }
  return [...objects];
}

function isPasswordOrList(document: Document, schema: Schema): boolean {
  return kindsOrItems(document, schema).some(isPassword);
}

/** The kinds of a schema, and those of its items. */
function kindsOrItems(document: Document, schema: Schema): SchemaObject[] {
  const kinds = kindsOf(document, schema);
  return [...kinds, ...kindsOf(document, itemsOf(kinds))];
}
