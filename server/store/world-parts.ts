// A world as texts of JSON. A large one has several, so that no step of writing or reading it takes long. Each text has a
// part of the world, in the place where it is.
import { isFields, setField } from '../world/fields.ts';
import { freeze } from '../world/freeze.ts';
import type { Fields } from '../world/fields.ts';
import type { Steps } from '../world/steps.ts';
import type { World } from '../world/world.ts';

/** The levels above which a world is split: a table has its records below. */
const LEVELS = 6;

/** Characters after which another text begins. */
const LENGTH = 256 * 1024;

/** The texts of a world. @param length as LENGTH, for a test */
export function* writtenParts(world: World, length = LENGTH): Steps<[string, ...string[]]> {
  const parts: string[] = [];
  /** The names of the objects around the present place. */
  const path: string[] = [];
  let text = '{';
  let isFirst = true;
  yield* write(world, LEVELS);
  const [first, ...others] = parts;
  const last = `${text}}`;
  return first === undefined ? [last] : [first, ...others, last];

  function* write(fields: object, levels: number): Steps {
    for (const [name, part] of Object.entries(fields)) {
      if (part === undefined) continue;
      if (text.length > length) split();
      text += `${isFirst ? '' : ','}${JSON.stringify(name)}:`;
      isFirst = false;
      if (levels === 0 || !isFields(part)) text += JSON.stringify(part);
      else {
        text += '{';
        isFirst = true;
        path.push(name);
        yield* write(part, levels - 1);
        path.pop();
        text += '}';
        isFirst = false;
      }
      yield;
    }
  }

  function split(): void {
    parts.push(text + '}'.repeat(path.length + 1));
    text = `{${path.map((name) => `${JSON.stringify(name)}:{`).join('')}`;
    isFirst = true;
  }
}

/** Puts a world together, and freezes it. @param parts its texts, in their order */
export function* readParts(first: string, parts: Iterable<string>): Steps<World> {
  const world = JSON.parse(first) as Fields;
  for (const part of parts) {
    yield;
    merge(world, JSON.parse(part) as Fields, LEVELS);
  }
  yield* freezing(world, LEVELS);
  return world as unknown as World; // the cast: the texts are those of writtenParts()
}

/** Adds fields to those that are there. Two parts have only the objects around the place of the split in common. */
function merge(there: Fields, more: Fields, levels: number): void {
  for (const [name, part] of Object.entries(more)) {
    const before = Object.hasOwn(there, name) ? there[name] : undefined;
    if (levels > 0 && isFields(before) && isFields(part)) merge(before, part, levels - 1);
    else setField(there, name, part);
  }
}

function* freezing(fields: Fields, levels: number): Steps {
  for (const part of Object.values(fields)) {
    if (levels > 0 && isFields(part)) yield* freezing(part, levels - 1);
    else freeze(part, undefined);
    yield;
  }
  Object.freeze(fields);
}
