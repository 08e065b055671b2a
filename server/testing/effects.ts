// Turns an answer or a fault of a test into the effect of a rule, and refuses one that cannot be.
import { noSuchStatus, replyWith } from '../contract/answers.ts';
import { told } from '../contract/examples.ts';
import { exampleNames } from '../contract/reply-types.ts';
import type { components } from '../../generated/control.d.ts';
import type { Operation } from '../contract/operation.ts';
import type { CodeEffect, Effect } from '../world/faults.ts';

type StatusEffect = components['schemas']['StatusFault'];

/** An answer without the types of its contract. */
export type AnyAnswer =
  { status: number; body?: unknown } | { status?: number; example: string } | CodeEffect['change'];

/** A fault that a test sets. */
export type TestFault = 'drop' | 'truncate' | { delay: number } | { status: number };

/** The longest delay of a fault, in milliseconds, as in the control API. */
const LONGEST_DELAY = 60_000;

/** @throws Error for an answer that the contract does not allow, with the first places */
export function answerEffect(operation: Operation, answer: AnyAnswer): Effect {
  if (typeof answer === 'function') return { kind: 'code', change: answer };
  if ('example' in answer) return exampleEffect(operation, answer);
  const { status, body } = answer;
  if (!operation.responses.has(status)) throw new Error(noSuchStatus(operation, status));
  if (body === undefined) return { kind: 'status', status };
  const violations = operation.validator.violationsIn(
    operation,
    replyWith(operation, status, body),
  );
  if (violations.length > 0)
    throw new Error(`${operation.id} cannot answer ${status} like that: ${told(violations)}`);
  return { kind: 'status', status, body };
}

/** The example of a name; without a status, of the first that has it. */
function exampleEffect(
  operation: Operation,
  { status, example }: { status?: number; example: string },
): StatusEffect {
  const statuses = status === undefined ? operation.responses.statuses : [status];
  const found = statuses.find((one) => exampleNames(operation, one).includes(example));
  if (found !== undefined) return { kind: 'status', status: found, example };
  const there = statuses.flatMap((one) => exampleNames(operation, one)).join(', ') || 'none';
  const of = status === undefined ? '' : ` of status ${status}`;
  throw new Error(`${operation.id} has no example ${example}${of}; it has ${there}.`);
}

/** @throws RangeError for a status that is none, and for a delay that the control API would not take */
export function faultEffect(fault: TestFault): Effect {
  if (typeof fault === 'string') return { kind: fault };
  if ('delay' in fault) {
    const delayMs = fault.delay;
    if (!Number.isInteger(delayMs) || delayMs < 1 || delayMs > LONGEST_DELAY)
      throw new RangeError(`A delay is 1 to ${LONGEST_DELAY} whole milliseconds, not ${delayMs}.`);
    return { kind: 'delay', delayMs };
  }
  const { status } = fault;
  if (!Number.isInteger(status) || status < 200 || status > 599)
    throw new RangeError(`A status is 200 to 599, not ${status}.`);
  return { kind: 'status', status };
}
