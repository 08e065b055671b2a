// JSON Pointers (RFC 6901).

/** The pointer to the value under some keys below a place. */
export function pointerTo(place: string, ...keys: PropertyKey[]): string {
  let pointer = place;
  for (const key of keys) pointer += `/${escaped(String(key))}`;
  return pointer;
}

/** The keys that a pointer goes by; none for the whole document. */
export function keysOf(pointer: string): string[] {
  return pointer.split('/').slice(1).map(unescaped);
}

function escaped(key: string): string {
  // Most keys have none. A search for one takes less time than two replacements of none.
  if (!key.includes('~') && !key.includes('/')) return key;
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

function unescaped(key: string): string {
  return key.includes('~') ? key.replaceAll('~1', '/').replaceAll('~0', '~') : key;
}
