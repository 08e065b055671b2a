import { idOf } from './findings.ts';
import type { Met } from './findings.ts';

/** Meets a fault once more; one that does not come again is flaky. */
export async function repeat({ finding, way }: Met): Promise<void> {
  if (!way) return;
  const shown = await way.go(way.experiment);
  const isSame = shown.some(({ fault }) => idOf(fault, finding.operation) === finding.id);
  if (!isSame && finding.state === 'new') finding.state = 'flaky';
}
