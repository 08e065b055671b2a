import type { Measured } from '../any/measure.ts';

/** One document. */
export interface Row {
  title: string;
  own: Measured;
  /** The operations that remember. */
  remembered: number;
  /** Undefined if Prism does not start. */
  prism: Measured | undefined;
}

/** The documents that README names by themselves. */
const NOTABLE = ['petstore', 'readme', 'star-trek', 'train-travel', 'parameters-style', 'security'];

const HEAD = [
  '',
  'documents',
  'operations',
  'answered validly',
  'remembered',
  'refused if incomplete',
  'Prism: started',
  'Prism: answered validly',
  'Prism: refused if incomplete',
];

/** Two tables in Markdown: sums by version with some documents, and all documents. */
export function tables(rows: readonly Row[]): { short: string; long: string } {
  const versions = Map.groupBy(rows, ({ title }) => title.slice(0, 3));
  const named = rows.filter(({ title }) =>
    NOTABLE.includes(title.slice(4).replace(/ \((JSON|YAML)\)$/, '')),
  );
  const one = named.filter(({ title }) => !title.endsWith('(YAML)'));
  const sums = [...versions].map(([version, all]) => line(`All of ${version}`, all));
  const single = (all: readonly Row[]): string[] => all.map((row) => line(row.title, [row]));
  return {
    short: table([...sums, line('**All**', rows), ...single(one)]),
    long: `# Any contract, measured\n\nMade by \`npm run documents\`.\n\n${table(single(rows))}\n`,
  };
}

function table(lines: readonly string[]): string {
  const rule = `|---|${'---:|'.repeat(HEAD.length - 1)}`;
  return [`| ${HEAD.join(' | ')} |`, rule, ...lines].join('\n');
}

function line(name: string, rows: readonly Row[]): string {
  const sum = (count: (row: Row) => number): number =>
    rows.reduce((total, row) => total + count(row), 0);
  const all = sum(({ own }) => own.incomplete);
  const refused = sum(({ own }) => own.incomplete - own.accepted.length);
  const byPrism = sum(({ prism }) => (prism ? prism.incomplete - prism.accepted.length : 0));
  const cells = [
    name,
    rows.length,
    sum(({ own }) => own.operations),
    sum(({ own }) => own.answered),
    sum(({ remembered }) => remembered),
    `${refused} of ${all}`,
    rows.filter(({ prism }) => prism !== undefined).length,
    sum(({ prism }) => prism?.answered ?? 0),
    `${byPrism} of ${all}`,
  ];
  return `| ${cells.join(' | ')} |`;
}
