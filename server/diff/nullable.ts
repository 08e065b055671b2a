import { targetOf } from '../contract/document.ts';
import { own, without } from '../contract/repair/values.ts';
import { isFields } from '../world/fields.ts';
import { keysOf, pointerTo } from '../world/pointer.ts';
import type { Document } from '../contract/document.ts';
import type { Fields } from '../world/fields.ts';

/** Keywords that say nothing about which values are valid. */
export const NOTES = ['title', 'description', 'default', 'example', 'examples', 'deprecated'];
export const MARKS = ['readOnly', 'writeOnly', 'externalDocs', '$comment'];

/** References that are followed to find a type. */
const MOST_STEPS = 20;

/** A contract that says the same in another way. */
export interface Rewritten {
  document: Document;
  /** The place in the contract as it was. */
  pointerBefore: (pointer: string) => string;
}

/**
 * Writes every schema that allows null in the same way, so that two contracts differ only where their values do. A
 * branch `{ type: 'null' }` beside one other branch goes into the type of that one. If that is a reference, it leads to
 * a copy of its target that allows null.
 */
export function withOneNull(document: Document): Rewritten {
  const copies = new Map<string, { name: string; schema: Fields }>();
  const schemas = document.components?.['schemas'] ?? {};

  const originals = new Map<string, string>();

  const nameFor = (reference: string): string => {
    let name = `${(keysOf(reference).at(-1) ?? '').replace(/[^\w.-]/g, '')}.orNull`;
    while (Object.hasOwn(schemas, name) || originals.has(name)) name += '_';
    originals.set(name, reference.slice('#'.length));
    return name;
  };

  const orNull = (schema: Fields, steps = MOST_STEPS): Fields | undefined => {
    const { $ref: reference } = schema;
    if (typeof reference !== 'string') return withNull(schema);
    const target = steps > 0 ? targetOf(document, reference) : undefined;
    const nullable = isFields(target) ? orNull(target, steps - 1) : undefined;
    if (!nullable || nullable === target) return nullable && schema;
    const copy = copies.get(reference) ?? { name: nameFor(reference), schema: nullable };
    copies.set(reference, copy);
    return { ...schema, $ref: `#${pointerTo('/components/schemas', copy.name)}` };
  };

  const written = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(written);
    if (!isFields(value)) return value;
    const folded = foldable(value);
    const nullable = folded && orNull(folded.branch);
    const schema = folded && nullable ? { ...nullable, ...folded.notes } : value;
    return ordered(
      Object.fromEntries(Object.entries(schema).map(([key, one]) => [key, written(one)])),
    );
  };

  const whole = written(document) as Document; // the cast: only schemas have changed
  const added: Fields = {};
  // A copy may need further ones, which come later in the map.
  for (const { name, schema } of copies.values()) added[name] = written(schema);
  const { components } = whole;
  return {
    document: {
      ...whole,
      components: { ...components, schemas: { ...components?.['schemas'], ...added } },
    },
    pointerBefore: (pointer) => {
      const [room, kind, name = '', ...rest] = keysOf(pointer);
      const original = originals.get(name);
      const isCopy = original !== undefined && room === 'components' && kind === 'schemas';
      return isCopy ? pointerTo(original, ...rest) : pointer;
    },
  };
}

/** The one branch beside null, and the notes around it. */
function foldable(schema: Fields): { branch: Fields; notes: Fields } | undefined {
  const key = ['anyOf', 'oneOf'].find((one) => Array.isArray(schema[one]));
  if (key === undefined) return undefined;
  const branches = schema[key] as unknown[]; // the cast: a list, as found
  const [branch, ...others] = branches.filter((one) => !isNull(one));
  if (!isFields(branch) || others.length > 0 || branches.length < 2) return undefined;
  const notes = without(schema, key);
  const isNote = (one: string): boolean =>
    NOTES.includes(one) || MARKS.includes(one) || one.startsWith('x-');
  return Object.keys(notes).every(isNote) ? { branch, notes } : undefined;
}

function isNull(schema: unknown): boolean {
  const type = own(schema, 'type');
  return type === 'null' || (Array.isArray(type) && type.length === 1 && type[0] === 'null');
}

/** A schema that allows null as well; undefined for one that has no plain type. */
function withNull(schema: Fields): Fields | undefined {
  const { type } = schema;
  if (Object.hasOwn(schema, 'const')) return undefined;
  const types = typeof type === 'string' ? [type] : Array.isArray(type) ? (type as unknown[]) : [];
  if (types.length === 0) return undefined;
  const values = schema['enum'];
  const lacksNull = Array.isArray(values) && !values.includes(null);
  if (types.includes('null') && !lacksNull) return schema;
  return {
    ...schema,
    type: [...new Set([...types, 'null'])],
    ...(lacksNull ? { enum: [...(values as unknown[]), null] } : {}),
  };
}

/** Types in one order. Null is a type, and no value of an enum. */
function ordered(schema: Fields): Fields {
  const { type, enum: values } = schema;
  const isList = Array.isArray(type);
  if (!isList && typeof type !== 'string') return schema;
  let types: unknown[] = isList ? type : [type];
  if (!Array.isArray(values)) return isList ? { ...schema, type: oneOrMore(types) } : schema;
  const hasNull = types.includes('null') && values.includes(null);
  types = types.filter((one) => one !== 'null' || hasNull);
  if (types.length === 0) return schema;
  return { ...schema, type: oneOrMore(types), enum: values.filter((one) => one !== null) };
}

function oneOrMore(types: readonly unknown[]): unknown {
  return types.length === 1 ? types[0] : types.map(String).sort();
}
