// Changes of a shared part that are reported at each place that has it.
import { keysOf, pointerTo } from '../world/pointer.ts';
import { clientPlace } from './place.ts';
import type { Opened } from './opened.ts';
import type { ReportedChange } from './redocly.ts';

/** Changes without those that are another one, seen from elsewhere. That of the usual credentials is one of the whole API. */
export function once(
  changes: readonly ReportedChange[],
  before: Opened,
  after: Opened,
): ReportedChange[] {
  const found = new Map<string, ReportedChange>();
  for (const [i, change] of changes.entries()) {
    const { kind, property = '', base, revision } = change;
    const edition = revision ? after : before;
    const origin = edition.originOf((revision ?? base)?.pointer.slice('#'.length) ?? '');
    const keys = keysOf(change.path);
    const isUsual = [before, after].every(({ originOf }) => isOfUsual(originOf, keys));
    const isShared = isUsual || origin.startsWith('/components/schemas/');
    const { side } = clientPlace(keys);
    const key = isShared ? [side, origin, kind, property].join('\n') : String(i);
    if (!found.has(key))
      found.set(
        key,
        isUsual
          ? { ...change, path: `#${pointerTo('', ...keys.slice(keys.indexOf('security')))}` }
          : change,
      );
  }
  return [...found.values()];
}

/** True for credentials that an operation does not write itself. */
function isOfUsual(originOf: Opened['originOf'], keys: readonly string[]): boolean {
  const end = keys.indexOf('security');
  const own = pointerTo('', ...keys.slice(0, end + 1));
  return keys[0] === 'paths' && end > 1 && originOf(own) === '/security';
}
