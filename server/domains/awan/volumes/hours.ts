import { paced } from '../../../world/steps.ts';
import { find, readEach } from '../../../world/table.ts';
import { oldestFirst } from '../oldest-first.ts';
import { ownedIn } from '../owned.ts';
import { hourOf } from './plans.ts';
import type { Steps } from '../../../world/steps.ts';
import type { Choice, Hour, Use } from '../billing/area.ts';
import type { State } from '../state.ts';
import type { Volume } from './volume.ts';

/** The external volumes, attached or not. A boot volume is part of its machine's plan. */
export function* volumeUses({ volumes }: State): Generator<Use> {
  for (const volume of readEach(volumes)) yield* usesOf(volume);
}

/** The next hours of external volumes, the oldest volume first. */
export function* volumeHours(state: State, choice: Choice): Steps<Hour[]> {
  const { organizations, isMeant } = choice;
  const volumes = yield* oldestFirst(yield* ownedIn(() => state.volumes, organizations), (volume) =>
    usesOf(volume).some(isMeant),
  );
  const hours: Hour[] = [];
  yield* paced(volumes, (volume) => {
    const { uuid, organization_uuid, pricing_uuid, paid_until } = volume;
    const plan = find(state.pricings, pricing_uuid ?? '');
    if (!plan) return;
    const charge = hourOf(volume, plan, Date.parse(paid_until ?? ''));
    const resource = ({ volumes }: State) => find(volumes, uuid);
    hours.push({ organization_uuid, use: uuid, resource, charge });
  });
  return hours;
}

/** One use, or none. */
function usesOf({ organization_uuid, paid_until }: Volume): Use[] {
  return paid_until === null ? [] : [{ organization_uuid, paid_until }];
}
