import type { Faults, Rule, Sent } from '../world/faults.ts';
import type { RequestTo } from './operations.ts';

/** A request as its client sent it, decoded and parsed, but not checked. */
export type SentTo<Name extends string> = Omit<Sent, 'body'> & {
  body: RequestTo<Name>['body'] | undefined;
};

/** An answer or a fault that was set in place of what an operation does by itself. */
export class SetAnswer<Name extends string = string> {
  readonly #faults: Faults;
  readonly #rule: Pick<Rule, 'id' | 'left'>;

  constructor(faults: Faults, rule: Pick<Rule, 'id' | 'left'>) {
    this.#faults = faults;
    this.#rule = rule;
  }

  /** Answers the next call only. */
  once(): this {
    return this.times(1);
  }

  /**
   * Answers a number of calls.
   * @throws RangeError unless it is a whole number of 1 or more; then the answer is taken away
   */
  times(count: number): this {
    if (!Number.isInteger(count) || count < 1) {
      this.remove();
      throw new RangeError(`An answer is for 1 call or more, not for ${count}.`);
    }
    this.#rule.left = count;
    return this;
  }

  /** Answers only the calls for which the condition returns true; the others stay as they are, and count for nothing. */
  when(condition: (request: SentTo<Name>) => boolean): this {
    // The cast: the operation's calls have its body, or one that is wrong.
    this.#faults.restrict(this.#rule, condition);
    return this;
  }

  /** Gives the operation its own answer back. */
  remove(): void {
    this.#faults.delete(this.#rule);
  }
}
