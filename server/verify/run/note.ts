import type { Operation } from '../../contract/operation.ts';
import type { Experiment } from './experiment.ts';
import type { RunParts } from './run-parts.ts';
import type { Outcome } from './trials.ts';
import type { MetFault } from './encounter.ts';

/** Notes what an experiment told about an operation. */
export function note(
  { findings, coverage, trials }: RunParts,
  operation: Operation,
  experiment: Experiment,
  { faults, unsure, steps, answer }: Outcome,
): void {
  const { intent, constraint, title } = experiment;
  const go = async (one: Experiment): Promise<MetFault[]> => {
    const again = await trials.do(one);
    return again.faults.map((fault) => ({ fault, steps: again.steps }));
  };
  for (const fault of faults)
    findings.add(fault, { operation: operation.id, title, steps }, { experiment, go });
  if (unsure !== undefined) {
    findings.doubt({ operation: operation.id, title, reason: unsure });
  } else if (intent === 'broken' && constraint && answer) {
    coverage.note(operation, constraint, { broken: true });
  }
}
