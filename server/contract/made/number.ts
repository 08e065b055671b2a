// Numbers that keep the rules of some schemas.
import { leastOf, mostOf, numbersOf, ownOf } from './keywords.ts';
import { EXCLUDED, FRACTIONAL } from './negations.ts';
import { rangeNamed } from './words.ts';
import type { Random } from '../../world/random.ts';
import type { SchemaObject } from '../document.ts';

/** The least and greatest numbers of the formats of whole numbers. */
const LIMITS: Record<string, [number, number]> = {
  int8: [-128, 127],
  uint8: [0, 255],
  int16: [-32_768, 32_767],
  uint16: [0, 65_535],
  int32: [-2_147_483_648, 2_147_483_647],
  uint32: [0, 4_294_967_295],
  int64: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
  uint64: [0, Number.MAX_SAFE_INTEGER],
};

/** The span of a range without an end of its own. */
const SPAN = 1000;

/** The number of steps of a range that are tried. */
const TRIES = 60;

interface Range {
  least: number;
  most: number;
  /** The ends themselves are not allowed. */
  above: number;
  below: number;
}

/**
 * @param integer of that type; a format may ask for whole numbers as well
 * @param name of the property that the number is of; empty for none
 */
export function numberOf(
  layers: readonly SchemaObject[],
  integer: boolean,
  name: string,
  random: Random,
): number {
  const limits = limitsOf(layers);
  const whole = integer || limits.length > 0;
  const range = rangeOf(layers, whole, limits);
  const factors = numbersOf(layers, 'multipleOf').filter((one) => one > 0);
  const fractional = layers.some((one) => ownOf(one, FRACTIONAL) === true);
  const excluded = layers.flatMap((one) => ownOf(one, EXCLUDED) ?? []);
  const isAllowed = (value: number) =>
    Number.isFinite(value) &&
    value >= range.least &&
    value <= range.most &&
    value > range.above &&
    value < range.below &&
    (!whole || Number.isInteger(value)) &&
    (!fractional || !Number.isInteger(value)) &&
    factors.every((one) => Number.isInteger(value / one)) &&
    !excluded.includes(value);
  const steps = stepsOf(whole, fractional, factors, name);
  for (const step of steps) {
    const found = inSteps(range, step, name, random).find(isAllowed);
    if (found !== undefined) return found;
  }
  const middle = range.least / 2 + range.most / 2;
  const ends = [range.least, range.most, middle, Math.ceil(range.least), Math.floor(range.most), 0];
  return ends.find(isAllowed) ?? ends.find((one) => Number.isFinite(one)) ?? 0;
}

/** The limits that formats set. */
function limitsOf(layers: readonly SchemaObject[]): [number, number][] {
  return layers.flatMap((one) => {
    const format = ownOf(one, 'format');
    const limits = typeof format === 'string' ? ownOf(LIMITS, format) : undefined;
    // The cast: the record holds pairs alone.
    return limits === undefined ? [] : [limits as [number, number]];
  });
}

function rangeOf(
  layers: readonly SchemaObject[],
  whole: boolean,
  limits: readonly [number, number][],
): Range {
  const above = leastOf(layers, 'exclusiveMinimum', -Infinity);
  const below = mostOf(layers, 'exclusiveMaximum');
  const safe = whole ? Number.MAX_SAFE_INTEGER : Infinity;
  const least = leastOf(layers, 'minimum', -safe);
  const most = Math.min(safe, mostOf(layers, 'maximum'));
  return {
    least: Math.max(least, above, ...limits.map(([one]) => one)),
    most: Math.min(most, below, ...limits.map(([, one]) => one)),
    above,
    below,
  };
}

/** The steps in which a range is gone through, the readable ones first. */
function stepsOf(
  whole: boolean,
  fractional: boolean,
  factors: readonly number[],
  name: string,
): number[] {
  const [first = 1, ...others] = factors;
  if (factors.length > 0) return [others.reduce(commonMultiple, first), first];
  if (whole) return [1];
  const named = rangeNamed(name)?.step ?? 0.5;
  return [...(fractional ? [] : [named]), 0.5, 0.25, 0.1, 0.01, 0.001, 1e-6];
}

/** The least common multiple, as long as it is an exact number. */
function commonMultiple(one: number, other: number): number {
  const scale = 10 ** Math.max(decimalsOf(one), decimalsOf(other));
  let [a, b] = [Math.round(one * scale), Math.round(other * scale)];
  const product = a * b;
  while (b > 0) [a, b] = [b, a % b];
  return a > 0 && Number.isSafeInteger(product) ? product / a / scale : one;
}

/** Multiples of a step in a range, from a random one on. */
function inSteps({ least, most }: Range, step: number, name: string, random: Random): number[] {
  const wanted = rangeNamed(name) ?? { least: 1, most: SPAN };
  const nearest = Math.max(least, wanted.least);
  const start = nearest <= most ? nearest : Math.max(least, most - SPAN * step);
  const usual = start <= wanted.most ? wanted.most : start + SPAN * step;
  const end = Math.min(most, Math.max(usual, start + 2 * step));
  const first = Math.ceil(start / step);
  const last = Math.floor(end / step);
  if (!Number.isFinite(first) || !Number.isFinite(last)) return [];
  const span = Math.max(0, Math.min(last - first, 1e9));
  const chosen = random.integer(0, span);
  const decimals = decimalsOf(step);
  return Array.from({ length: TRIES }, (_, i) => {
    const value = (first + ((chosen + i) % (span + 1))) * step;
    return decimals > 0 ? Number(value.toFixed(Math.min(decimals, 100))) : value;
  });
}

/** The digits after the point of a number as it is written. */
function decimalsOf(value: number): number {
  const [digits = '', exponent = '0'] = String(value).toLowerCase().split('e');
  return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(exponent));
}
