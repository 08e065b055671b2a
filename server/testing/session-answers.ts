import { answerEffect, faultEffect } from './effects.ts';
import { operationNamed } from './operations.ts';
import { SessionCalls } from './session-calls.ts';
import { SetAnswer } from './set-answer.ts';
import type { Operation } from '../contract/operation.ts';
import type { Effect } from '../world/faults.ts';
import type { AnyAnswer, TestFault } from './effects.ts';
import type { AnswerOf, OperationName, TypedName } from './operations.ts';

/** The answers and faults that a test sets. */
export class SessionAnswers<Names extends string = OperationName> extends SessionCalls<Names> {
  /**
   * Sets an answer in place of an operation's own.
   * @throws Error at once for an answer that the contract does not allow; the result of a function is checked when it is
   *   sent
   */
  answer<Name extends Names>(
    name: Name,
    answer: AnswerOf<TypedName<Names, Name>>,
  ): SetAnswer<TypedName<Names, Name>> {
    // The cast: any typed answer is one.
    return this.#set(name, (operation) => answerEffect(operation, answer as AnyAnswer));
  }

  /**
   * Has an operation fail, in ways that its contract need not know.
   * @param fault `drop` closes the connection in place of a reply, `truncate` in the middle of it, a delay has it come
   *   later by so many milliseconds, and a status takes its place
   * @throws RangeError for a delay that is not 1 to 60,000, or a status that is not 200 to 599
   */
  fault<Name extends Names>(name: Name, fault: TestFault): SetAnswer<TypedName<Names, Name>> {
    return this.#set(name, () => faultEffect(fault));
  }

  #set<Name extends string>(
    name: string,
    effect: (operation: Operation) => Effect,
  ): SetAnswer<Name> {
    const { contract, operation } = operationNamed(this.mock.contracts, name);
    const match = { domain: contract.domain, operation: operation.id };
    const { faults } = this.own;
    return new SetAnswer(faults, faults.add({ match, effect: effect(operation) }));
  }
}
