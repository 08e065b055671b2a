/** Whole numbers that are taken, in runs: a free one is found without a look at each of those before it. */
export class Runs {
  /** The number of takers of each taken number. */
  readonly #takers = new Map<number, number>();
  /** The first and the last number of each run, in ascending order. */
  readonly #firsts: number[] = [];
  readonly #lasts: number[] = [];

  /** @param numbers that are taken, one of them more than once if it has several takers */
  constructor(numbers: readonly number[]) {
    // In ascending order, each number goes to the end.
    for (const number of Float64Array.from(numbers).sort()) this.add(number);
  }

  /** The least number from one on that nobody has taken. */
  nextFree(from: number): number {
    const last = this.#lasts[this.#runAt(from)];
    return last === undefined || last < from ? from : last + 1;
  }

  /** Adds a taker of a number. */
  add(number: number): void {
    const takers = this.#takers.get(number) ?? 0;
    this.#takers.set(number, takers + 1);
    if (takers > 0) return;
    const before = this.#runAt(number);
    const joinsBefore = this.#lasts[before] === number - 1;
    const joinsNext = this.#firsts[before + 1] === number + 1;
    if (joinsBefore && joinsNext) {
      this.#lasts.splice(before, 1);
      this.#firsts.splice(before + 1, 1);
    } else if (joinsBefore) this.#lasts[before] = number;
    else if (joinsNext) this.#firsts[before + 1] = number;
    else this.#insert(before + 1, number, number);
  }

  /** Takes a taker of a number away, who must be there. */
  remove(number: number): void {
    const takers = this.#takers.get(number) ?? 0;
    if (takers > 1) this.#takers.set(number, takers - 1);
    if (takers !== 1) return;
    this.#takers.delete(number);
    const run = this.#runAt(number);
    const [first = number, last = number] = [this.#firsts[run], this.#lasts[run]];
    this.#firsts.splice(run, 1);
    this.#lasts.splice(run, 1);
    if (last > number) this.#insert(run, number + 1, last);
    if (first < number) this.#insert(run, first, number - 1);
  }

  #insert(run: number, first: number, last: number): void {
    this.#firsts.splice(run, 0, first);
    this.#lasts.splice(run, 0, last);
  }

  /** The place of the last run that begins at a number or before it; -1 if all begin after it. */
  #runAt(number: number): number {
    let [low, high] = [0, this.#firsts.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#firsts[middle] ?? Infinity) <= number) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
