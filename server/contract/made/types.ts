// The JSON types of a value.
import { ownOf } from './keywords.ts';
import { isFields } from '../../world/fields.ts';
import type { SchemaObject } from '../document.ts';

export type Type = 'string' | 'integer' | 'number' | 'boolean' | 'object' | 'array' | 'null';

const TYPES: readonly Type[] = [
  'string',
  'integer',
  'number',
  'boolean',
  'object',
  'array',
  'null',
];

/** The keywords that are about values of one type; they tell the type where nothing else does. */
const TELLING: readonly [Type, readonly string[]][] = [
  [
    'object',
    [
      ...['properties', 'required', 'additionalProperties', 'patternProperties', 'propertyNames'],
      ...['minProperties', 'maxProperties', 'dependentRequired', 'dependentSchemas'],
    ],
  ],
  ['array', ['items', 'prefixItems', 'contains', 'minItems', 'maxItems', 'uniqueItems']],
  [
    'string',
    ['minLength', 'maxLength', 'pattern', 'format', 'contentEncoding', 'contentMediaType'],
  ],
  ['number', ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf']],
];

/**
 * The types that all of some schemas allow, in the order of the first that tells any, `null` last.
 * @returns undefined where none tells any
 */
export function typesOf(layers: readonly SchemaObject[]): Type[] | undefined {
  let types: Type[] | undefined;
  for (const layer of layers) {
    const own = ownTypesOf(layer);
    if (own) types = types ? common(types, own) : own;
  }
  return types?.toSorted((one, other) => Number(one === 'null') - Number(other === 'null'));
}

/** The type that the other keywords are about; undefined if there are none. */
export function toldType(layers: readonly SchemaObject[]): Type | undefined {
  return TELLING.find(([, keywords]) =>
    layers.some((layer) => keywords.some((keyword) => Object.hasOwn(layer, keyword))),
  )?.[0];
}

function ownTypesOf(layer: SchemaObject): Type[] | undefined {
  const value = [ownOf(layer, 'type')].flat();
  const known = TYPES.filter((one) => value.includes(one));
  if (known.length === 0) return undefined;
  const ordered = known.toSorted((one, other) => value.indexOf(one) - value.indexOf(other));
  return layer['nullable'] === true ? [...new Set<Type>([...ordered, 'null'])] : ordered;
}

/** Both of `number` and `integer` is an `integer`. */
function common(some: readonly Type[], others: readonly Type[]): Type[] {
  return [
    ...new Set(
      some.flatMap((one): Type[] => {
        if (others.includes(one)) return [one];
        if (one === 'number' && others.includes('integer')) return ['integer'];
        return one === 'integer' && others.includes('number') ? [one] : [];
      }),
    ),
  ];
}

export function hasType(value: unknown, type: Type): boolean {
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'array') return Array.isArray(value);
  if (type === 'null') return value === null;
  return type === 'object' ? isFields(value) : typeof value === type;
}

/**
 * A value in one of some types: as it is, or as another type writes it, such as `"5"` for 5.
 * @param types undefined for any
 * @returns undefined where that cannot be
 */
export function fitted(value: unknown, types: readonly Type[] | undefined): unknown {
  if (!types || types.some((type) => hasType(value, type))) return value;
  const parsed = typeof value === 'string' ? parsedIn(value, types) : undefined;
  if (parsed !== undefined) return parsed;
  if (types.includes('string') && ['number', 'boolean'].includes(typeof value)) {
    return String(value);
  }
  return types.includes('array') && value !== null ? [value] : undefined;
}

/** The JSON value that stands in a text, if it is of one of the types. */
function parsedIn(text: string, types: readonly Type[]): unknown {
  if (!/^\s*(?:[{[\d-]|true$|false$)/.test(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return types.some((type) => hasType(value, type)) ? value : undefined;
  } catch {
    return undefined;
  }
}
