import { followBareMetals } from './bare-metal/patched.ts';
import { followBilling } from './billing/patched.ts';
import { followClusters } from './kubernetes/patched.ts';
import { followPayments } from './payments/patched.ts';
import { writeOffLongUnpaid } from './unpaid.ts';
import { followMachines } from './virtual-machines/patched.ts';
import type { Steps } from '../../world/steps.ts';
import type { State, WorldContext } from './state.ts';

/** Billing comes last. It goes by what the areas have made of the patch. */
const FOLLOWERS = [
  writeOffLongUnpaid,
  followMachines,
  followBareMetals,
  followClusters,
  followPayments,
  followBilling,
];

/**
 * Follows a state that was set from outside, as if operations had made it.
 * @param before the state before it was set
 */
export function* followPatch(context: WorldContext, before: State): Steps {
  for (const follow of FOLLOWERS) yield* follow(context, before);
}
