// The names of an object that keeps the rules of some schemas.
import { isFields } from '../../world/fields.ts';
import { pointerTo } from '../../world/pointer.ts';
import {
  isBarred,
  isSchema,
  leastOf,
  mostOf,
  ownOf,
  recordOf,
  schemaOf,
  textsOf,
} from './keywords.ts';
import { patternOf } from './pattern.ts';
import { allowsText, textOf } from './text.ts';
import type { Schema, SchemaObject } from '../document.ts';
import type { Known, Making } from './place.ts';

/** The most properties of an object, whatever a schema asks for. */
const MOST_PROPERTIES = 1000;

/** The times that a name is made for a property that no schema names. */
const TRIES = 30;

/** Names for the properties of maps. */
const NAMES = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];

/** A name that an object has. */
export interface Name {
  name: string;
  required: boolean;
  /** Made up for a map: it tells nothing about its value. */
  invented: boolean;
}

/** The names of an object, in the order of its schemas. */
export function namesOf(place: Known, making: Making): Name[] {
  const { layers } = place.flat;
  const rules = rulesOf(place, making);
  const required = new Set(
    withNeeded(
      layers,
      layers.flatMap((one) => textsOf(one, 'required')),
    ),
  );
  const least = Math.min(leastOf(layers, 'minProperties', 0), MOST_PROPERTIES);
  const most = mostOf(layers, 'maxProperties');
  const chosen = new Set([...required].filter((name) => !rules.isHidden(name)));
  const add = (names: readonly string[], size: number): void => {
    for (const name of names) {
      if (chosen.size >= size) return;
      const needed = withNeeded(layers, [name]).filter((one) => !chosen.has(one));
      if (chosen.size + needed.length > most || !needed.every(rules.isAllowed)) continue;
      for (const one of needed) chosen.add(one);
    }
  };
  const wished = Object.keys(recordOf(place.wish?.value));
  const declared = declaredNames(layers);
  const usual = place.wish || place.lean ? 0 : Math.min(most, place.room);
  add(wished, most);
  add(declared, Math.max(least, usual));
  const known = new Set(chosen);
  addNew(place, rules, chosen, Math.max(least, Math.min(most, mapSize(place, chosen.size))));
  const order = [...wished, ...declared].filter((name) => chosen.has(name));
  // An object with the least number of names cannot lose one.
  const all = chosen.size <= least;
  return [...new Set([...order, ...chosen])].map((name) => ({
    name,
    required: all || required.has(name),
    invented: !known.has(name),
  }));
}

/** Names with those that each of them needs beside it. */
function withNeeded(layers: readonly SchemaObject[], names: readonly string[]): string[] {
  const all = new Set(names);
  // A set goes on to the names that are added meanwhile.
  for (const name of all) {
    for (const layer of layers) {
      const needed = recordOf(ownOf(layer, 'dependentRequired'));
      for (const one of textsOf(needed, name)) all.add(one);
    }
  }
  return [...all];
}

/** The rules for the names of an object. */
interface Rules {
  /** The schemas of the names themselves. */
  layers: readonly SchemaObject[];
  isAllowed: (name: string) => boolean;
  isHidden: (name: string) => boolean;
}

function rulesOf({ flat, pointer }: Known, making: Making): Rules {
  const { layers } = flat;
  const named = layers.map((one) => schemaOf(one, 'propertyNames')).filter(isSchema);
  const nameLayers = named.length > 0 ? making.flatten(named).layers : [];
  const isHidden = (name: string) =>
    layers.some((layer) => {
      const property = ownOf(recordOf(ownOf(layer, 'properties')), name);
      return isSchema(property) && isBarred(making.document, property, making.barred);
    });
  return {
    layers: nameLayers,
    isHidden,
    isAllowed: (name) =>
      !schemasAt(layers, name).includes(false) &&
      !isHidden(name) &&
      !making.isDropped(pointerTo(pointer, name)) &&
      !named.includes(false) &&
      allowsName(nameLayers, name),
  };
}

function allowsName(layers: readonly SchemaObject[], name: string): boolean {
  const known = layers.flatMap((one) => {
    const values = ownOf(one, 'enum');
    return [
      ...(Array.isArray(values) ? [values] : []),
      ...(Object.hasOwn(one, 'const') ? [[one.const]] : []),
    ];
  });
  return known.every((one) => one.includes(name)) && allowsText(layers, name);
}

function declaredNames(layers: readonly SchemaObject[]): string[] {
  return [...new Set(layers.flatMap((one) => Object.keys(recordOf(ownOf(one, 'properties')))))];
}

/** The schemas of a property. A property that a layer does not name is one of its additional ones. */
export function schemasAt(layers: readonly SchemaObject[], name: string): Schema[] {
  return layers.flatMap((layer) => {
    const own = ownOf(recordOf(ownOf(layer, 'properties')), name);
    const patterned = Object.entries(recordOf(ownOf(layer, 'patternProperties')))
      .filter(([pattern]) => patternOf(pattern)?.matches(name))
      .map(([, one]) => one);
    const found = [own, ...patterned].filter(isSchema);
    if (found.length > 0) return found;
    const others = schemaOf(layer, 'additionalProperties') ?? unevaluated(layers, layer, name);
    return others === undefined ? [] : [others];
  });
}

/** Names that no layer knows are unevaluated, and those of `additionalProperties` are not. */
function unevaluated(
  layers: readonly SchemaObject[],
  layer: SchemaObject,
  name: string,
): Schema | undefined {
  const others = schemaOf(layer, 'unevaluatedProperties');
  if (others === undefined || declaredNames(layers).includes(name)) return undefined;
  return others;
}

/** The size of a map: one property shows the shape of all. */
function mapSize({ flat, lean, room, wish }: Known, size: number): number {
  if (lean || room < 1 || wish || declaredNames(flat.layers).length > 0) return size;
  const shaped = flat.layers.some(
    (one) =>
      isFields(ownOf(one, 'additionalProperties')) || isFields(ownOf(one, 'patternProperties')),
  );
  return shaped ? Math.max(1, size) : size;
}

/** Adds names that no schema knows, until there are enough. */
function addNew(place: Known, rules: Rules, chosen: Set<string>, size: number): void {
  const sources = place.flat.layers.flatMap((one) =>
    Object.keys(recordOf(ownOf(one, 'patternProperties'))),
  );
  const patterns = sources.map(patternOf).filter((one) => one !== undefined);
  const listed = rules.layers.flatMap((one) => textsOf(one, 'enum'));
  for (let i = 0; chosen.size < size && i < size + TRIES; i += 1) {
    const sampled = patterns[i % Math.max(1, patterns.length)]?.sample(place.random, i % 4);
    const made = rules.layers.length > 0 ? textOf(rules.layers, '', place.random) : undefined;
    const usual = NAMES[i] ?? `another${i}`;
    const names: string[] = [
      ...(sampled === undefined ? [] : [`${sampled}${usual}`, sampled, `${sampled}${i}`]),
      ...listed.slice(i, i + 1),
      ...(made === undefined ? [] : [usual, `${made}${usual}`, made, `${made}${i}`]),
      usual,
    ];
    const fit = names.find((one) => !chosen.has(one) && rules.isAllowed(one));
    if (fit !== undefined) chosen.add(fit);
  }
}
