import { own, shown, without } from './values.ts';
import { isFields } from '../../world/fields.ts';
import type { Place } from './place.ts';
import type { Fields } from '../../world/fields.ts';
import type { Walk } from './walk.ts';

const CHOICES = ['oneOf', 'anyOf'];
const LISTS = ['allOf', ...CHOICES, 'dependentSchemas'];
const SINGLE = ['not', 'if', 'then', 'else'];

/** Circles that are looked at as a whole. Of further ones, the last reference goes. */
const MOST_CIRCLES = 1000;

/** A schema, and another one that judges the same value. */
interface Edge {
  keyword: string;
  to: Fields;
}

/** A schema on the way through the document, the edge by which the way led on, and the edges that are left. */
interface Step {
  schema: Fields;
  taken?: Edge;
  left: Edge[];
}

/**
 * Opens circles of schemas that all judge one and the same value: to check a value would never end. Most often a base
 * lists its kinds in `oneOf`, and each kind has the base in its `allOf`. Then the kind takes all of the base but its
 * choice. Any other circle loses one reference.
 * @param walk has gone through the document, which is sound otherwise
 */
export function openCircles(walk: Walk): void {
  const places = walk.things('schema');
  const done = new Set<Fields>();
  const opened = new Set<Fields>();
  const way: Step[] = [];
  const indices = new Map<Fields, number>();
  const enter = (schema: Fields): void => {
    const left = edgesOf(schema, walk).filter(
      ({ keyword }) => keyword !== '$ref' || !opened.has(schema),
    );
    indices.set(schema, way.push({ schema, left }) - 1);
  };
  const leave = (): void => {
    const step = way.pop();
    if (step) indices.delete(step.schema);
  };
  for (const start of places.keys()) {
    if (!done.has(start)) enter(start);
    for (let here = way.at(-1); here; here = way.at(-1)) {
      const edge = here.left.pop();
      if (!edge) {
        done.add(here.schema);
        leave();
        continue;
      }
      here.taken = edge;
      const first = indices.get(edge.to);
      if (first === undefined) {
        if (!done.has(edge.to)) enter(edge.to);
        continue;
      }
      const circle = way.slice(opened.size < MOST_CIRCLES ? first : way.findLastIndex(isReference));
      const weakest = circle.find((one, i) => isReference(one) && choosesNext(circle, i));
      const step = weakest ?? circle.findLast(isReference);
      if (!step) continue;
      opened.add(step.schema);
      open(step, places.get(step.schema), walk);
      // The schemas behind it are visited again if another way leads to them.
      while (way.at(-1) !== step) leave();
    }
  }
}

function isReference({ taken }: Step): boolean {
  return taken?.keyword === '$ref';
}

/** True if a reference leads to a choice, by which the circle goes on. */
function choosesNext(circle: readonly Step[], i: number): boolean {
  const next = circle[(i + 1) % circle.length];
  return CHOICES.includes(next?.taken?.keyword ?? '');
}

function open({ schema, taken }: Step, place: Place | undefined, walk: Walk): void {
  const { $ref, ...rest } = schema;
  const target = taken?.to ?? {};
  if (CHOICES.some((keyword) => target[keyword] !== undefined)) {
    walk.edits.put(place, { ...without(target, ...CHOICES, 'discriminator'), ...rest });
    return;
  }
  walk.tell(place, `the reference ${shown($ref)} leads back to its own schema`, 'it is left out');
  walk.edits.put(place, rest);
}

function edgesOf(schema: Fields, walk: Walk): Edge[] {
  const { $ref } = schema;
  const target = typeof $ref === 'string' ? walk.references.find($ref)?.value : undefined;
  const parts = [
    { keyword: '$ref', to: target },
    ...SINGLE.map((keyword) => ({ keyword, to: own(schema, keyword) })),
    ...LISTS.flatMap((keyword) => {
      const list = own(schema, keyword);
      const all: unknown[] = typeof list === 'object' && list !== null ? Object.values(list) : [];
      return all.map((to) => ({ keyword, to }));
    }),
  ];
  return parts.filter((edge): edge is Edge => isFields(edge.to));
}
