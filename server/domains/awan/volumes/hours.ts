import { paced } from '../../../world/steps.ts';
import { find, readEach } from '../../../world/table.ts';
import { paidUntil } from '../billing/paid-until.ts';
import { oldestFirst } from '../oldest-first.ts';
import { ownedIn } from '../owned.ts';
import { hourOf } from './plans.ts';
import type { Steps } from '../../../world/steps.ts';
import type { Choice, Hour, Use } from '../billing/area.ts';
import type { State } from '../state.ts';
import type { Volume } from './volume.ts';

/** The external volumes, attached or not. A boot volume is part of its machine's plan. */
export function* volumeUses({ volumes }: State): Generator<Use> {
  for (const volume of readEach(volumes)) if (isCharged(volume)) yield volume;
}

/** The next hours of external volumes, the oldest volume first. */
export function* volumeHours(state: State, choice: Choice): Steps<Hour[]> {
  const { organizations, isMeant } = choice;
  const volumes = yield* oldestFirst(
    yield* ownedIn(() => state.volumes, organizations),
    (volume) => isCharged(volume) && isMeant(volume, paidUntil(state, volume)),
  );
  const hours: Hour[] = [];
  yield* paced(volumes, (volume) => {
    const { uuid, organization_uuid, pricing_uuid } = volume;
    const plan = find(state.pricings, pricing_uuid ?? '');
    if (!plan || !isCharged(volume)) return;
    const charge = hourOf(volume, plan, paidUntil(state, volume));
    const resource = ({ volumes }: State) => find(volumes, uuid);
    hours.push({ organization_uuid, use: uuid, resource, charge });
  });
  return hours;
}

function isCharged(volume: Volume): volume is Volume & { paid_until: string } {
  return volume.paid_until !== null;
}
