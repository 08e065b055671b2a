import { isTaken } from './client.ts';
import { isDocumented } from './found.ts';
import { pointerOf } from './pointer-of.ts';
import type { Operation } from '../../contract/operation.ts';
import type { Fault } from '../fault.ts';
import type { Experiment } from './experiment.ts';
import type { Missed } from './found.ts';
import type { RunParts } from './run-parts.ts';
import type { MetFault } from './encounter.ts';

/**
 * Notes that no request of an operation was taken: a fault where no reply came, or the last one is no documented one.
 */
export function noteUnreached(
  { trials, coverage, findings }: RunParts,
  operation: Operation,
  { reason, answer, steps, tried }: Missed,
): void {
  coverage.excuse(operation, reason);
  if ((!answer || isDocumented(answer, operation)) && !trials.settings.strict) {
    findings.doubt({ operation: operation.id, title: 'any request', reason });
    return;
  }
  const fault: Fault = {
    ...{ check: 'unreached', place: '/status', message: 'no request was taken' },
    ...(answer && 'failure' in answer ? { check: 'no-reply', place: '', message: reason } : {}),
    ...{ direction: 'reply', pointer: pointerOf(operation), keyword: '', expected: 'a success' },
  };
  const go = async (one: Experiment): Promise<MetFault[]> => {
    const again = await trials.do(one);
    const isSame = again.answer !== undefined && !isTaken(again.answer);
    return isSame ? [{ fault, steps: again.steps }] : [];
  };
  const experiment: Experiment = { intent: 'good', title: reason, recipe: tried };
  const encounter = tried.length > 0 ? { experiment, go } : undefined;
  findings.add(fault, { operation: operation.id, title: reason, steps }, encounter);
}
