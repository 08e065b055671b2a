import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { bundledDomains, sourceOf } from '../contract/bundles.ts';
import { isBroken } from '../diff/change.ts';
import { compare } from '../diff/compare.ts';
import { markdownOf, textOf } from '../diff/report.ts';
import { knownFindings } from './known-findings.ts';
import { checkedOut, inRepository, isRevision } from './revisions.ts';
import type { Comparison } from '../diff/change.ts';
import type { Edition, Editions } from '../diff/compare.ts';
import type { CheckedOut } from './revisions.ts';

const FORMATS = ['text', 'markdown', 'json'] as const;

const OPTIONS = {
  contract: { type: 'string', multiple: true },
  known: { type: 'string' },
  format: { type: 'string', default: 'text' },
  output: { type: 'string' },
} as const;

/** Exit codes: clients break, or nothing could be said. */
const BREAKS = 1;
const COULD_NOT_RUN = 2;

/** `kontrak diff OLD NEW`: what has changed for clients between two contracts, or two revisions of git. */
export async function diff(args: readonly string[]): Promise<void> {
  const folders: CheckedOut[] = [];
  try {
    process.exitCode = await run(args, folders);
  } catch (error) {
    const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    console.error(line);
    process.exitCode = COULD_NOT_RUN;
  } finally {
    for (const folder of folders) folder.remove();
  }
}

async function run(args: readonly string[], folders: CheckedOut[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: OPTIONS,
    allowPositionals: true,
  });
  const [old, next, ...others] = positionals;
  if (old === undefined || others.length > 0)
    throw new Error(
      'kontrak diff needs two contracts, or a revision of git: kontrak diff old.yaml new.yaml',
    );
  const format = FORMATS.find((one) => one === values.format);
  if (!format) throw new Error(`--format ${values.format}: there are ${FORMATS.join(', ')}.`);
  const known = knownFindings(values.known, new Date().toISOString().slice(0, 10));
  const comparisons: Comparison[] = [];
  for (const editions of editionsOf(old, next, values.contract ?? [], folders)) {
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

/** Two files; or the same files in two revisions, the later of which may be the working tree. */
function editionsOf(
  old: string,
  next: string | undefined,
  contracts: readonly string[],
  folders: CheckedOut[],
): Editions[] {
  if (!isRevision(old)) {
    if (next === undefined)
      throw new Error(`${old} is no revision of git, and there is no second contract.`);
    return [{ name: next, old: { source: old }, new: { source: next } }];
  }
  if (next !== undefined && !isRevision(next))
    throw new Error(`${old} is a revision of git, and ${next} is none.`);
  const before = checkedOut(old);
  folders.push(before);
  const after = next === undefined ? undefined : checkedOut(next);
  if (after) folders.push(after);
  const files = contracts.length > 0 ? contracts : bundledDomains();
  return files.map((name) => {
    const file = inRepository(bundledDomains().includes(name) ? sourceOf(name) : name);
    return {
      name,
      old: editionIn(before, file),
      new: after ? editionIn(after, file) : { source: file },
    };
  });
}

function editionIn({ folder, shown }: CheckedOut, file: string): Edition | undefined {
  const source = join(folder, file);
  return existsSync(source) ? { source, shown } : undefined;
}
