import { find } from '../../../world/table.ts';
import { checkKind, checkOffer, planWith } from '../catalogues/offers.ts';
import { notFound } from '../failures.ts';
import type { components } from '../../../../generated/awan.d.ts';
import type { State } from '../state.ts';

/**
 * Checks the version and the plans of a new cluster.
 * @throws Failure 404-1 if one of them is unknown, 400-4 for a plan that does not suit, 409-5 for one that is not on
 *   offer
 */
export function checkPlans(
  state: State,
  body: components['schemas']['CreateClusterRequest'],
): void {
  if (!find(state.kubernetes_versions, body.version)) throw notFound('No version has this id');
  const nodes = planWith(state, body.pricing_uuid);
  const volume =
    body.pv_pricing_uuid === undefined ? undefined : planWith(state, body.pv_pricing_uuid);
  checkKind(nodes, 'pods');
  if (volume) checkKind(volume, 'volume');
  checkOffer(nodes);
  if (volume) checkOffer(volume);
}
