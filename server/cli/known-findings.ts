import { parse } from 'yaml';
import { z } from 'zod';

import { textOfFile } from './file-text.ts';
import { sentenceOf } from '../verify/report/told.ts';
import type { Finding } from '../verify/finding.ts';

const KNOWN = z.array(
  z.strictObject({
    id: z.string().min(1),
    reason: z.string().min(1),
    /** The last day on which it is known. */
    until: z.iso.date().optional(),
  }),
);

/**
 * The ids of findings that a team knows of. Tells on the terminal which ones are known no longer.
 * @param file YAML or JSON: a list of `id`, `reason` and perhaps `until`, a day
 * @param today as `2026-11-28`
 * @throws Error in one line for a file that is no such list
 */
export function knownFindings(
  file: string | undefined,
  today = new Date().toISOString().slice(0, 10),
): ReadonlySet<string> {
  if (file === undefined) return new Set();
  const known = KNOWN.safeParse(listIn(file));
  if (!known.success) {
    const [issue] = known.error.issues;
    const [index, ...keys] = issue?.path ?? [];
    const entry = index === undefined ? '' : `entry ${Number(index) + 1}: `;
    const place = keys.length === 0 ? '' : `${keys.join('/')}: `;
    throw new Error(
      `${file}: wants a list of id, reason and perhaps until (a day): ${entry}${place}${issue?.message ?? ''}`,
    );
  }
  const isOver = ({ until }: { until?: string | undefined }): boolean =>
    until !== undefined && until < today;
  for (const { id, until } of known.data.filter(isOver))
    console.error(`${file}: ${id} was known until ${until ?? ''}; it is new again.`);
  return new Set(known.data.filter((one) => !isOver(one)).map(({ id }) => id));
}

/** Lines for the file of known findings, one for each that is not in it; none if all are. */
export function linesForKnown(findings: readonly Finding[], file: string): string[] {
  const lines = findings
    .filter(({ state }) => state !== 'known')
    .map((one) => `- { id: '${one.id}', reason: ${JSON.stringify(sentenceOf(one))} }`);
  return lines.length > 0 ? [`Lines for ${file}, each with a reason of your own:`, ...lines] : [];
}

/** @throws Error in one line for a file that cannot be read */
function listIn(file: string): unknown {
  const text = textOfFile(file);
  try {
    // An id of digits alone is a text as well.
    const data: unknown = parse(text, { schema: 'failsafe' });
    return data === null || data === '' ? [] : data;
  } catch {
    throw new Error(`${file} cannot be read as YAML or JSON.`);
  }
}
