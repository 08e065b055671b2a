// Values that a server takes only once, such as names, made anew.
import { seedOf } from '../../world/random.ts';
import { pointerTo } from '../../world/pointer.ts';
import { faultsIn } from '../constraints/part.ts';
import { withAt } from '../constraints/at.ts';
import { valueAt } from '../../world/value-at.ts';
import type { Contract } from '../../contract/contract.ts';
import type { RequestValues } from '../request/values.ts';

/** Properties whose values are often refused the second time. */
const NAMES = /name|mail|user|host|domain|label|title|slug|phone|tel|tlp|msisdn|code|number/i;

/** The most of them in one body, and the deepest level at which one is. */
const MOST = 6;
const DEEPEST = 2;

/** The places in a body that may have such values, as JSON Pointers; those near the root first. */
export function namesIn(body: unknown, at = '', depth = 0): string[] {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return [];
  const entries = Object.entries(body) as [string, unknown][];
  const own = entries.filter(([key, value]) => typeof value === 'string' && NAMES.test(key));
  const inner =
    depth + 1 < DEEPEST
      ? entries.flatMap(([key, value]) => namesIn(value, pointerTo(at, key), depth + 1))
      : [];
  return [...own.map(([key]) => pointerTo(at, key)), ...inner].slice(0, MOST);
}

/**
 * A request with other texts at some places of its body. Each keeps its schema.
 * @param seed the same seed makes the same texts
 * @returns undefined where no place has another text that its schema allows
 */
export function freshened(
  contract: Contract,
  values: RequestValues,
  places: readonly string[],
  seed: string,
): RequestValues | undefined {
  const { body } = values;
  if (!body) return undefined;
  const isValid = (value: unknown): boolean =>
    faultsIn(contract, body.media.schema ?? true, value).length === 0;
  const value = places.reduce<unknown>((whole, place) => {
    const old = valueAt(whole, place);
    if (typeof old !== 'string') return whole;
    const all = freshTexts(old, seed).map((text) => withAt(whole, place, () => text));
    return all.find(isValid) ?? whole;
  }, body.value);
  return value === body.value ? undefined : { ...values, body: { ...body, value } };
}

/** Texts like another one, the best first: with a suffix, or with its end replaced where it must not grow. */
export function freshTexts(text: string, seed: string): string[] {
  const number = seedOf(text, seed) >>> 0;
  const word = number.toString(36).padStart(6, '0').slice(-6);
  const digits = String(number).padStart(7, '0').slice(-7);
  // An address keeps its domain, and a host name its own.
  const [, name = '', rest = ''] = /^([^@.]*)(.*)$/s.exec(text) ?? [];
  const replaced = (by: string): string =>
    `${name.slice(0, Math.max(0, name.length - by.length))}${by}`;
  const suffixes = /^\d*$/.test(name) ? [digits, word] : [word, word.toUpperCase(), digits];
  return suffixes.flatMap((one) => {
    const short = name.length < one.length ? one.slice(-name.length) : one;
    return [`${name}-${one}${rest}`, `${name}${one}${rest}`, `${replaced(short)}${rest}`];
  });
}
