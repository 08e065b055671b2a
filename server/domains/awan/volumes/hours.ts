import { draftsOf, find, readEach } from '../../../world/table.ts';
import { hourOf } from './plans.ts';
import type { Hour, Use } from '../billing/area.ts';
import type { State } from '../state.ts';
import type { Volume } from './volume.ts';

/** The external volumes, attached or not. A boot volume is part of its machine's plan. */
export function* volumeUses({ volumes }: State): Generator<Use> {
  for (const volume of readEach(volumes)) yield* usesOf(volume);
}

/** The next hours of external volumes, the oldest volume first. */
export function volumeHours(state: State, isMeant: (use: Use) => boolean): Hour[] {
  return draftsOf(state.volumes, (one) => usesOf(one).some(isMeant))
    .toSorted((one, other) => one.id - other.id)
    .flatMap((resource) => {
      const { organization_uuid, pricing_uuid, paid_until } = resource;
      const plan = find(state.pricings, pricing_uuid ?? '');
      if (!plan) return [];
      const charge = hourOf(resource, plan, Date.parse(paid_until ?? ''));
      return [{ organization_uuid, resource, charge }];
    });
}

/** One use, or none. */
function usesOf({ organization_uuid, paid_until }: Volume): Use[] {
  return paid_until === null ? [] : [{ organization_uuid, paid_until }];
}
