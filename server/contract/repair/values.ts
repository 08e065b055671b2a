import type { Fields } from '../../world/fields.ts';

/** The value under a key that an object or a list has itself. */
export function own(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Fields)[key]; // the cast: it has the key
}

/** True for a name that a header may have: a token (RFC 9110, section 5.6.2). */
export function isHeaderName(name: string): boolean {
  return /^[-!#$%&'*+.^_`|~0-9a-z]+$/i.test(name);
}

/** A value as messages show it: short, on one line. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** An object without some of its keys. */
export function without<T extends object>(fields: T, ...keys: readonly string[]): T {
  const kept = Object.entries(fields).filter(([key]) => !keys.includes(key));
  return Object.fromEntries(kept) as T; // the cast: a caller takes away only what may be missing
}
