import { find } from '../../../world/table.ts';
import { notFound, refusal } from '../failures.ts';
import type { components } from '../../../../generated/awan.d.ts';
import type { Pricing, PricingKind } from '../catalogues/pricing.ts';
import type { State } from '../state.ts';

type CreateRequest = components['schemas']['CreateClusterRequest'];

/**
 * Refuses a cluster whose version or plans cannot be had.
 * @throws Failure 404-1 for an unknown one, 400-4 for a plan of another kind, 409-5 for one not on offer now
 */
export function checkPlans(state: State, body: CreateRequest): void {
  if (!find(state.kubernetes_versions, body.version)) throw notFound('No version has this id');
  const chosen = [
    choiceOf(state, body.pricing_uuid, 'pods'),
    ...(body.pv_pricing_uuid === undefined
      ? []
      : [choiceOf(state, body.pv_pricing_uuid, 'volume')]),
  ];
  for (const { pricing, kind } of chosen) {
    if (pricing.suitable_for !== kind) {
      throw refusal('400-4', `The pricing ${pricing.instance_type} is not suitable for ${kind}`);
    }
  }
  for (const { pricing } of chosen) {
    if (pricing.availability !== 'available') {
      throw refusal('409-5', `The pricing ${pricing.instance_type} is not available now`);
    }
  }
}

function choiceOf(
  state: State,
  uuid: string,
  kind: PricingKind,
): { pricing: Pricing; kind: PricingKind } {
  const pricing = find(state.pricings, uuid);
  if (!pricing) throw notFound('No pricing has this id');
  return { pricing, kind };
}
