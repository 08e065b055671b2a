/** The longest slug that the contract allows. */
const LENGTH = 100;

/** Folds a text for comparison. Letter case, blanks around it and ways to write a character then do not count. */
export function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}

/**
 * Makes a name for URLs, of letters, digits and underscores. One hyphen stands for anything between them. Letter case
 * stays. It is empty if the name has no letter or digit.
 */
export function slugOf(name: string): string {
  const words = name.normalize('NFKC').match(/[\p{L}\p{N}_][\p{L}\p{N}\p{M}_]*/gu) ?? [];
  const slug = cut(words.join('-'), LENGTH);
  return /[\p{L}\p{N}]/u.test(slug) ? slug : '';
}

/** A slug that nobody has. If it is taken, it gets the first free number. */
export function freeSlug(slug: string, isTaken: (slug: string) => boolean): string {
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
