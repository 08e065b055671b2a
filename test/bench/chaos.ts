// npm run chaos: kills mocks under load, on each durable store, and fails if an answered request is lost or done twice.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { chaos } from '../store/chaos.ts';
import { startPostgres } from '../store/postgres-server.ts';
import type { Outcome } from '../store/chaos.ts';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    requests: { type: 'string', default: '100000' },
  },
});
const kills = Number(values.kills);
const requests = Number(values.requests);

/** Milliseconds at most between two kills of replicas, so that they spend more time on requests than on their start. */
const CALM = 4_000;

/** Requests until new sessions: most of the time of long ones goes into reading them after each kill. */
const ROUND = 10_000;

const folder = mkdtempSync(join(tmpdir(), 'kontrak-chaos-'));
const server = await startPostgres();
try {
  tell('SQLite', await chaos(join(folder, 'sessions.db'), 1, (one) => one.kills >= kills));
  tell('PostgreSQL', await chaos(server.url('one'), 1, (one) => one.kills >= kills));
  const all: Outcome = { requests: 0, answered: 0, kills: 0, faults: [] };
  for (let round = 1; all.requests < requests; round += 1) {
    const most = Math.min(ROUND, requests - all.requests);
    const url = server.url(`three_${round}`);
    const one = await chaos(url, 3, ({ requests: sent }) => sent >= most, CALM, server.cut);
    all.requests += one.requests;
    all.answered += one.answered;
    all.kills += one.kills;
    all.faults.push(...one.faults);
    tell(`three replicas, round ${round}`, one);
  }
  tell('three replicas', all);
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

function tell(name: string, { requests: sent, answered, kills: killed, faults }: Outcome): void {
  console.log(
    `${name}: ${sent} requests, ${answered} answered writes, ${killed} kills, ${faults.length} faults`,
  );
  for (const fault of faults.slice(0, 20)) console.log(`  ${fault}`);
  if (faults.length > 0) process.exitCode = 1;
}
