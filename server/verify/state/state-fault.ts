import type { Operation } from '../../contract/operation.ts';
import type { Fault } from '../fault.ts';
import type { Step } from '../finding.ts';
import { pointerOf } from '../run/pointer-of.ts';

/** A fault of a server's memory. */
export interface StateFault {
  fault: Fault;
  operation: Operation;
  title: string;
  steps: readonly Step[];
}

/** @param place in the reply that shows it */
export function stateFault(
  check: string,
  operation: Operation,
  steps: readonly Step[],
  { message, expected, place = '' }: { message: string; expected: string; place?: string },
): StateFault {
  const fault = { check, direction: 'reply' as const, pointer: pointerOf(operation), keyword: '' };
  return {
    fault: { ...fault, place, message, expected },
    operation,
    title: message,
    steps: [...steps],
  };
}
