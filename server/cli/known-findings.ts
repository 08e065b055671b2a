import { readFileSync } from 'node:fs';

import { parse } from 'yaml';
import { z } from 'zod';

const KNOWN = z.array(
  z.strictObject({
    id: z.string(),
    reason: z.string().min(1),
    /** The last day on which it is known. */
    until: z.iso.date().optional(),
  }),
);

/**
 * The ids of findings that a team knows of.
 * @param file YAML or JSON: a list of `id`, `reason` and perhaps `until`, a day
 * @param today as `2026-11-28`
 * @throws Error in one line for a file that is no such list
 */
export function knownFindings(file: string | undefined, today: string): ReadonlySet<string> {
  if (file === undefined) return new Set();
  let data: unknown;
  try {
    data = parse(readFileSync(file, 'utf8'));
  } catch {
    throw new Error(`${file} cannot be read as YAML or JSON.`);
  }
  const known = KNOWN.safeParse(data ?? []);
  if (!known.success)
    throw new Error(`${file}: wants a list of id, reason and perhaps until (a day).`);
  return new Set(
    known.data.filter(({ until }) => until === undefined || until >= today).map(({ id }) => id),
  );
}
