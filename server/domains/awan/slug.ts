/** The longest slug that the contract allows. */
const LENGTH = 100;

/** Folds a text for comparison. Letter case, blanks around it and ways to write a character then do not count. */
export function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}

/**
 * Makes a name for URLs, of letters and digits in lower case. One hyphen stands for anything between them. It is empty
 * if the name has no letter or digit.
 */
export function slugOf(name: string): string {
  const words = folded(name).match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? [];
  return cut(words.join('-'), LENGTH);
}

/**
 * The slug of a name. If it is taken, it gets the first free number.
 * @param nameless the slug of a name without a letter or digit
 */
export function freeSlug(
  name: string,
  nameless: string,
  isTaken: (slug: string) => boolean,
): string {
  const slug = slugOf(name) || nameless;
  let free = slug;
  for (let number = 2; isTaken(free); number += 1) {
    const ending = `-${number}`;
    free = cut(slug, LENGTH - ending.length) + ending;
  }
  return free;
}

/** Cuts a slug, and takes off a hyphen at the new end. */
function cut(slug: string, length: number): string {
  return Array.from(slug).slice(0, length).join('').replace(/-$/, '');
}
