import { followHolds } from './hold.ts';
import { followSuspensions } from './suspension.ts';
import { planTick } from './tick.ts';
import type { State, WorldContext } from '../state.ts';

/** Stops or starts what a patch suspends or lifts, writes off what was on hold, and lets the meter tick. */
export function followBilling(context: WorldContext, before: State): void {
  followSuspensions(context, before);
  followHolds(context, before);
  planTick(context);
}
