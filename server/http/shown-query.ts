import { masked } from '../world/mask.ts';

/** The query of a request in one line, with its secrets masked; empty for none. */
export function shownQuery(query: Readonly<Record<string, unknown>>): string {
  if (Object.keys(query).length === 0) return '';
  const fields = Object.entries(Object(masked(query)) as object);
  const pairs = fields.flatMap(([name, value]: [string, unknown]) =>
    [value].flat().map((one) => `${name}=${typeof one === 'string' ? one : JSON.stringify(one)}`),
  );
  return pairs.join('&');
}
