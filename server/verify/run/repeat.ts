import { idOf } from './findings.ts';
import type { Met } from './findings.ts';

/** Meets a fault once more; one that does not come again is flaky. */
export async function repeat({ finding, encounter }: Met): Promise<void> {
  if (!encounter) return;
  const shown = await encounter.go(encounter.experiment);
  const isSame = shown.some(({ fault }) => idOf(fault, finding.operation) === finding.id);
  if (!isSame && finding.state === 'new') finding.state = 'flaky';
}
