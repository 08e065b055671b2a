import { followHolds } from './hold.ts';
import { followSuspensions } from './suspension.ts';
import { planTick } from './tick.ts';
import type { State, WorldContext } from '../state.ts';

/**
 * Follows a patch of the state. It stops what the patch suspends, starts what it lifts, writes off what was on hold,
 * and plans the tick.
 */
export function followBilling(context: WorldContext, before: State): void {
  followSuspensions(context, before);
  followHolds(context, before);
  planTick(context);
}
