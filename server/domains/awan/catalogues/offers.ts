// Plans on offer, and the kinds of resources that they suit.
import { find } from '../../../world/table.ts';
import { notFound, refusal } from '../failures.ts';
import type { State } from '../state.ts';
import type { Pricing, PricingKind } from './pricing.ts';

type Plan = Pick<Pricing, 'instance_type' | 'suitable_for' | 'storage_gb' | 'pricing_unit'>;

/** The kinds that are charged by the hour. A plan for them must have that unit. */
const HOURLY: readonly PricingKind[] = ['vm', 'volume', 'pods'];

/** The plan with an id. @throws Failure 404-1 if there is none, or it was deleted */
export function planWith({ pricings }: Pick<State, 'pricings'>, uuid: string): Pricing {
  const plan = find(pricings, uuid);
  if (plan?.deleted_at !== null) throw notFound(`No pricing has the id ${uuid}`);
  return plan;
}

/**
 * Checks that a plan suits a kind of resource.
 * @throws Failure 400-4 for a plan of another kind, or if this kind cannot be charged by the plan or made of it
 */
export function checkKind(plan: Plan, kind: PricingKind): void {
  const objection = objectionTo(plan, kind);
  if (objection !== null) throw refusal('400-4', `The pricing ${plan.instance_type} ${objection}`);
}

/** Checks that a plan can be chosen now. @throws Failure 409-5 if it is not available */
export function checkOffer({
  instance_type,
  availability,
}: Pick<Pricing, 'instance_type' | 'availability'>): void {
  if (availability === 'available') return;
  throw refusal('409-5', `The pricing ${instance_type} is not available now`);
}

/** True if a plan can be ordered now for a kind of resource. */
export function isOnOffer(plan: Pricing, kind: PricingKind): boolean {
  const { deleted_at, availability } = plan;
  return deleted_at === null && availability === 'available' && objectionTo(plan, kind) === null;
}

/** The reason why a plan does not suit a kind of resource; null if it does. */
function objectionTo(
  { suitable_for, pricing_unit, storage_gb }: Plan,
  kind: PricingKind,
): string | null {
  if (suitable_for !== kind) return `is for ${suitable_for}, not for ${kind}`;
  if (HOURLY.includes(kind) && pricing_unit !== 'hour') return 'is not charged by the hour';
  if (kind === 'volume' && storage_gb === 0) return 'has no storage';
  return null;
}
