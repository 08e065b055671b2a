import { plannedIn } from './agenda.ts';
import type { Planned } from './agenda.ts';
import type { Change } from './change.ts';

const AGENDA = '/agenda/';
const TREE = `${AGENDA}tree/`;

/**
 * Changes with events in place of the branches of the agenda. Each has a place by the number of its planning, such as
 * `/agenda/3`. The agenda's own notes are left out.
 * @param back the changes that take them back
 */
export function* withEvents(
  changes: readonly Change[],
  back: readonly Change[],
): Generator<Change, void> {
  const nodes = new Map(back.map(({ path, value }) => [path, value]));
  for (const one of changes)
    if (one.path.startsWith(TREE)) yield* eventChanges(nodes.get(one.path), one.value);
    else if (!one.path.startsWith(AGENDA)) yield one;
}

function* eventChanges(before: unknown, after: unknown): Generator<Change, void> {
  const [gone, there] = [byPlace(before), byPlace(after)];
  for (const path of gone.keys()) if (!there.has(path)) yield { op: 'remove', path };
  for (const [path, { at, domain, kind, data }] of there)
    if (!gone.has(path)) {
      const value = { at: new Date(at).toISOString(), domain, kind, data };
      yield { op: 'add', path, value };
    }
}

function byPlace(node: unknown): Map<string, Planned> {
  return new Map(plannedIn(node).map((one) => [`${AGENDA}${one.number}`, one]));
}
