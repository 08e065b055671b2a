import { readFileSync, writeFileSync } from 'node:fs';

import { archiveIn, archiveOf, takeIn } from '../store/archive.ts';
import { openStore } from '../store/open.ts';
import { errorLine } from './error-line.ts';
import { parsed } from './option.ts';
import { SESSIONS_OPTIONS } from './sessions-flags.ts';
import type { DurableStore } from '../world/store.ts';

/** `kontrak sessions`: the sessions of a store, of which each can be moved to another one as a file. */
export async function sessions(args: readonly string[]): Promise<void> {
  try {
    const { values, positionals } = parsed(args, SESSIONS_OPTIONS);
    const { store: where, as, output } = values;
    if (where === undefined) throw new Error('kontrak sessions needs --store FILE or --store URL.');
    const store = await openStore(where, { mostSessions: Infinity, log: () => undefined });
    try {
      await act(store, positionals, as, output);
    } finally {
      await store.close();
    }
  } catch (error) {
    console.error(errorLine(error));
    process.exitCode = 1;
  }
}

/** @throws Error in one line for words that are no command */
async function act(
  store: DurableStore,
  [word = 'list', named, ...surplus]: string[],
  as: string | undefined,
  output: string | undefined,
): Promise<void> {
  const needed = word === 'list' ? 0 : 1;
  if (!['list', 'export', 'import'].includes(word))
    throw new Error(`kontrak sessions ${word}: there are list, export and import.`);
  if ((named === undefined ? 0 : 1 + surplus.length) !== needed)
    throw new Error(`kontrak sessions ${word} takes ${['no word', 'one name or file'][needed]}.`);
  if (named === undefined) console.log(await listOf(store));
  else if (word === 'export') {
    const text = `${JSON.stringify(await archiveOf(store, named))}\n`;
    if (output === undefined) process.stdout.write(text);
    else writeFileSync(output, text);
  } else await takeIn(store, archiveIn(readFileSync(named, 'utf8')), as);
}

/** A line for each session, the longest unused first. */
async function listOf(store: DurableStore): Promise<string> {
  const all = await store.list();
  const width = Math.max(...all.map(({ name }) => name.length));
  const lines = all.map(({ name, scenario, entries, usedAt }) =>
    [name.padEnd(width), new Date(usedAt).toISOString(), scenario, `${entries} entries`].join('  '),
  );
  return lines.join('\n') || 'The store has no sessions.';
}
