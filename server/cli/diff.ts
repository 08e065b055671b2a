import { writeFileSync } from 'node:fs';

import { isBroken } from '../diff/change.ts';
import { compare } from '../diff/compare.ts';
import { markdownOf, textOf } from '../diff/report.ts';
import { editionsOf, Revisions } from './editions.ts';
import { DIFF_OPTIONS } from './diff-flags.ts';
import { errorLine } from './error-line.ts';
import { parsed } from './option.ts';
import { knownFindings } from './known-findings.ts';
import type { Comparison } from '../diff/change.ts';

const FORMATS = ['text', 'markdown', 'json'] as const;

/** Exit codes: clients break, or nothing could be said. */
const BREAKS = 1;
const COULD_NOT_RUN = 2;

/** `kontrak diff OLD NEW`: what has changed for clients between two contracts, or two revisions of git. */
export async function diff(args: readonly string[]): Promise<void> {
  const revisions = new Revisions();
  try {
    process.exitCode = await run(args, revisions);
  } catch (error) {
    console.error(revisions.shown(errorLine(error)));
    process.exitCode = COULD_NOT_RUN;
  } finally {
    revisions.remove();
  }
}

async function run(args: readonly string[], revisions: Revisions): Promise<number> {
  const { values, positionals } = parsed(args, DIFF_OPTIONS);
  const format = FORMATS.find((one) => one === values.format);
  if (!format) throw new Error(`--format ${values.format}: there are ${FORMATS.join(', ')}.`);
  const known = knownFindings(values.known);
  const comparisons: Comparison[] = [];
  for (const editions of editionsOf(positionals, revisions)) {
    const comparison = await compare(editions);
    const changes = comparison.changes.map((one) => ({ ...one, isKnown: known.has(one.id) }));
    comparisons.push({ ...comparison, changes });
  }
  const text =
    format === 'json'
      ? `${JSON.stringify({ version: 1, comparisons }, null, 2)}\n`
      : (format === 'markdown' ? markdownOf : textOf)(comparisons);
  if (values.output === undefined) process.stdout.write(text);
  else writeFileSync(values.output, text);
  return comparisons.some(isBroken) ? BREAKS : 0;
}
