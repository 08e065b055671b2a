// A domain without code of its own: it remembers the resources of its contract, as far as its plan goes.
import { Handlers } from './handlers.ts';
import { emptyState, stateSchema } from './state.ts';
import { firstState } from './seeds.ts';
import { Shapes } from './shapes.ts';
import type { Contract } from '../contract/contract.ts';
import type { Domain } from '../world/domain.ts';
import type { Plan } from './plan.ts';
import type { Check, Make } from './views.ts';

/**
 * @param plan of the contract, by findResources()
 * @param make makes values by schemas of the contract
 * @param check finds where a value breaks a schema of the contract
 */
export function derivedDomain(
  { document }: Pick<Contract, 'document'>,
  plan: Plan,
  make: Make,
  check: Check,
): Domain {
  const shapes = new Shapes(document);
  const handlers = new Handlers(shapes, plan, make, check);
  const counts = new Map<string, number>();
  for (const { id } of plan.parts.keys()) counts.set(id, (counts.get(id) ?? 0) + 1);
  const entries = [...plan.parts].flatMap(([operation, part]) =>
    // Operations that share an id cannot be told apart.
    part.kind === 'none' || counts.get(operation.id) !== 1
      ? []
      : [[operation.id, handlers.of(operation, part)] as const],
  );
  return {
    schema: stateSchema(plan.resources),
    first: { demo: firstState(document, shapes, plan, make), empty: emptyState(plan.resources) },
    // The cast: the pipeline gives the handlers only valid requests, and the state of this domain.
    handlers: Object.fromEntries(entries) as Domain['handlers'],
    events: {},
  };
}
