/** The one of some words that was meant by a mistyped one, as a question; empty if none is near. */
export function meantBy(word: string, words: readonly string[], sign = ''): string {
  const [near] = words
    .map((one) => ({ one, away: distance(word, one) }))
    .filter(({ one, away }) => away <= Math.ceil(one.length / 3))
    .sort((a, b) => a.away - b.away);
  return near ? ` Did you mean ${sign}${near.one}?` : '';
}

/** The least number of characters to add, drop or change in one word until it is the other (Levenshtein's distance). */
function distance(one: string, other: string): number {
  const first = Array.from({ length: other.length + 1 }, (_, i) => i);
  const last = Array.from(one).reduce<number[]>(
    (row, sign, i) =>
      Array.from(other).reduce<number[]>(
        (next, wanted, j) => {
          const [left = 0, above = 0, corner = 0] = [next[j], row[j + 1], row[j]];
          return [...next, Math.min(left + 1, above + 1, corner + (sign === wanted ? 0 : 1))];
        },
        [i + 1],
      ),
    first,
  );
  return last.at(-1) ?? 0;
}
