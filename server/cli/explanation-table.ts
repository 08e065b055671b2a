import type { Explanation } from '../resources/explanation.ts';

/** The least width for the reason beside the answer; a narrower terminal gets it on lines of its own. */
const LEAST = 24;

const GAP = '  ';

/**
 * The explanations as a table that fits a terminal: method and path, the answer, and the reason. A long reason goes on
 * below itself.
 * @param columns the width of the terminal; left out, each operation has one line, for other programs
 */
export function explanationTable(
  explanations: readonly Explanation[],
  columns = Infinity,
): string[] {
  const rows = explanations.map(({ method, path, answer, why }) => ({ method, path, answer, why }));
  const width = (name: 'method' | 'path' | 'answer'): number =>
    rows.reduce((most, row) => Math.max(most, row[name].length), 0);
  const [methods, paths, answers] = [width('method'), width('path'), width('answer')];
  const left = methods + GAP.length + paths + GAP.length + answers + GAP.length;
  if (columns - left >= LEAST) {
    return rows.flatMap(({ method, path, answer, why }) => {
      const head = [method.padEnd(methods), path.padEnd(paths), answer.padEnd(answers)].join(GAP);
      const [first = '', ...rest] = wrapped(why, columns - left);
      return [head + GAP + first, ...rest.map((one) => ' '.repeat(left) + one)].map((one) =>
        one.trimEnd(),
      );
    });
  }
  const indent = ' '.repeat(methods + GAP.length);
  return rows.flatMap(({ method, path, answer, why }) => [
    `${method.padEnd(methods)}${GAP}${path}`,
    ...wrapped(`${answer}: ${why}`, columns - indent.length).map((one) => indent + one),
  ]);
}

/** The number of operations for each way to answer. */
export function totalsOf(explanations: readonly Explanation[]): string {
  const counts = new Map<string, number>();
  for (const { answer } of explanations) {
    const way = answer.startsWith('resource ') ? 'remembered' : answer;
    counts.set(way, (counts.get(way) ?? 0) + 1);
  }
  const ways = ['remembered', 'code', 'example', 'made', 'no body'].flatMap((way) => {
    const count = counts.get(way);
    return count === undefined ? [] : [`${count} ${way}`];
  });
  const { length } = explanations;
  return [`${length} operation${length === 1 ? '' : 's'}`, ...ways].join(', ');
}

/** A text in lines; a word that is longer than a line stays whole. */
function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
