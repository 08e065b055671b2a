/** Acts in a row. Each begins when the one before has ended, also if that has failed. */
export class Queue {
  #last: Promise<unknown> = Promise.resolve();

  /** Waits for the act's turn, and returns its result. */
  async add<T>(act: () => Promise<T> | T): Promise<T> {
    const result = this.#last.then(act);
    // The queue drops the results: those who wait for a turn need none.
    this.#last = result.then(nothing, nothing);
    return await result;
  }
}

function nothing(): undefined {
  return undefined;
}
