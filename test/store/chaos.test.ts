// A short form of `npm run chaos`.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { chaos } from './chaos.ts';
import { startPostgres } from './postgres-server.ts';
import type { PostgresServer } from './postgres-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'kontrak-chaos-'));
let server: PostgresServer;

beforeAll(async () => {
  server = await startPostgres();
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

it('no answered write is lost or done twice when a mock with a file is killed', async () => {
  const outcome = await chaos(join(folder, 'sessions.db'), 1, ({ kills }) => kills >= 3);
  expect(outcome.faults).toEqual([]);
  expect(outcome.answered).toBeGreaterThan(0);
});

it('no answered write is lost or done twice when one of two mocks on PostgreSQL is killed', async () => {
  const outcome = await chaos(server.url('chaos'), 2, ({ kills }) => kills >= 2);
  expect(outcome.faults).toEqual([]);
  expect(outcome.answered).toBeGreaterThan(0);
});
