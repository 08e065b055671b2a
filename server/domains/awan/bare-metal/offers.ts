// The machines on offer by their kind. A kind is a name and a plan.
import { IndexBy } from '../../../world/index-by.ts';
import { find, readAll } from '../../../world/table.ts';
import { isOnOffer } from '../catalogues/offers.ts';
import type { Pricing } from '../catalogues/pricing.ts';
import type { State } from '../state.ts';
import type { Machine } from './bare-metal.ts';

/** A kind of machine with at least one that can be ordered. */
export interface Offer {
  name: string;
  pricing: Pricing;
}

/** The length of a dot and the plan's id. They end the name of a kind in an order. */
const PLAN_LENGTH = 37;

const BY_KIND = new IndexBy<Machine>(({ name, pricing_uuid }) => [`${name}.${pricing_uuid}`]);

/** The kinds on offer, sorted by the number of their plan and by name. */
export function offersOf(state: State): Offer[] {
  const offers = new Map<string, Offer>();
  for (const { name, pricing_uuid, machine_status } of readAll(state.machines)) {
    const pricing = find(state.pricings, pricing_uuid);
    if (machine_status !== 'available' || !pricing || !isOnOffer(pricing, 'baremetal')) continue;
    offers.set(`${name}.${pricing_uuid}`, { name, pricing });
  }
  return [...offers.values()].toSorted(
    (one, other) => one.pricing.id - other.pricing.id || (one.name < other.name ? -1 : 1),
  );
}

/**
 * All machines of a kind, let or not, the oldest first.
 * @param kind as an order names it: the name, a dot, and the id of the plan
 */
export function machinesOf(state: State, kind: string): Machine[] {
  const name = kind.slice(0, -PLAN_LENGTH);
  const plan = kind.slice(1 - PLAN_LENGTH);
  return BY_KIND.read(state.machines, `${name}.${plan}`).sort((one, other) =>
    ageOf(one) < ageOf(other) ? -1 : 1,
  );
}

function ageOf({ created_at, system_id }: Machine): string {
  return `${created_at} ${system_id}`;
}
