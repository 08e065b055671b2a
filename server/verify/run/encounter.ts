import type { Fault } from '../fault.ts';
import type { Step } from '../finding.ts';
import type { Experiment } from './experiment.ts';

/** A request that met a fault, and how to send it anew, or another one like it. */
export interface Encounter {
  experiment: Experiment;
  go: (experiment: Experiment) => Promise<MetFault[]>;
}

/** A fault, and everything that was sent to meet it. */
export interface MetFault {
  fault: Fault;
  steps: readonly Step[];
}
