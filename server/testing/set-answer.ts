import { noSuchStatus, replyWith } from '../contract/answers.ts';
import { inOneLine } from '../world/failure.ts';
import type { Operation } from '../contract/operation.ts';
import type { Fault, Faults } from '../world/faults.ts';

/** An answer that was set in place of an operation's own. Await it to know that the contract allows it. */
export class SetAnswer implements PromiseLike<void> {
  readonly #faults: Faults;
  readonly #fault: Fault;
  readonly #checked: Promise<void>;

  constructor(faults: Faults, fault: Fault, checked: Promise<void>) {
    this.#faults = faults;
    this.#fault = fault;
    this.#checked = checked.catch((error: unknown) => {
      this.remove();
      throw error;
    });
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
    this.#fault.left = count;
    return this;
  }

  /** Gives the operation its own answer back. */
  remove(): void {
    this.#faults.delete(this.#fault);
  }

  get then(): Promise<void>['then'] {
    return this.#checked.then.bind(this.#checked);
  }
}

/** @throws Error for an answer that the contract does not allow, with every place */
export function checkAnswer(
  operation: Operation,
  { status, body }: { status: number; body: unknown },
): void {
  if (!operation.responses.has(status)) throw new Error(noSuchStatus(operation, status));
  // Without a body, the answer is the contract's own example.
  if (body === undefined) return;
  const violations = operation.validator.violationsIn(
    operation,
    replyWith(operation, status, body),
  );
  if (violations.length === 0) return;
  const places = inOneLine(violations);
  throw new Error(`${operation.id} cannot answer ${status} like that: ${places}`);
}
