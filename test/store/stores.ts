// The stores that outlive a process, for tests that hold for each of them.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { PostgresStore } from '../../server/store/postgres.ts';
import { SqliteStore } from '../../server/store/sqlite.ts';
import { startPostgres } from './postgres-server.ts';
import type { DurableStore } from '../../server/world/store.ts';

/** Places for stores: each place is empty at first, and keeps what a store leaves there. */
export interface Places {
  kind: DurableStore['kind'];
  /** Opens the store at a place, as one process does. */
  open: (place: string, mostSessions?: number) => DurableStore;
  end: () => Promise<void>;
}

export function sqlitePlaces(): Promise<Places> {
  const folder = mkdtempSync(join(tmpdir(), 'kontrak-stores-'));
  return Promise.resolve({
    kind: 'sqlite',
    open: (place, mostSessions = 100) =>
      new SqliteStore(join(folder, `${place}.db`), { mostSessions, log: () => undefined }),
    end: () => {
      rmSync(folder, { recursive: true, force: true });
      return Promise.resolve();
    },
  });
}

export async function postgresPlaces(): Promise<Places> {
  const server = await startPostgres();
  return {
    kind: 'postgres',
    open: (place, mostSessions = 100) =>
      new PostgresStore(server.url(place), { mostSessions, log: () => undefined }),
    end: server.stop,
  };
}
