// Objects that keep the rules of some schemas.
import { pointerTo } from '../../world/pointer.ts';
import { isSchema, ownOf, recordOf, targetOf } from './keywords.ts';
import { namesOf, schemasAt } from './names.ts';
import { OMITTED } from './place.ts';
import { typesOf } from './types.ts';
import type { Document, Schema, SchemaObject } from '../document.ts';
import type { Name } from './names.ts';
import type { Known, Making } from './place.ts';

export function objectOf(place: Known, making: Making): Record<string, unknown> {
  const dependent = new Set<Schema>();
  let { flat } = place;
  for (;;) {
    const names = namesOf({ ...place, flat }, making);
    const before = dependent.size;
    for (const one of dependentSchemas(flat.layers, names)) dependent.add(one);
    if (dependent.size === before) return filled({ ...place, flat }, names, making);
    const { layers } = making.flatten([...dependent]);
    flat = { ...flat, layers: [...place.flat.layers, ...layers] };
  }
}

/** The schemas that hold for the whole object because it has some names. */
function dependentSchemas(layers: readonly SchemaObject[], names: readonly Name[]): Schema[] {
  return layers.flatMap((layer) => {
    const dependents = recordOf(ownOf(layer, 'dependentSchemas'));
    return names.map(({ name }) => ownOf(dependents, name)).filter(isSchema);
  });
}

function filled(
  place: Known,
  names: readonly Name[],
  { document, make }: Making,
): Record<string, unknown> {
  const { layers } = place.flat;
  const wish = recordOf(place.wish?.value);
  const described = names.map((one) => ({ ...one, schemas: schemasAt(layers, one.name) }));
  const inner = described.filter(({ schemas }) => !isScalar(document, schemas)).length;
  const room = Math.floor(Math.max(0, place.room - names.length) / Math.max(1, inner));
  const entries = described.map(({ name, required, invented, schemas }): [string, unknown] => [
    name,
    make({
      ...{ pointer: pointerTo(place.pointer, name), schemas, room },
      name: invented ? place.name : name,
      depth: place.depth + 1,
      optional: !required,
      above: { targets: place.flat.targets, above: place.above },
      variant: place.variant,
      wish: Object.hasOwn(wish, name) ? { value: wish[name] } : undefined,
    }),
  ]);
  return Object.fromEntries(entries.filter(([, value]) => value !== OMITTED));
}

/** True for schemas that are sure to allow no list and no object. */
function isScalar(document: Document, schemas: readonly Schema[]): boolean {
  const layers = schemas.flatMap((one) =>
    typeof one === 'object' ? [targetOf(document, one) ?? one] : [],
  );
  const types = typesOf(layers.filter((one) => typeof one === 'object'));
  return types?.every((type) => type !== 'object' && type !== 'array') === true;
}
