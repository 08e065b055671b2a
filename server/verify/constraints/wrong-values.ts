// Values that break one keyword.
import { WRONG } from './spelled.ts';
import type { SchemaObject } from '../../contract/document.ts';

/** The longest text, and the longest list, that is sent to break a bound. */
const LONGEST = 100_000;
const MOST_ITEMS = 2000;

/** Characters that a pattern may forbid. */
const ODD = ['!', ' ', '~', 'é', '\n', 'A', 'a', '0'];

/** Values that may break a keyword of a schema, and perhaps nothing else, the likeliest first. */
export function wrongValues(schema: SchemaObject, keyword: string, good: unknown): unknown[] {
  const bound = schema[keyword];
  switch (keyword) {
    case 'type':
      return ['not-it', 12.5, true, {}, [], null];
    case 'enum':
    case 'const':
      return ['not-in-the-list', 987_654_321, -7, 'x', 0, true, false, {}, []];
    case 'minLength':
    case 'maxLength':
      return lengths(keyword, Number(bound), good);
    case 'pattern':
      return typeof good === 'string' ? oddTexts(good) : ODD;
    case 'format':
      return [WRONG[String(bound)], 'not-it'];
    case 'minimum':
    case 'exclusiveMaximum':
    case 'maximum':
    case 'exclusiveMinimum':
      return beyond(keyword, Number(bound), schema);
    case 'multipleOf':
      return typeof good === 'number' ? [good + Number(bound) / 2, good + Number(bound) / 3] : [];
    case 'minItems':
    case 'maxItems':
    case 'uniqueItems':
    case 'contains':
      return lists(keyword, Number(bound), good);
    default:
      return objects(schema, keyword, good);
  }
}

function lengths(keyword: string, bound: number, good: unknown): unknown[] {
  const text = typeof good === 'string' && good !== '' ? good : 'x';
  if (keyword === 'minLength')
    return bound < 1
      ? []
      : [
          Array.from(text)
            .slice(0, bound - 1)
            .join(''),
        ];
  if (bound >= LONGEST) return [];
  const last = Array.from(text).at(-1) ?? 'x';
  // A name before an @, or a path, may be longer while its end stays.
  const pad = 'a'.repeat(Math.max(1, bound + 1 - Array.from(text).length));
  return [text.padEnd(bound + 1, last), pad + text, text.padEnd(bound + 1, 'a')].filter(
    (one) => Array.from(one).length > bound,
  );
}

/** Texts of the same length with one odd character, and some of another length. */
function oddTexts(good: string): string[] {
  const characters = Array.from(good);
  const ends = [0, characters.length - 1, Math.floor(characters.length / 2)];
  return [
    ...ODD.flatMap((odd) => ends.map((at) => characters.with(Math.max(at, 0), odd).join(''))),
    ...ODD.map((odd) => odd.repeat(Math.max(characters.length, 1))),
    `${good}!`,
    `!${good}`,
  ];
}

function beyond(keyword: string, bound: number, { type, multipleOf }: SchemaObject): unknown[] {
  const isWhole = [type].flat().includes('integer');
  const step = typeof multipleOf === 'number' ? multipleOf : 1;
  const away = keyword.toLowerCase().includes('min') ? -step : step;
  const isExclusive = keyword.startsWith('exclusive');
  const values = [
    ...(isExclusive ? [bound] : []),
    bound + away,
    ...(isWhole ? [] : [bound + away / 2]),
  ];
  return values.filter((one) => Math.abs(one) <= Number.MAX_SAFE_INTEGER);
}

function lists(keyword: string, bound: number, good: unknown): unknown[] {
  const items = Array.isArray(good) ? (good as unknown[]) : [];
  if (keyword === 'minItems') return [items.slice(0, bound - 1)];
  if (keyword === 'contains') return [[]];
  const [first] = items;
  if (first === undefined) return [];
  if (keyword === 'uniqueItems')
    return [
      [first, ...items],
      [first, first],
    ];
  if (bound > MOST_ITEMS) return [];
  const others = Array.from({ length: bound + 1 - items.length }, (_, i) =>
    otherThan(first, i + 1),
  );
  return [
    [...items, ...others],
    [...items, ...Array.from({ length: bound + 1 - items.length }, () => first)],
  ];
}

/** A value like another one, and not the same. */
function otherThan(value: unknown, number: number): unknown {
  if (typeof value === 'number') return value + number;
  if (typeof value === 'string') {
    const tail = number.toString(16);
    return /^[0-9a-f-]{36}$/.test(value)
      ? value.slice(0, -tail.length) + tail
      : `${value.slice(0, Math.max(0, value.length - tail.length))}${tail}`;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one], i) => [key, i === 0 ? otherThan(one, number) : one]),
  );
}

/** The object with a property more, or less, or in another form. */
function objects(schema: SchemaObject, keyword: string, good: unknown): unknown[] {
  const own = typeof good === 'object' && good !== null && !Array.isArray(good) ? good : {};
  const entries = Object.entries(own);
  const extra = { ...own, 'no-such-property': 1 };
  const without = entries.map(([key]) =>
    Object.fromEntries(entries.filter(([one]) => one !== key)),
  );
  const many = Object.fromEntries(
    Array.from({ length: Math.min((schema.maxProperties ?? 0) + 1, MOST_ITEMS) }, (_, i) => [
      `property${i}`,
      1,
    ]),
  );
  switch (keyword) {
    case 'additionalProperties':
      return [extra];
    case 'maxProperties':
      return [{ ...own, ...many }, extra];
    case 'propertyNames':
      return [{ ...own, '': 1 }, { ...own, 'no such property!': 1 }, extra];
    default:
      return [...without, {}, extra, 'not-it', 12.5, true, [], null];
  }
}
