import { createHash } from 'node:crypto';

import { keysOf, pointerTo } from '../world/pointer.ts';
import { IMPACTS } from './change.ts';
import { once } from './once.ts';
import { opened, withNames } from './opened.ts';
import { clientPlace } from './place.ts';
import { reportedChanges } from './redocly.ts';
import { renamedSchemes } from './security.ts';
import { renamings, verdictOn } from './verdict.ts';
import { isMajorStep } from './version.ts';
import type { Change, Comparison } from './change.ts';
import type { Edition, Opened } from './opened.ts';
import type { ReportedChange } from './redocly.ts';
import type { Verdict } from './verdict.ts';

/** Both editions of a contract; one of them may be missing. */
export interface Editions {
  name: string;
  old: Edition | undefined;
  new: Edition | undefined;
}

/**
 * Finds what has changed between two editions of a contract, the worst first.
 * @throws LoadError for one that cannot be read; Error in one line if they cannot be compared
 */
export async function compare(editions: Editions): Promise<Comparison> {
  const { name } = editions;
  // One after the other: of two that cannot be read, it is always the old one that is told.
  const before = await opened(editions.old);
  const read = await opened(editions.new);
  const versions = { old: before?.version, new: read?.version };
  if (!before || !read) {
    const change = read ? ADDED : REMOVED;
    return { name, versions, isMajor: false, changes: [{ ...change, id: idOf(name, change) }] };
  }
  const after = withNames(read, renamedSchemes(before.document, read.document));
  const all = once(await reportedChanges(before.document, after.document), before, after);
  const reported = all.filter((one) => !one.path.startsWith(UNUSED) && !isEmptyList(one));
  const renamed = renamings(reported);
  const covered = new Set(renamed.flatMap((one) => one.of));
  const changes = await Promise.all([
    ...renamed.map(async ({ of, removed, from, to }) => {
      const impacts = of.map((one) => verdictOn(one).impact);
      const impact = IMPACTS.find((one) => impacts.includes(one)) ?? 'patch';
      const message = `Property \`${from}\` is named \`${to}\` now.`;
      const [, added = removed] = of;
      const place = await placeOf(added, before, after);
      return changeOf(name, removed, { impact, rule: 'property-renamed', message }, place);
    }),
    ...reported
      .filter((one) => !covered.has(one))
      .map(async (one) => changeOf(name, one, verdictOn(one), await placeOf(one, before, after))),
  ]);
  return {
    ...{ name, versions, isMajor: isMajorStep(before.version, after.version) },
    changes: IMPACTS.flatMap((impact) => changes.filter((one) => one.impact === impact)),
  };
}

async function placeOf(
  { base, revision }: ReportedChange,
  before: Opened,
  after: Opened,
): Promise<Change['place']> {
  if (revision) return await after.placeOf(revision.pointer.slice('#'.length));
  return base && (await before.placeOf(base.pointer.slice('#'.length)));
}

function changeOf(
  name: string,
  { path, property }: ReportedChange,
  verdict: Verdict,
  place: Change['place'],
): Change {
  const keys = keysOf(path);
  const pointer = pointerTo('', ...keys, ...(property === undefined ? [] : [property]));
  const message = verdict.message.replace(MARKS, '');
  const change = { ...verdict, message, ...clientPlace(keys), pointer, place, isKnown: false };
  return { ...change, id: idOf(name, change) };
}

function idOf(name: string, { rule, pointer }: Pick<Change, 'rule' | 'pointer'>): string {
  return createHash('sha256').update([name, rule, pointer].join('\n')).digest('hex').slice(0, 12);
}

/** The way from an old version to 3.1 leaves empty lists of parameters, which say nothing. */
function isEmptyList({ typeName, base, revision }: ReportedChange): boolean {
  const { value } = revision ?? base ?? {};
  return typeName === 'ParameterList' && Array.isArray(value) && value.length === 0;
}

/** The ends of names that are there for the comparison alone, in a message. */
const MARKS = /(\.answer\.kontrak|\.orNull_*)+(?=`)/g;

/** A schema that no operation refers to, or that stands there for the comparison alone. */
const UNUSED = '#/components/schemas/';

const WHOLE: Omit<Change, 'id' | 'impact' | 'rule' | 'message'> = {
  ...{ operation: '', side: 'api', within: '', pointer: '', place: undefined, isKnown: false },
};
const ADDED = {
  ...WHOLE,
  impact: 'minor',
  rule: 'contract-added',
  message: 'The contract is new.',
} satisfies Omit<Change, 'id'>;
const REMOVED = {
  ...WHOLE,
  impact: 'major',
  rule: 'contract-removed',
  message: 'The contract was removed.',
} satisfies Omit<Change, 'id'>;
