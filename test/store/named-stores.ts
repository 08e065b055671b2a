import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll } from '@jest/globals';

import { startPostgres } from './postgres-server.ts';
import type { PostgresServer } from './postgres-server.ts';

/** Stores by names, as the flag has them. They go when the tests of the file are over. */
export interface NamedStores {
  /** A folder for the files of the tests. */
  folder: string;
  server: PostgresServer;
  file: (name: string) => string;
}

/** Makes the folder and the server. */
export async function namedStores(): Promise<NamedStores> {
  const folder = mkdtempSync(join(tmpdir(), 'kontrak-stores-'));
  const server = await startPostgres();
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  return { folder, server, file: (name) => join(folder, `${name}.db`) };
}
