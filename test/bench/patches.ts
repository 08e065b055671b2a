// Measures patches of Awan's state among 125,000 volumes, from request to reply, without a network.
import { createMock } from '../../server/app.ts';
import { MockSession } from '../../server/testing/mock-session.ts';
import { put, readAll } from '../../server/world/table.ts';
import { draftOf } from '../../server/world/world.ts';
import { median } from './median.ts';
import type { State } from '../../server/domains/awan/state.ts';

const RECORDS = 125_000;
const RUNS = Number(process.argv[2] ?? 11);

const mock = createMock({ apis: ['awan'], maxMemoryBytes: 2 ** 30 });
const client = new MockSession(mock, 'bench');
await client.freeze('2026-03-10T03:00:00Z');
const session = mock.sessions.use('bench');
const awan = structuredClone(session.world.domains['awan']) as State;
const [volume, plan] = [readAll(awan.volumes)[0], readAll(awan.pricings)[0]];
if (!volume || !plan) throw new Error('The first state has no volume or no plan.');
for (let i = 0; i < RECORDS; i += 1) {
  put(awan.volumes, uuidOf(i), { ...volume, uuid: uuidOf(i), id: 10_000 + i });
}
// A commit freezes the world, as it has every world that requests have made.
const full = { ...session.world, domains: { ...session.world.domains, awan } };
session.present.go(draftOf(full).commit().world);

await time('the change of a volume', (run) => ({
  volumes: { [uuidOf(run)]: { label: `Data ${run}` } },
}));
await time('the addition of a plan', (run) => ({
  pricings: { [uuidOf(run)]: { ...plan, uuid: uuidOf(run) } },
}));
await time('the removal of a plan, which no volume may name', (run) => ({
  pricings: { [uuidOf(run)]: null },
}));

/** Prints the median and the greatest time of a patch, and the size of its reply. */
async function time(name: string, patchOf: (run: number) => object): Promise<void> {
  const times: number[] = [];
  let size = 0;
  for (let run = 0; run < RUNS; run += 1) {
    const started = performance.now();
    const reply = await client.fetch('/_control/sessions/bench/state/awan', {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/merge-patch+json' },
      body: JSON.stringify(patchOf(run)),
    });
    const text = await reply.text();
    times.push(performance.now() - started);
    if (!reply.ok) throw new Error(text);
    size = text.length;
  }
  console.log(
    `${name}: ${median(times).toFixed(1)} ms, at most ${Math.max(...times).toFixed(1)} ms; a reply of ${size} bytes`,
  );
}

function uuidOf(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}
