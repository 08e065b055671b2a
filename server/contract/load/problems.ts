import { LoadError, placeIn } from './load-error.ts';
import { shownFile } from './read.ts';
import { keysOf, pointerTo } from '../../world/pointer.ts';
import { keysInSwagger } from '../repair/swagger-keys.ts';
import { own } from '../repair/values.ts';
import type { Place, Problem } from '../problem.ts';
import type { Finding } from '../repair/repairs.ts';
import type { DeadReference } from '../repair/walk.ts';
import type { Origin, Source } from './source.ts';

/** Problems of one contract that are listed. One more counts the others. */
const MOST_PROBLEMS = 1000;

/** Lists what is wrong in a contract, in the order of its files and lines. */
export async function problemsOf(source: Source, findings: readonly Finding[]): Promise<Problem[]> {
  if (findings.length + source.repeated.length === 0) return [];
  const placed = await placer(source);
  const problems = [
    ...source.repeated.map(({ file, position }) => ({
      ...{ file: shownFile(file), ...position },
      message: 'an object has a key twice',
      remedy: 'the last one counts, here and elsewhere in the file',
    })),
    ...findings.slice(0, MOST_PROBLEMS).map(({ keys, message, remedy }) => ({
      ...placed(source.originOf(keys)),
      ...{ message, remedy },
    })),
  ].sort(byPlace);
  const others = findings.length - MOST_PROBLEMS;
  const [last] = problems.slice(-1);
  if (others <= 0 || !last) return problems;
  return [
    ...problems,
    { file: source.file, message: `there are ${others} more`, remedy: 'they are mended as well' },
  ];
}

/** The error for references that lead nowhere. It names the first. */
export async function deadReferenceError(
  source: Source,
  dead: readonly DeadReference[],
): Promise<LoadError> {
  const placed = await placer(source);
  const [first] = dead
    .slice(0, MOST_PROBLEMS)
    .map(({ keys, reference }) => {
      const origin = source.originOf([...keys, '$ref']);
      // The upgrade of old contracts has changed the words of some references.
      const written = own(keys.reduce<unknown>(own, source.document), '$ref');
      const said = typeof written === 'string' ? written : reference;
      return { ...placed(origin), origin, reference: said };
    })
    .sort(byPlace);
  if (!first) return new LoadError(`${source.file}: a reference leads nowhere`);
  const failure = source.failureOf(first.origin.file, first.reference);
  return new LoadError(
    [
      `${placeIn(first.file, first)}: the reference ${first.reference} leads nowhere`,
      ...(failure ? [`: ${failure.message}`] : []),
      ...(dead.length > 1 ? [` (and ${dead.length - 1} more)`] : []),
    ].join(''),
  );
}

/** Finds the place in a source that a JSON Pointer into the finished document leads to. */
export function placesIn(source: Source): (pointer: string) => Promise<Place> {
  let placed: ReturnType<typeof placer> | undefined;
  return async (pointer) => {
    placed ??= placer(source);
    const keys = keysOf(pointer);
    const isOld = source.version === '2.0';
    return (await placed)(source.originOf(isOld ? keysInSwagger(source.document, keys) : keys));
  };
}

/** Positions take a library that is large. Nobody needs it for a sound contract. */
async function placer({ texts }: Source): Promise<(origin: Origin) => Place> {
  if (texts.size === 0) return ({ keys }) => ({ file: `#${pointerTo('', ...keys)}` });
  const { Positions } = await import('./positions.ts');
  const positions = new Positions(texts);
  return (origin) => ({ file: shownFile(origin.file ?? ''), ...positions.of(origin) });
}

function byPlace(one: Place, other: Place): number {
  return (
    one.file.localeCompare(other.file) ||
    (one.line ?? 0) - (other.line ?? 0) ||
    (one.column ?? 0) - (other.column ?? 0)
  );
}
