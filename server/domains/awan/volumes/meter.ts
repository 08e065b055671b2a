import { find, readAll } from '../../../world/table.ts';
import { hourOf } from './plans.ts';
import type { MeterOf } from '../billing/meter.ts';

/** External volumes, attached or not, by their own plan; a boot volume is part of its machine's. */
export const volumeMeter: MeterOf = (state, organization, now) =>
  readAll(state.volumes)
    .filter((one) => one.organization_uuid === organization.uuid)
    .toSorted((one, other) => one.id - other.id)
    .flatMap(({ uuid, pricing_uuid, paid_until }) => {
      if (paid_until === null || Date.parse(paid_until) > now) return [];
      const volume = find(state.volumes, uuid);
      const plan = find(state.pricings, pricing_uuid ?? '');
      if (!volume || !plan) return [];
      return [{ resource: volume, charge: hourOf(volume, plan, Date.parse(paid_until)) }];
    });
