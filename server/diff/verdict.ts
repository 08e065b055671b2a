import { isDeepStrictEqual } from 'node:util';

import { shown } from '../contract/repair/values.ts';
import { keysOf, pointerTo } from '../world/pointer.ts';
import { correctionOf } from './correction.ts';
import { clientPlace } from './place.ts';
import type { Impact } from './change.ts';
import type { ReportedChange } from './redocly.ts';

/** A reported change with what is thought of it here. */
export interface Verdict {
  impact: Impact;
  rule: string;
  message: string;
}

/** Redocly's verdict on a change, or a better one. */
export function verdictOn(change: ReportedChange): Verdict {
  const { impact, kind, verdicts } = change;
  const { side } = clientPlace(keysOf(change.path));
  return {
    ...{ impact, rule: verdicts[0]?.ruleId ?? kind },
    message: verdicts.map((one) => one.message).join(' ') || messageOf(change),
    ...correctionOf(change, side),
  };
}

function messageOf({ path, typeName, kind, property, base, revision }: ReportedChange): string {
  if (kind === 'modified')
    return `\`${property ?? typeName}\` changed from ${shown(base?.value)} to ${shown(revision?.value)}.`;
  const keys = keysOf(path);
  const words = keys.at(-2) === 'properties' ? 'Property' : sentence(typeName);
  return `${words} \`${keys.at(-1) ?? ''}\` was ${kind}.`;
}

/** `MediaType` as `Media type`. */
function sentence(typeName: string): string {
  const words = typeName.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A property with another name, which is reported as one that goes and one that comes. */
export interface Renaming {
  /** The changes that it stands for. */
  of: ReportedChange[];
  removed: ReportedChange;
  from: string;
  to: string;
}

/**
 * Finds properties that only have another name now: of the same object, one of a schema went, and one of an equal schema
 * came.
 */
export function renamings(changes: readonly ReportedChange[]): Renaming[] {
  const objects = new Map<string, ReportedChange[]>();
  for (const change of changes) {
    const keys = keysOf(change.path);
    if (keys.at(-2) !== 'properties' || change.kind === 'modified') continue;
    const object = pointerTo('', ...keys.slice(0, -2));
    objects.set(object, [...(objects.get(object) ?? []), change]);
  }
  return [...objects].flatMap(([object, some]) => {
    const [removed, ...moreRemoved] = some.filter(({ kind }) => kind === 'removed');
    const [added, ...moreAdded] = some.filter(({ kind }) => kind === 'added');
    // Of several, nobody knows which one became which.
    if (!removed || !added || moreRemoved.length + moreAdded.length > 0) return [];
    if (!isDeepStrictEqual(removed.base?.value, added.revision?.value)) return [];
    const [from = '', to = ''] = [removed, added].map(({ path }) => keysOf(path).at(-1));
    const required = changes.filter(
      ({ path, property, base, revision }) =>
        property === 'required' &&
        path === `#${object}` &&
        isDeepStrictEqual(namesWith(base?.value, from, to), namesWith(revision?.value, to, to)),
    );
    return [{ of: [removed, added, ...required], removed, from, to }];
  });
}

/** Names in one order, one of them replaced. */
function namesWith(names: unknown, old: string, name: string): string[] {
  if (!Array.isArray(names)) return [];
  return names.map((one) => (one === old ? name : String(one))).sort();
}
