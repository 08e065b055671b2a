import { draftsOf, find } from '../../../world/table.ts';
import { hourOf } from './plans.ts';
import type { MeterOf } from '../billing/metered.ts';

/** External volumes, attached or not, by their own plan; a boot volume is part of its machine's. */
export const volumeMeter: MeterOf = (state, isMeant) =>
  draftsOf(
    state.volumes,
    ({ organization_uuid, paid_until }) =>
      paid_until !== null && isMeant({ organization_uuid, paid_until }),
  )
    .toSorted((one, other) => one.id - other.id)
    .flatMap((resource) => {
      const { organization_uuid, pricing_uuid, paid_until } = resource;
      const plan = find(state.pricings, pricing_uuid ?? '');
      if (!plan) return [];
      const charge = hourOf(resource, plan, Date.parse(paid_until ?? ''));
      return [{ organization_uuid, resource, charge }];
    });
