/** At most as many characters as the contract gives a slug. */
const LENGTH = 100;

/** A text as it is compared with others: without letter case, blanks around it, or ways to write a character. */
export function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}

/**
 * A name for addresses: letters and digits in lower case, and a hyphen for whatever is between them. It is
 * empty where the name has no letter or digit.
 */
export function slugOf(name: string): string {
  const words = folded(name).match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? [];
  return cut(words.join('-'), LENGTH);
}

/**
 * The slug of a name, with the first number behind it that is free where others have it.
 * @param nameless the slug of a name without a letter or digit
 */
export function freeSlug(name: string, nameless: string, taken: ReadonlySet<string>): string {
  const slug = slugOf(name) || nameless;
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
