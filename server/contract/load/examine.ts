import { LoadError } from './load-error.ts';

/** The greatest depth of a document. Code that walks one calls itself at each level. */
const MAX_LEVELS = 300;

/** The most objects and lists of a document. A YAML alias counts as often as it stands there. */
const MOST_NODES = 5_000_000;

/**
 * Walks through everything that was read, once.
 * @param file as messages name it
 * @returns `isPlain`: everything is JSON, under keys that an object may have; `isExternal`: a reference leads elsewhere
 * @throws LoadError for a document that is too deep or too large, or contains itself
 */
export function examine(
  document: unknown,
  file: string,
): { isPlain: boolean; isExternal: boolean } {
  let nodes = 0;
  let isPlain = true;
  let isExternal = false;
  const walk = (value: unknown, level: number): void => {
    if (typeof value !== 'object' || value === null) {
      isPlain &&= isScalar(value);
      return;
    }
    nodes += 1;
    if (level > MAX_LEVELS)
      throw new LoadError(`${file}: is nested over ${MAX_LEVELS} levels deep, or contains itself`);
    if (nodes > MOST_NODES)
      throw new LoadError(`${file}: has over ${MOST_NODES} objects and lists`);
    if (Array.isArray(value)) {
      for (const one of value) walk(one, level + 1);
      return;
    }
    isPlain &&= Object.getPrototypeOf(value) === Object.prototype;
    for (const [key, one] of Object.entries(value)) {
      isPlain &&= key !== '__proto__';
      isExternal ||= leadsElsewhere(key, one);
      walk(one, level + 1);
    }
  };
  walk(document, 0);
  return { isPlain, isExternal };
}

function isScalar(value: unknown): boolean {
  return value === null || ['string', 'boolean'].includes(typeof value) || Number.isFinite(value);
}

function leadsElsewhere(key: string, value: unknown): boolean {
  if (typeof value !== 'string') return false;
  return (key === '$ref' && !value.startsWith('#')) || key === 'externalValue';
}

/**
 * A copy that is plain JSON, in which nothing stands at two places. JSON knows no infinite number, and makes it null.
 * No object gets a key `__proto__`.
 * @param file as messages name it
 * @throws LoadError for an object that contains itself, or a number that JSON does not know
 */
export function plainCopy(value: unknown, file: string): unknown {
  try {
    const text = JSON.stringify(value, (key, one: unknown) =>
      key === '__proto__' ? undefined : one,
    ) as string | undefined; // a function has none
    return text === undefined ? undefined : JSON.parse(text);
  } catch (error) {
    const [message] = (error as Error).message.split('\n'); // the cast: nothing else is thrown here
    throw new LoadError(`${file}: is no JSON: ${message ?? ''}`);
  }
}
