import { readAll } from '../../../world/table.ts';
import { inOrder } from '../pages.ts';
import { inJakarta, inUtc } from '../times.ts';
import { catalogueView, pricingView } from './views.ts';
import type { Handlers } from '../state.ts';
import type { Pricing, PricingKind } from './pricing.ts';

export const cataloguesHandlers = {
  listCatalogues: (_, { state }) => {
    const images = inOrder(readAll(state.catalogues), 'asc');
    const data = images.map((one) => catalogueView(one, inUtc));
    return { status: 200, body: { data, result: true } };
  },

  listPricings: ({ query: { suitable_for } }, { state }) => {
    const plans = onOffer(readAll(state.pricings), suitable_for);
    const data = plans.map((one) => pricingView(one, inJakarta));
    return { status: 200, body: { data, result: true } };
  },
} satisfies Handlers;

/** The plans of a kind, or of every kind, in the order of their creation. Deleted plans are left out. */
function onOffer(plans: Pricing[], kind: PricingKind | undefined): Pricing[] {
  const wanted = plans.filter(
    (one) => !one.deleted_at && one.suitable_for === (kind ?? one.suitable_for),
  );
  return inOrder(wanted, 'asc');
}
