import { decodedPlus, pairsIn } from './query.ts';
import { segmentOf } from './segment.ts';
import type { Parameter } from './document.ts';
import type { Pair } from './query.ts';
import type { Segment } from './segment.ts';

/** A pair that a template asks for in the query. */
export interface AskedPair {
  name: string;
  /** Empty for any value. */
  value: string;
  /** The parameter whose name stands in braces as the value. */
  parameter: string | undefined;
}

/** A path of a contract, taken apart. */
export interface Template {
  segments: Segment[];
  pairs: AskedPair[];
}

/** A parameter, a separator, or a text without either. */
const TOKEN = /\{[^{}]+\}|[/?#]|[^{/?#]+|\{/g;

/**
 * Takes a path such as `/trees/{id}.json?full=yes` apart. A fragment cannot be sent, and counts for nothing.
 * @param path with or without its first slash
 */
export function templateOf(path: string): Template {
  const tokens = path.match(TOKEN) ?? [];
  const end = tokens.findIndex((token) => token === '?' || token === '#');
  const [before, after] = end === -1 ? [tokens, []] : [tokens.slice(0, end), tokens.slice(end)];
  const starts = before.flatMap((token, i) => (token === '/' ? [i + 1] : []));
  const all = before[0] === '/' ? starts : [0, ...starts];
  const texts = all.map((start, i) => {
    const next = all[i + 1];
    return before.slice(start, next && next - 1).join('');
  });
  const query = after[0] === '?' ? (after.slice(1).join('').split('#')[0] ?? '') : '';
  const pairs = pairsIn(query).map(({ name, value }) => {
    const parameter = /^\{([^{}]+)\}$/.exec(value)?.[1];
    return { name, value: parameter === undefined ? decodedPlus(value) : '', parameter };
  });
  return { segments: texts.map(segmentOf), pairs };
}

/**
 * The pairs that a path asks for in the query, as parameters.
 * @param declared the parameters of its operation, which come first
 */
export function askedParameters(path: string, declared: readonly Parameter[]): Parameter[] {
  const names = new Set(declared.filter((one) => one.in === 'query').map(({ name }) => name));
  return templateOf(path)
    .pairs.filter(({ name }) => !names.has(name))
    .map(({ name }) => ({ name, in: 'query' }));
}

/** True if a query has all pairs that a template asks for. */
export function fitsQuery(asked: readonly AskedPair[], sent: readonly Pair[]): boolean {
  return asked.every(({ name, value }) =>
    sent.some((one) => one.name === name && (value === '' || decodedPlus(one.value) === value)),
  );
}

/** The values of the parameters that a template has in its query, by name. */
export function valuesInQuery(
  asked: readonly AskedPair[],
  sent: readonly Pair[],
): [name: string, value: string][] {
  return asked.flatMap(({ name, parameter }) => {
    const found = sent.find((one) => one.name === name);
    return parameter !== undefined && found ? [[parameter, found.value]] : [];
  });
}
