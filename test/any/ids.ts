/** The most ids that are tried. */
const MOST = 8;

/**
 * Values in a text of JSON that may be an id, the likeliest first.
 * @param name of the parameter for the id
 */
export function idsIn(text: string, name: string): unknown[] {
  const found: { likeness: number; value: unknown }[] = [];
  const visit = (value: unknown, depth: number): void => {
    if (typeof value !== 'object' || value === null || depth > 4) return;
    for (const [key, one] of Object.entries(value) as [string, unknown][]) {
      if (typeof one === 'string' || typeof one === 'number') {
        found.push({ likeness: likeness(key, name) - depth / 10, value: one });
      } else visit(one, depth + 1);
    }
  };
  try {
    visit(JSON.parse(text), 0);
  } catch {
    return [];
  }
  return found
    .toSorted((one, other) => other.likeness - one.likeness)
    .slice(0, MOST)
    .map(({ value }) => value);
}

function likeness(key: string, name: string): number {
  const [own, wanted] = [key, name].map((one) => one.toLowerCase().replace(/[_-]/g, ''));
  if (own === wanted) return 4;
  if (own === 'id') return 3;
  return ['slug', 'name', 'uuid', 'filename', 'key'].includes(own ?? '') ? 2 : 1;
}
