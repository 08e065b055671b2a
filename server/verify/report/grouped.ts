/** The members of a list by a word of each, in the order of the first ones. */
export function grouped<T>(all: readonly T[], wordOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const word = wordOf(one);
    const group = groups.get(word);
    if (group) group.push(one);
    else groups.set(word, [one]);
  }
  return groups;
}
