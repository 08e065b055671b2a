import { jsonOf } from '../json-body.ts';
import { idsIn } from './ids.ts';
import { inherited } from './inherited.ts';
import { producersOf } from './producers.ts';
import type { Look } from './search.ts';

/** The most ids of a reply that are tried in a path. */
const MOST = 4;

/** Tries the ids that other operations show for the last path parameter that one shows any for. */
export const byId: Look = async ({ contract, operation, candidates, attempt, goTo }) => {
  for (const { parameter, thing, producers } of producersOf(contract.operations, operation)) {
    for (const producer of producers) {
      const found = await goTo(producer);
      const reply = found?.exchanges.at(-1)?.reply;
      if (!found || !reply) continue;
      const { recipe } = found;
      for (const { from } of idsIn(jsonOf(reply), parameter.name, thing).slice(0, MOST)) {
        const part = { of: 'response', in: 'body', pointer: from } as const;
        const shown = { step: recipe.length - 1, operation: producer, part, inside: '' };
        const bindings = [{ from: { shown }, into: { parameter } }];
        for (const values of candidates) {
          const goal = inherited({ operation, values, bindings }, recipe);
          const taken = await attempt([...recipe, goal]);
          if (taken) return taken.recipe;
        }
      }
    }
  }
  return undefined;
};
