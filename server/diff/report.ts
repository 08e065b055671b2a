// Comparisons in words: text for a terminal, and Markdown for a pull request.
import { placeIn } from '../contract/load/load-error.ts';
import { breaksOf, IMPACTS, isBroken } from './change.ts';
import type { Change, Comparison, Impact, Side } from './change.ts';

/** The most characters of a Markdown report: a pull request's comment takes 65,536. */
const LONGEST = 60_000;

const TITLES: Record<Impact, string> = {
  major: 'Breaks clients',
  warning: 'May surprise clients',
  minor: 'Offers more',
  patch: 'Concerns nobody',
};
const SIDES: readonly [Side, string][] = [
  ['request', 'Requests'],
  ['answer', 'Answers'],
  ['api', 'The API'],
];

/** A verdict on the version, in one sentence: does it announce the changes? */
export function verdictOf(comparison: Comparison): string {
  const { versions, isMajor } = comparison;
  const count = breaksOf(comparison).length;
  const step = `${versions.old ?? 'none'} to ${versions.new ?? 'none'}`;
  if (count === 0) return `Nothing breaks clients (${step}).`;
  const changes = count === 1 ? '1 change breaks clients' : `${count} changes break clients`;
  if (!isBroken(comparison)) return `${changes}, and the version says so (${step}).`;
  const why =
    isMajor === undefined ? 'the versions cannot be compared' : 'the version does not say so';
  return `${changes}, and ${why} (${step}).`;
}

/** Comparisons for a terminal. */
export function textOf(comparisons: readonly Comparison[]): string {
  const lines = comparisons.flatMap((comparison) => [
    `${comparison.name}: ${verdictOf(comparison)}`,
    ...IMPACTS.flatMap((impact) => {
      const changes = comparison.changes.filter((one) => one.impact === impact);
      if (changes.length === 0) return [];
      if (impact === 'patch') return [`  ${TITLES.patch}: ${changes.length}`];
      return [
        `  ${TITLES[impact]} (${changes.length})`,
        ...changes.map((one) => `    ${lineOf(one)}${one.isKnown ? ' (known)' : ''}  [${one.id}]`),
      ];
    }),
    '',
  ]);
  return lines.join('\n');
}

/** Comparisons for a pull request: what breaks first, requests and answers apart. */
export function markdownOf(comparisons: readonly Comparison[]): string {
  const worst = comparisons.toSorted((one, other) => breaksOf(other).length - breaksOf(one).length);
  const texts = ROWS.map((rows) =>
    ['# Changes of contracts\n', ...worst.map((one) => sectionOf(one, rows))].join(''),
  );
  const text = texts.find(({ length }) => length <= LONGEST);
  return text ?? `${texts.at(-1)?.slice(0, LONGEST - 3) ?? ''}\n…\n`;
}

function sectionOf(comparison: Comparison, rows: number): string {
  const { name, changes } = comparison;
  const mark = isBroken(comparison) ? '❌' : '✅';
  const tables = IMPACTS.filter((impact) => impact !== 'patch').flatMap((impact) =>
    SIDES.flatMap(([side, title]) => {
      const some = changes.filter((one) => one.impact === impact && one.side === side);
      if (some.length === 0) return [];
      const shown = some.slice(0, rows).map(rowOf);
      const more = some.length - shown.length;
      return [
        `\n**${TITLES[impact]}: ${title}**\n`,
        shown.length > 0 ? `\n${HEAD}\n${shown.join('\n')}\n` : '',
        more > 0 ? `\n${shown.length > 0 ? '… and ' : ''}${more} more.\n` : '',
      ];
    }),
  );
  return `\n## ${mark} ${name}\n\n${verdictOf(comparison)}\n${tables.join('')}`;
}

/** Rows of a table. If all tables are too long, they get fewer. */
const ROWS = [200, 50, 20, 5, 0];

const HEAD = '| Operation | Change | Place | Id |\n| --- | --- | --- | --- |';

function rowOf(change: Change): string {
  const { id, operation, within, message, isKnown } = change;
  const said = `${within === '' ? '' : `${within}: `}${message}${isKnown ? ' (known)' : ''}`;
  return `| ${[operation, said, placeOf(change), id].map(cell).join(' | ')} |`;
}

function lineOf(change: Change): string {
  const { operation, side, within, message } = change;
  const where = [operation, side === 'api' ? '' : side, within]
    .filter((one) => one !== '')
    .join(' ');
  return [where, message, placeOf(change)].filter((one) => one !== '').join(': ');
}

function placeOf({ place }: Change): string {
  return place ? placeIn(place.file, place) : '';
}

const LONGEST_CELL = 300;

function cell(text: string): string {
  return text
    .slice(0, LONGEST_CELL)
    .replace(/[\r\n]+/g, ' ')
    .replaceAll('|', String.raw`\|`)
    .replaceAll('<', '&lt;');
}
