import { References, referenceTo } from './references.ts';
import { own } from './values.ts';
import { isFields } from '../../world/fields.ts';
import type { Fields } from '../../world/fields.ts';

/** The groups of things that have names. */
type Group = 'definitions' | 'parameters' | 'responses';

/** A thing that had no name before. */
interface Named {
  group: Group;
  name: string;
  value: unknown;
}

/**
 * Gives a name to each thing that a reference reaches on another way than by its name. An upgrade moves all others.
 * @param document of Swagger 2.0
 * @returns the document itself if no reference does so
 */
export function withNamedTargets(document: Fields): Fields {
  const named = namedIn(document);
  if (named.size === 0) return document;
  const rewritten = (value: unknown, keys: string[]): unknown => {
    if (Array.isArray(value)) return value.map((one, i) => rewritten(one, [...keys, String(i)]));
    if (!isFields(value)) return value;
    const entries = Object.entries(value).map(([key, one]): [string, unknown] => {
      const found = key === '$ref' ? named.get(`${groupOf(keys)} ${String(one)}`) : undefined;
      return [key, found ? referenceTo([found.group, found.name]) : rewritten(one, [...keys, key])];
    });
    return Object.fromEntries(entries);
  };
  const grouped = (group: Group): Fields => {
    const own = isFields(document[group]) ? document[group] : {};
    const fresh = [...named.values()].filter((one) => one.group === group);
    return { ...own, ...Object.fromEntries(fresh.map(({ name, value }) => [name, value])) };
  };
  const groups = (['definitions', 'parameters', 'responses'] as const).map((group) => [
    group,
    grouped(group),
  ]);
  // The cast: a copy of an object is one.
  return rewritten({ ...document, ...Object.fromEntries(groups) }, []) as Fields;
}

function namedIn(document: Fields): Map<string, Named> {
  const references = new References(document);
  const named = new Map<string, Named>();
  const walk = (value: unknown, keys: string[]): void => {
    if (typeof value !== 'object' || value === null) return;
    const reference = own(value, '$ref');
    const target = typeof reference === 'string' ? references.find(reference) : undefined;
    if (target && !hasName(target.keys)) {
      const group = groupOf(keys);
      const name = `${target.keys.at(-1) ?? ''}-${named.size + 1}`;
      named.set(`${group} ${String(reference)}`, { group, name, value: target.value });
    }
    for (const [key, one] of Object.entries(value)) walk(one, [...keys, key]);
  };
  walk(document, []);
  return named;
}

function hasName([group = '', ...rest]: readonly string[]): boolean {
  if (group === 'definitions') return rest.length > 0;
  return ['parameters', 'responses'].includes(group) && rest.length === 1;
}

/** The group of what may stand at a place. */
function groupOf(keys: readonly string[]): Group {
  const list = keys.at(-2);
  return list === 'parameters' || list === 'responses' ? list : 'definitions';
}
