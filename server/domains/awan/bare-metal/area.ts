import { beginPeriods, turnBackPeriods } from './begin.ts';
import { startBareMetals, stopBareMetals } from './suspension.ts';
import type { Area } from '../billing/area.ts';

/** No hour of a bare metal is charged: its whole period is paid in advance; see renewal.ts. */
export const bareMetals: Area = {
  resources: ({ bare_metals }) => bare_metals,
  stop: stopBareMetals,
  start: startBareMetals,
  begin: beginPeriods,
  turnBack: turnBackPeriods,
};
