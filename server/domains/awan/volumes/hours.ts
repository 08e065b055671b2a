import { paced } from '../../../world/steps.ts';
import { find, readEach } from '../../../world/table.ts';
import { hourOf } from './plans.ts';
import type { Steps } from '../../../world/steps.ts';
import type { Hour, Use } from '../billing/area.ts';
import type { State } from '../state.ts';
import type { Volume } from './volume.ts';

/** The external volumes, attached or not. A boot volume is part of its machine's plan. */
export function* volumeUses({ volumes }: State): Generator<Use> {
  for (const volume of readEach(volumes)) yield* usesOf(volume);
}

/** The next hours of external volumes, the oldest volume first. */
export function* volumeHours(state: State, isMeant: (use: Use) => boolean): Steps<Hour[]> {
  const byId = new Map<number, Hour[]>();
  yield* paced(readEach(state.volumes), (volume) => {
    if (!usesOf(volume).some(isMeant)) return;
    const { uuid, organization_uuid, pricing_uuid, paid_until } = volume;
    const plan = find(state.pricings, pricing_uuid ?? '');
    if (!plan) return;
    const charge = hourOf(volume, plan, Date.parse(paid_until ?? ''));
    const resource = ({ volumes }: State) => find(volumes, uuid);
    const hour = { organization_uuid, use: uuid, resource, charge };
    byId.set(volume.id, [...(byId.get(volume.id) ?? []), hour]);
  });
  const hours: Hour[] = [];
  // Numbers alone are sorted in a tenth of the time.
  yield* paced(Float64Array.from(byId.keys()).sort(), (id) => {
    hours.push(...(byId.get(id) ?? []));
  });
  return hours;
}

/** One use, or none. */
function usesOf({ organization_uuid, paid_until }: Volume): Use[] {
  return paid_until === null ? [] : [{ organization_uuid, paid_until }];
}
