// npm run speed: Kontrak beside its peers on Awan's contract, several rounds in alternation. Writes a table and a plot.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';

import { startMock } from '../../server/testing/start-mock.ts';
import { contenders } from './speed/contenders.ts';
import { GENERATOR } from './speed/load.ts';
import { plot } from './speed/plot.ts';
import { ask, REQUESTS } from './speed/requests.ts';
import { round } from './speed/round.ts';
import { table } from './speed/table.ts';
import type { Round } from './speed/round.ts';

const ROUNDS = 3;
const README = join(import.meta.dirname, '../../README.md');
const MARK = /(<!-- speed -->\n)[^]*(<!-- \/speed -->)/;

if (!existsSync(join(import.meta.dirname, 'node_modules')))
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: import.meta.dirname });
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
const summary = `Medians of ${ROUNDS} rounds; ${GENERATOR}, 16 connections; Node ${process.version}, ${availableParallelism()} cores.`;
const shown = `${summary}\n\n${table(rounds)}`;
console.log(shown);
writeFileSync(join(import.meta.dirname, 'speed.svg'), plot(rounds));
const readme = readFileSync(README, 'utf8');
writeFileSync(
  README,
  readme.replace(MARK, (_, start: string, end: string) => `${start}\n${shown}\n\n${end}`),
);

/** Writes Kontrak's replies for the servers that only send them. */
async function ownReplies(): Promise<string> {
  const file = join(mkdtempSync(join(tmpdir(), 'kontrak-speed-')), 'replies.json');
  const mock = await startMock({ port: 0 });
  const bodies: Record<string, unknown> = {};
  for (const sent of [REQUESTS.detail, REQUESTS.list, REQUESTS.create]) {
    const reply = await ask(`${mock.origin}/awan`, sent);
    bodies[`${'body' in sent ? 'POST' : 'GET'} ${sent.path}`] = await reply.json();
  }
  await mock.stop();
  writeFileSync(file, JSON.stringify(bodies));
  return file;
}
