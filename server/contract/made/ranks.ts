// The order in which the options of a choice are tried.
import { flatOf } from './flat.ts';
import { ownOf, recordOf, targetOf, textsOf } from './keywords.ts';
import { isFields } from '../../world/fields.ts';
import { levelsOf } from './levels.ts';
import { timesAbove } from './place.ts';
import { isSame, valuesOf } from './shown.ts';
import { hasType, typesOf } from './types.ts';
import type { Document, Schema, SchemaObject } from '../document.ts';
import type { Above, Place } from './place.ts';

/** Optional lists and objects end here. */
export const USUAL_DEPTH = 6;

/**
 * Options in the order in which they are tried: those that suit a wish first, then those that are something, and then
 * null. Far inside of a value, and where a schema comes again, the options that end soonest are first.
 */
export function ranked(
  document: Document,
  options: readonly Schema[],
  { schemas, wish, depth, room, above }: Place,
): readonly Schema[] {
  if (options.length < 2) return options;
  const isRecursive = schemas.some((one) => isAgain(document, one, above));
  const far = depth >= USUAL_DEPTH || room < 1 || isRecursive;
  const costOf = (option: Schema): number => {
    if (wish) return misfitOf(document, option, wish.value);
    const again = isAgain(document, option, above);
    const levels = far || again ? levelsOf(document, option) : 0;
    return levels + (again ? 1 : 0) + (isNull(option) ? 0.5 : 0);
  };
  const costs = options.map((option) => ({ option, cost: costOf(option) }));
  return costs.toSorted((one, other) => one.cost - other.cost).map(({ option }) => option);
}

/** True for a reference that the way to a place has followed. */
function isAgain(document: Document, option: Schema, above: Above | undefined): boolean {
  const target = typeof option === 'object' ? targetOf(document, option) : undefined;
  return typeof target === 'object' && timesAbove(target, above) > 0;
}

/** The weight of the things that keep a wish from being of an option, at first sight. */
function misfitOf(document: Document, option: Schema, wish: unknown): number {
  const { layers } = flatOf(document, [option], { number: 0, exact: false }, (all) => all);
  const types = typesOf(layers);
  if (types && !types.some((type) => hasType(wish, type))) return 1000;
  if (!isFields(wish)) return 0;
  const required = layers.flatMap((one) => textsOf(one, 'required'));
  const missing = required.filter((name) => !Object.hasOwn(wish, name)).length;
  const properties = layers.flatMap((one) => Object.entries(recordOf(ownOf(one, 'properties'))));
  const wrong = properties.filter(
    ([name, one]) => Object.hasOwn(wish, name) && isFields(one) && !allows(one, wish[name]),
  ).length;
  const known = new Set(properties.map(([name]) => name));
  const unknown = Object.keys(wish).filter((name) => !known.has(name)).length;
  return wrong * 20 + missing * 5 + unknown;
}

/** False where the type or the listed values of a property are against a value. */
function allows(schema: SchemaObject, value: unknown): boolean {
  const types = typesOf([schema]);
  const values = valuesOf([schema]);
  return (
    (types?.some((type) => hasType(value, type)) ?? true) &&
    (values?.some((one) => isSame(one, value)) ?? true)
  );
}

function isNull(schema: Schema): boolean {
  return typeof schema === 'object' && (schema.type === 'null' || schema.const === null);
}
