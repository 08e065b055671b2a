// A schema as one conjunction: everything that it says of a value itself, with its references followed and its
// choices made.
import { negations } from './negations.ts';
import { recordOf, schemasOf, targetOf } from './keywords.ts';
import type { Document, Schema, SchemaObject } from '../document.ts';

/** All that is said of one value. */
export interface Flat {
  /** Each holds beside the others. Their own references, choices and `allOf` are done with. */
  layers: readonly SchemaObject[];
  /** The targets of the references that were followed. */
  targets: readonly object[];
  /** False where nothing at all is allowed. */
  possible: boolean;
  /** The number of ways in which the choices can be made, at most 16. */
  ways: number;
}

/** Puts the options of a choice into the order in which they are tried. */
export type Rank = (options: readonly Schema[]) => readonly Schema[];

/** The choices of a value: the way to take, and how `oneOf` is read. */
export interface Way {
  /** From 0, below `ways`. */
  number: number;
  /** Break every other option of a `oneOf`, and not only keep one. */
  exact: boolean;
}

const MOST_WAYS = 16;

/** The most schemas that say something of one value. */
const MOST_LAYERS = 400;

/** @param schemas hold together */
export function flatOf(document: Document, schemas: readonly Schema[], way: Way, rank: Rank): Flat {
  const layers: SchemaObject[] = [];
  const targets = new Set<object>();
  const references: string[] = [];
  const seen = new Set<object>();
  let possible = true;
  let ways = 1;
  let left = way.number;

  const add = (schema: Schema | undefined): void => {
    if (schema === false) possible = false;
    if (typeof schema !== 'object' || seen.has(schema) || seen.size > MOST_LAYERS) return;
    seen.add(schema);
    const target = targetOf(document, schema);
    if (typeof target === 'object') {
      targets.add(target);
      references.push(String(schema.$ref));
    }
    add(target);
    schemasOf(schema, 'allOf').forEach(add);
    layers.push(schema);
    addOneOf(schema);
    addAnyOf(schema);
    addCondition(schema);
    add(choice(negations(document, schema['not'])));
  };

  const choice = (options: readonly Schema[]): Schema | undefined => {
    const ranked = rank(options.filter((one) => one !== false)).slice(0, MOST_WAYS);
    if (options.length > 0 && ranked.length === 0) possible = false;
    if (ranked.length === 0) return undefined;
    ways = Math.min(ways * ranked.length, MOST_WAYS);
    const chosen = ranked[left % ranked.length];
    left = Math.floor(left / ranked.length);
    return chosen;
  };

  const addOneOf = (schema: SchemaObject): void => {
    const options = schemasOf(schema, 'oneOf');
    const chosen = choice(options);
    addHint(schema, chosen);
    add(chosen);
    if (!way.exact) return;
    // The cast: a value of `not` is read with care.
    for (const other of options) if (other !== chosen) add({ not: other });
  };

  const addAnyOf = (schema: SchemaObject): void => {
    const chosen = choice(schemasOf(schema, 'anyOf'));
    if (chosen !== undefined) addHint(schema, chosen);
    add(chosen);
  };

  /** Adds the value of a discriminator, before everything else that tells its property. */
  const addHint = (schema: SchemaObject, chosen: Schema | undefined): void => {
    const hint = discriminating(schema, chosen, references);
    if (hint) layers.unshift(hint);
  };

  const addCondition = (schema: SchemaObject): void => {
    if (schema['if'] === undefined) return;
    const [condition] = schemasOf({ one: [schema['if']] }, 'one');
    if (condition === undefined) return;
    const [met = true] = schemasOf({ one: [schema['then']] }, 'one');
    const [unmet = true] = schemasOf({ one: [schema['else']] }, 'one');
    add(choice([{ allOf: [condition, met] }, { allOf: [{ not: condition }, unmet] }]));
  };

  schemas.forEach(add);
  return { layers, targets: [...targets], possible, ways };
}

/**
 * A schema that shows the value of a discriminator: the name that the mapping has for the chosen option or, in a schema
 * that others extend, for one of the references that led to it.
 */
function discriminating(
  schema: SchemaObject,
  chosen: Schema | undefined,
  references: readonly string[],
): SchemaObject | undefined {
  const { propertyName, mapping } = recordOf(schema.discriminator);
  if (typeof propertyName !== 'string') return undefined;
  const names = namesIn(recordOf(mapping));
  const own = typeof chosen === 'object' && typeof chosen.$ref === 'string' ? [chosen.$ref] : [];
  const leading = chosen === undefined ? references : own;
  const mapped = leading.map((one) => names.get(one) ?? names.get(nameOf(one)));
  const [first] = chosen === undefined ? names.values() : [];
  const value = mapped.find((one) => one !== undefined) ?? first ?? leading.map(nameOf)[0];
  if (value === undefined) return undefined;
  return { properties: { [propertyName]: { examples: [value] } }, required: [propertyName] };
}

/** The names of a mapping by the references, or the names of schemas, that they stand for. */
function namesIn(mapping: object): Map<unknown, string> {
  const known = NAMES.get(mapping);
  if (known) return known;
  const names = new Map<unknown, string>();
  // The first of several names for one schema counts.
  for (const [name, to] of Object.entries(mapping)) if (!names.has(to)) names.set(to, name);
  NAMES.set(mapping, names);
  return names;
}

/** The names of mappings, which may be thousands. */
const NAMES = new WeakMap<object, Map<unknown, string>>();

function nameOf(reference: string): string {
  return reference.split('/').at(-1) ?? '';
}
