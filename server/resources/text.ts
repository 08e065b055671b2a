import type { Resource } from './plan.ts';
import type { Item } from './state.ts';

/** A value as the text that a path or a query names it by; empty for none. */
export function textOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The id of an item; empty for a singleton. */
export function idText({ id }: Resource, item: Item): string {
  return id ? textOf(item[id.property]) : '';
}
