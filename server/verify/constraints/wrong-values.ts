// Values that break one keyword.
import { textsIn } from '../../contract/made/formats.ts';
import { Random } from '../../world/random.ts';
import { WRONG } from './spelled.ts';
import type { SchemaObject } from '../../contract/document.ts';

/** The longest text, and the longest list, that is sent to break a bound. */
const LONGEST = 100_000;
const MOST_ITEMS = 2000;

/** Characters that a pattern may forbid. */
const ODD = ['!', ' ', '~', 'é', '\n', 'A', 'a', '0'];

/** Values that may break a keyword of a schema, and perhaps nothing else, the likeliest first. */
export function wrongValues(schema: SchemaObject, keyword: string, good: unknown): unknown[] {
  const bound = Number(schema[keyword]);
  switch (keyword) {
    case 'type':
      return ['not-it', 12.5, true, {}, [], null];
    case 'anyOf':
    case 'oneOf':
    case 'not':
      return ['not-it', 12.5, true, null, [], {}, ...oddOnes(good)];
    case 'enum':
    case 'const':
      return ['not-in-the-list', 'x', 987_654_321, -7, 0, true, false, {}, [], ...oddOnes(good)];
    case 'minLength':
      return bound >= 1 && typeof good === 'string' ? [signsOf(good, bound - 1)] : [];
    case 'maxLength':
      return bound < LONGEST && typeof good === 'string' ? longTexts(good, bound + 1) : [];
    case 'pattern':
      return [...otherSpellings(schema.format), ...oddOnes(good), ...ODD];
    case 'format':
      return [WRONG[String(schema.format)], 'not-it', ...badDates(good), ...oddOnes(good)];
    case 'minimum':
    case 'exclusiveMaximum':
    case 'maximum':
    case 'exclusiveMinimum':
      return beyond(keyword, bound, schema);
    case 'multipleOf':
      return typeof good === 'number' ? [good + bound / 2, good + bound / 3] : [];
    case 'minItems':
    case 'maxItems':
    case 'uniqueItems':
    case 'contains':
      return Array.isArray(good) ? lists(keyword, bound, good) : [];
    default:
      return [];
  }
}

function signsOf(text: string, length: number): string {
  return Array.from(text).slice(0, length).join('');
}

/** Longer texts: a name before an @, or a path, may be longer while its end stays. */
function longTexts(good: string, length: number): string[] {
  const last = Array.from(good).at(-1) ?? 'x';
  const missing = Math.max(1, length - Array.from(good).length);
  return [
    good + last.repeat(missing),
    'a'.repeat(missing) + good,
    good + 'a'.repeat(missing),
    // The labels of a host name are short.
    `${length % 2 === 0 ? 'aa' : 'a'}${'.a'.repeat(Math.max(0, Math.ceil(length / 2) - 1))}`,
  ];
}

/** Texts of the same length with one odd character, and some of another length. */
function oddOnes(good: unknown): string[] {
  if (typeof good !== 'string') return [];
  const signs = Array.from(good);
  const ends = [0, signs.length - 1, Math.floor(signs.length / 2)].filter((at) => at in signs);
  return [
    ...ODD.flatMap((odd) => ends.map((at) => signs.with(at, odd).join(''))),
    ...ODD.map((odd) => odd.repeat(Math.max(signs.length, 1))),
    ...[`${good}!`, `!${good}`, `${good}a`, `${good}0`, signs.slice(1).join('')],
  ];
}

/** Texts in the same format that look otherwise. */
function otherSpellings(format: string | undefined): string[] {
  return format === undefined ? [] : (textsIn(format, new Random({ random: 1 })) ?? []);
}

/** Times that look right, of days and hours that do not exist. */
function badDates(good: unknown): string[] {
  if (typeof good !== 'string') return [];
  return [
    good.replace(/^(\d{4})-\d{2}-/, '$1-13-'),
    good.replace(/^(\d{4}-\d{2})-\d{2}/, '$1-32'),
    good.replace(/\d{2}:\d{2}:/, '25:61:'),
  ];
}

function beyond(keyword: string, bound: number, { type, multipleOf }: SchemaObject): unknown[] {
  const isWhole = [type].flat().includes('integer');
  const isLeast = keyword.endsWith('Minimum') || keyword === 'minimum';
  const step = typeof multipleOf === 'number' && multipleOf > 0 ? multipleOf : 1;
  const edge = (isLeast ? Math.ceil(bound / step) : Math.floor(bound / step)) * step;
  const away = isLeast ? -step : step;
  const values = [
    ...(keyword.startsWith('exclusive') ? [bound] : []),
    edge + away,
    ...(isWhole ? [] : [bound + away / 2]),
  ];
  return values.filter((one) => Math.abs(one) <= Number.MAX_SAFE_INTEGER);
}

function lists(keyword: string, bound: number, items: readonly unknown[]): unknown[] {
  if (keyword === 'minItems') return [items.slice(0, bound - 1)];
  if (keyword === 'contains') return [[], items.slice(1)];
  const [first] = items;
  if (first === undefined) return [];
  if (keyword === 'uniqueItems')
    return [
      [first, ...items],
      [first, first],
    ];
  const missing = Math.max(1, bound + 1 - items.length);
  if (missing > MOST_ITEMS) return [];
  const there = new Set(items.map((one) => JSON.stringify(one)));
  const others = Array.from({ length: missing + items.length }, (_, i) => otherThan(first, i + 1));
  const fresh = others.filter((one) => !there.has(JSON.stringify(one)));
  return [
    [...items, ...fresh.slice(0, missing)],
    [...items, ...Array.from({ length: missing }, () => first)],
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
