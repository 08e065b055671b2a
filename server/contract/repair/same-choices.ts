import { below } from './place.ts';
import { own } from './values.ts';
import { isFields } from '../../world/fields.ts';
import type { Place } from './place.ts';
import type { Fields } from '../../world/fields.ts';
import type { Walk } from './walk.ts';

/** Keywords that say nothing of the values that are allowed. */
const ANNOTATIONS = ['title', 'description', 'deprecated', 'example', 'examples', 'externalDocs'];

/** A value keeps one schema of `oneOf` and no other. So none keeps one that is there twice. */
export function checkSameChoices(schema: Fields, place: Place | undefined, walk: Walk): void {
  const choices = own(schema, 'oneOf');
  if (!Array.isArray(choices)) return;
  const first = new Map<string, number>();
  for (const [i, choice] of (choices as unknown[]).entries()) {
    const text = ruleOf(choice);
    const same = first.get(text);
    if (same === undefined) first.set(text, i);
    else
      walk.leaveOut(
        below(below(place, 'oneOf'), i),
        `this choice allows the same as number ${same}`,
      );
  }
}

/** Everything that a choice says of values. */
function ruleOf(choice: unknown): string {
  if (!isFields(choice)) return JSON.stringify(choice);
  const rules = Object.entries(choice).filter(
    ([key]) => !ANNOTATIONS.includes(key) && !key.startsWith('x-'),
  );
  return JSON.stringify(rules.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
