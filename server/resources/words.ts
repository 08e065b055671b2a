// Names, as contracts write them: `petId`, `pet_id`, `page[size]`, `$top`.

/** The words of a name, in lower case; `petId2` has `pet` and `id2`. */
export function wordsOf(name: string): string[] {
  const spaced = name.replace(/([a-z0-9])([A-Z])/g, '$1 $2');
  return spaced.toLowerCase().match(/[\p{L}\p{N}$]+/gu) ?? [];
}

/** A name without case and separators, to be compared with another: `page_Size` and `page[size]` are `pagesize`. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[_\-.[\]\s]/g, '');
}

/** The name of one thing among several, in lower case and without separators: `order-items` gives `orderitem`. */
export function singular(name: string): string {
  const plain = plainName(name);
  if (/[^aeiou]ies$/.test(plain)) return `${plain.slice(0, -3)}y`;
  if (/(s|x|z|ch|sh)es$/.test(plain)) return plain.slice(0, -2);
  return /[^s]s$/.test(plain) ? plain.slice(0, -1) : plain;
}
