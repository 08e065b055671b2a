import { beginPeriods, shortenPeriods } from './begin.ts';
import { startBareMetals, stopBareMetals } from './suspension.ts';
import type { Area } from '../billing/area.ts';

/** A bare metal is not charged by the hour. Its whole period is paid in advance; see renewal.ts. */
export const bareMetals: Area = {
  resources: ({ bare_metals }) => bare_metals,
  suspension: { stop: stopBareMetals, start: startBareMetals },
  periods: { begin: beginPeriods, turnedBack: shortenPeriods },
};
