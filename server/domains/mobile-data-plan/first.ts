import { tableOf } from '../../world/table.ts';
import type { State } from './state.ts';

/** First states: the demo operator has pushed nothing yet. Its users have devices in `demo` only. */
export const FIRST = {
  demo: stateOf({ 'cpid-7f3a9c21': ['Contoh Phone 5'], '6280000000001': ['Contoh Phone 3'] }),
  empty: stateOf({}),
};

function stateOf(devices: Record<string, string[]>): State {
  return {
    accounts: tableOf([['demo', { asns: ['64496'] }]]),
    devices: tableOf(Object.entries(devices)),
    planStatuses: tableOf([]),
    planGroups: tableOf([]),
  };
}
