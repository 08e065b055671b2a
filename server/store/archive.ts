import { z } from 'zod';

import type { DurableStore } from '../world/store.ts';
import type { Checkpoint, SessionSummary, Step } from '../world/stored-session.ts';

/** A session as one file, which any store can take in. */
export interface Archive {
  kontrak: 'session';
  /** The version of this form. */
  format: 1;
  summary: SessionSummary;
  checkpoint: Checkpoint;
  steps: readonly Step[];
}

/** The parts by which a file is known as an archive. What they hold is the store's own. */
const ARCHIVE = z.object({
  kontrak: z.literal('session'),
  format: z.literal(1, { error: 'is of a newer version of Kontrak' }),
  summary: z.looseObject({ name: z.string(), scenario: z.string() }),
  checkpoint: z.looseObject({
    number: z.int(),
    next: z.int(),
    world: z.looseObject({ domains: z.record(z.string(), z.unknown()) }),
  }),
  steps: z.array(z.looseObject({ number: z.int(), real: z.number(), first: z.int() })),
});

/** @throws Error in one line for a name without a session */
export async function archiveOf(store: DurableStore, name: string): Promise<Archive> {
  const summaries = await store.list();
  const summary = summaries.find((one) => one.name === name);
  const stored = summary && (await store.load(name));
  if (!stored) {
    const there = summaries.map((one) => one.name).join(', ') || 'none';
    throw new Error(`The store has no session ${name}; there are ${there}.`);
  }
  const { checkpoint, steps } = stored;
  return { kontrak: 'session', format: 1, summary, checkpoint, steps };
}

/** @throws Error in one line for a text that is no archive */
export function archiveIn(text: string): Archive {
  try {
    const archive: unknown = JSON.parse(text);
    // Not what the schema makes of it: that has its names in another order.
    ARCHIVE.parse(archive);
    return archive as Archive; // the cast: archiveOf() has made it
  } catch (error) {
    const reason = error instanceof z.ZodError ? reasonOf(error) : 'it is no JSON';
    throw new Error(`It is no exported session: ${reason}.`, { cause: error });
  }
}

function reasonOf({ issues: [issue] }: z.ZodError): string {
  return issue ? `/${issue.path.join('/')} ${issue.message}` : 'it is empty';
}

/**
 * Puts a session into a store: all of it, or nothing if that fails.
 * @throws Error in one line if there is a session of that name
 */
export async function takeIn(
  store: DurableStore,
  { summary, checkpoint, steps }: Archive,
  name = summary.name,
): Promise<void> {
  // A session has a step at least.
  const [first = emptyAfter(checkpoint), ...others] = steps;
  const id = await store.begin({ ...summary, name }, checkpoint, [first, ...others]);
  if (id === undefined)
    throw new Error(`There is a session ${name} already; --as NAME gives another name.`);
}

function emptyAfter({ number, usedAt, next }: Checkpoint): Step {
  return { number: number + 1, real: usedAt, first: next };
}
