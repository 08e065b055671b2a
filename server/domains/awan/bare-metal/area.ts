import { beginPeriods, shortenPeriods } from './begin.ts';
import { startBareMetals, stopBareMetals } from './suspension.ts';
import type { Steps } from '../../../world/steps.ts';
import type { Area, Hour } from '../billing/area.ts';

/** A bare metal is not charged by the hour. Its whole period is paid in advance; see renewal.ts. */
export const bareMetals: Area = {
  resources: ({ bare_metals }) => bare_metals,
  suspension: { stop: stopBareMetals, start: startBareMetals, firstHours: noHours },
  periods: { begin: beginPeriods, turnedBack: shortenPeriods },
};

/** Nothing of a bare metal is charged by the hour. */
// eslint-disable-next-line require-yield
function* noHours(): Steps<Hour[]> {
  return [];
}
