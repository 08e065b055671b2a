import { createHash } from 'node:crypto';

import type { Session } from '../../server/world/session.ts';

/** All that a session has, as hashes of texts that tell the order of names as well. */
export function all(session: Session): Record<string, string> {
  const { world, journal, faults, acts, summary } = session;
  const entries = journal.entries.map(({ before, ...entry }) => [entry, before]);
  const parts = {
    world,
    entries,
    dropped: journal.dropped,
    faults: faults.kept,
    acts: acts.kept,
    summary,
  };
  return Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [
      name,
      createHash('sha256').update(JSON.stringify(part)).digest('hex'),
    ]),
  );
}
