// The values that schemas name themselves.
import { ownOf } from './keywords.ts';
import { EXCLUDED } from './negations.ts';
import { hasType, typesOf } from './types.ts';
import type { Schema, SchemaObject } from '../document.ts';

/** The values that all of some schemas list; undefined where none lists any. */
export function valuesOf(layers: readonly SchemaObject[]): unknown[] | undefined {
  const lists = layers.flatMap((layer) => {
    const values = ownOf(layer, 'enum');
    return [
      ...(Array.isArray(values) && values.length > 0 ? [values as unknown[]] : []),
      ...(Object.hasOwn(layer, 'const') ? [[layer.const]] : []),
    ];
  });
  const [first, ...others] = lists;
  if (!first) return undefined;
  const types = typesOf(layers);
  const texts = others.map((list) => new Set(list.map((one) => JSON.stringify(one))));
  const common = first
    .filter((value) => texts.every((one) => one.has(JSON.stringify(value))))
    .filter((value) => types?.some((type) => hasType(value, type)) ?? true)
    .filter(isFree(layers));
  return common.length > 0 ? common : first;
}

/** True for values that no schema excludes. */
export function isFree(layers: readonly SchemaObject[]): (value: unknown) => boolean {
  const excluded = layers.flatMap((one) => ownOf(one, EXCLUDED) ?? []);
  return (value) => !excluded.some((one) => isSame(one, value));
}

export function isSame(one: unknown, other: unknown): boolean {
  return one === other || (isInner(one) && JSON.stringify(one) === JSON.stringify(other));
}

/** The values that schemas show of themselves, the outermost first. */
export function shownBy(schemas: readonly Schema[], layers: readonly SchemaObject[]): unknown[] {
  const own = schemas.filter((one) => typeof one === 'object');
  return [...own, ...layers.toReversed()].flatMap((one) => [
    ...(Array.isArray(one.examples) ? one.examples : []),
    ...(Object.hasOwn(one, 'example') ? [one.example] : []),
    ...(Object.hasOwn(one, 'default') ? [one.default] : []),
  ]);
}

export function isInner(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
