import { paced } from '../../../world/steps.ts';
import { plain, readAll } from '../../../world/table.ts';
import { differences, eachDifference } from '../../../world/table-versions.ts';
import { AREAS } from './areas.ts';
import { followHolds } from './hold.ts';
import { followSuspensions } from './suspension.ts';
import { planTick } from './tick.ts';
import type { Steps } from '../../../world/steps.ts';
import type { State, WorldContext } from '../state.ts';

/**
 * Stops or starts what a patch suspends or lifts, writes off what was on hold, and lets the meter tick. A hold stays,
 * and the meter goes on as it did, if the patch touches nothing that is charged.
 */
export function* followBilling(context: WorldContext, before: State): Steps {
  yield* followSuspensions(context, before);
  const touched = yield* touchedBy(context.state, before);
  if (touched.size === 0) return;
  yield* followHolds(context, before, touched);
  yield* planTick(context);
}

/** The ids of the organizations that a patch may let pay more or less than before; all, if it changes a plan. */
function* touchedBy(now: State, before: State): Steps<ReadonlySet<string>> {
  const state = plain(now);
  const touched = new Set(
    differences(state.pricings, before.pricings).length > 0
      ? readAll(state.organizations).map(({ uuid }) => uuid)
      : differences(state.organizations, before.organizations).map(([uuid]) => uuid),
  );
  for (const { resources } of AREAS) {
    yield* paced(eachDifference(resources(state), resources(before)), ([, record, was]) => {
      if (record) touched.add(record.organization_uuid);
      if (was) touched.add(was.organization_uuid);
    });
  }
  return touched;
}
