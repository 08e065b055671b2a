// npm run speed: Kontrak beside its peers on Awan's contract, several rounds in alternation. Writes a table and a plot.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';

import { startMock } from '../../server/testing/start-mock.ts';
import { intoReadme } from './readme.ts';
import { contenders } from './speed/contenders.ts';
import { CONNECTIONS, GENERATOR } from './speed/load.ts';
import { plot } from './speed/plot.ts';
import { ask, COLD, REQUESTS } from './speed/requests.ts';
import { round } from './speed/round.ts';
import { table } from './speed/table.ts';
import type { Round } from './speed/round.ts';

const ROUNDS = 3;

const rounds = new Map<string, Round[]>();
const all = contenders(await ownReplies());
for (let i = 1; i <= ROUNDS; i += 1) {
  for (const contender of all) {
    const { name } = contender;
    const measured = await round(contender);
    rounds.set(name, [...(rounds.get(name) ?? []), measured]);
    const { loads, start, cold, memory } = measured;
    const told = Object.entries(loads).map(
      ([request, { perSecond, p50, p99 }]) =>
        `${request} ${perSecond.toFixed(0)}/s ${p50.toFixed(1)} ${p99.toFixed(1)} ms`,
    );
    console.log(
      `round ${i}, ${name}: ${told.join(', ')}, start ${start.toFixed(0)} ms, cold ${cold.toFixed(0)} ms, ${memory.toFixed(0)} MiB`,
    );
  }
}
const summary = `Medians of ${ROUNDS} rounds; ${GENERATOR}, ${CONNECTIONS} connections; Node ${process.version}, ${availableParallelism()} cores.`;
const shown = `${summary}\n\n${table(rounds)}`;
console.log(shown);
writeFileSync(join(import.meta.dirname, 'speed.svg'), plot(rounds));
intoReadme('speed', shown);

/** Writes Kontrak's replies for the servers that only send them. */
async function ownReplies(): Promise<string> {
  const file = join(mkdtempSync(join(tmpdir(), 'kontrak-speed-')), 'replies.json');
  const mock = await startMock({ port: 0 });
  const bodies: Record<string, unknown> = {};
  for (const sent of [REQUESTS.detail, REQUESTS.list, ...COLD]) {
    const reply = await ask(`${mock.origin}/awan`, sent);
    bodies[`${'body' in sent ? 'POST' : 'GET'} ${sent.path}`] = await reply.json();
  }
  await mock.stop();
  writeFileSync(file, JSON.stringify(bodies));
  return file;
}
