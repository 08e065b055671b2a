// Comparisons in words: text for a terminal, and Markdown for a pull request.
import { placeIn } from '../contract/load/load-error.ts';
import { breaksOf, isBroken } from './change.ts';
import type { Change, Comparison, Impact, Side } from './change.ts';

/** The most characters of a Markdown report: a pull request's comment takes 65,536. */
const LONGEST = 60_000;

const TITLES: Record<Impact, string> = {
  major: 'Breaks clients',
  warning: 'May surprise clients',
  minor: 'Offers more',
  patch: 'Concerns nobody',
};
const IMPACTS: readonly Impact[] = ['major', 'warning', 'minor', 'patch'];
const SIDES: readonly [Side, string][] = [
  ['request', 'Requests'],
  ['answer', 'Answers'],
  ['api', 'The API'],
];

/** What a version says about the changes, in one sentence. */
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
      if (impact === 'patch') return [`  ${TITLES.patch}: ${changes.length} changes`];
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
  let text = '# Changes of contracts\n';
  for (const [i, comparison] of worst.entries()) {
    const section = sectionOf(comparison);
    if (text.length + section.length > LONGEST) {
      return `${text}\n… and ${worst.length - i} more contracts, or long tables, that do not fit here.\n`;
    }
    text += section;
  }
  return text;
}

function sectionOf(comparison: Comparison): string {
  const { name, changes } = comparison;
  const mark = isBroken(comparison) ? '❌' : '✅';
  const tables = IMPACTS.filter((impact) => impact !== 'patch').flatMap((impact) =>
    SIDES.flatMap(([side, title]) => {
      const some = changes.filter((one) => one.impact === impact && one.side === side);
      if (some.length === 0) return [];
      const rows = some
        .slice(0, MOST_ROWS)
        .map((one) => `| ${cell(one.operation)} | ${cell(one.message)} | ${cell(placeOf(one))} |`);
      const more = some.length - rows.length;
      return [
        `\n**${TITLES[impact]}: ${title}**\n\n| Operation | Change | Place |\n| --- | --- | --- |\n${rows.join('\n')}\n`,
        more > 0 ? `\n… and ${more} more.\n` : '',
      ];
    }),
  );
  return `\n## ${mark} ${name}\n\n${verdictOf(comparison)}\n${tables.join('')}`;
}

const MOST_ROWS = 200;

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

function cell(text: string): string {
  return text
    .replace(/[\r\n]+/g, ' ')
    .replaceAll('|', String.raw`\|`)
    .replaceAll('<', '&lt;');
}
