import type { Random } from '../world/random.ts';
import type { Items } from './items.ts';
import type { Id } from './plan.ts';
import type { Shapes } from './shapes.ts';
import type { Check, Make } from './views.ts';

const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz';
const USUAL_LENGTH = 12;

/** A made text may break the schema, or be taken. */
const TRIES = 20;

/** The means to make an id. */
export interface Making {
  shapes: Shapes;
  make: Make;
  check: Check;
  random: Random;
}

/**
 * An id that no item has: one above the greatest, a UUID, or a text that keeps the schema.
 * @param items those among which it is to be new
 */
export function newId(id: Id, items: Items, making: Making): string | number {
  const { source } = making.shapes.of(id.schema);
  const schema = typeof source === 'object' ? source : {};
  if (id.counts) {
    const { minimum: least = 1, maximum: most = Number.MAX_SAFE_INTEGER } = schema;
    const number = nextNumber(items, Math.ceil(least), most);
    return id.isNumber ? number : String(number);
  }
  if (schema.format === 'uuid') return making.random.uuid();
  const isFree =
    !id.asked && schema.pattern === undefined && schema.format === undefined && !schema.enum;
  const whole = id.asked ?? id.schema;
  const least = Math.max(USUAL_LENGTH, Math.min(schema.minLength ?? 0, 1000));
  const length = Math.max(1, Math.min(least, schema.maxLength ?? least));
  const text = () => making.random.text(ALPHABET, length);
  for (let tries = 0; tries < TRIES; tries += 1) {
    const made = isFree ? text() : making.make(whole, making.random.integer(0, 2 ** 31), 'reply');
    const isGood = typeof made === 'string' && making.check(whole, made, 'reply').length === 0;
    if (isGood && !items.find(made)) return made;
  }
  return text();
}

/** The number above the greatest one that there was; the first free one where that is over the limit. */
function nextNumber(items: Items, least: number, most: number): number {
  let number = Math.max(items.next(), least);
  if (number > most) number = least;
  while (items.find(String(number))) number += 1;
  return number;
}
