/** At most as many characters as the contract gives a slug. */
const LENGTH = 100;

/**
 * A name for addresses: letters and digits in lower case, and a hyphen for whatever is between them.
 * @param nameless what a name without a letter or digit makes
 */
export function slugOf(name: string, nameless: string): string {
  const words = name
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [nameless];
  return cut(words.join('-'), LENGTH);
}

/** The slug itself, with the first number behind it that is free where others have it. */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  let free = slug;
  for (let number = 2; taken.has(free); number += 1) {
    const ending = `-${number}`;
    free = cut(slug, LENGTH - ending.length) + ending;
  }
  return free;
}

/** The beginning of a slug, which does not end in a hyphen either. */
function cut(slug: string, length: number): string {
  return Array.from(slug).slice(0, length).join('').replace(/-$/, '');
}
