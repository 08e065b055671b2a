// GitHub's REST description, over 1,000 operations: from start to the first answer, beside Prism; each operation's first
// hit; and the last operation's requests a second, beside those of a contract that has ten operations.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { binOf } from '../../.config/bin.ts';
import { isAnswered } from '../ports.ts';
import { median } from './median.ts';
import { whileRunning } from './running.ts';
import { load } from './speed/load.ts';
import type { Document } from '../../server/contract/document.ts';
import type { Running } from './running.ts';

const PACKAGE = '@octokit/openapi@23.0.2';
const ROUNDS = 3;

const folder = mkdtempSync(join(tmpdir(), 'kontrak-'));
// A package as it is packed holds the document; no install script runs.
const [packed = ''] = execFileSync('npm', ['pack', PACKAGE, '--silent'], { cwd: folder })
  .toString()
  .trim()
  .split('\n');
execFileSync('tar', ['-xzf', packed, 'package/generated/api.github.com.json'], { cwd: folder });
const large = join(folder, 'package/generated/api.github.com.json');
const document = JSON.parse(readFileSync(large, 'utf8')) as Document; // the cast: it is GitHub's
const paths = Object.entries(document.paths).flatMap(([path, { get }]) => (get ? [path] : []));
const last = paths.findLast((path) => !path.includes('{')) ?? '/';
const small = join(folder, 'ten.json');
const kept = [...paths.slice(0, 9), last].map((path) => [path, document.paths[path]] as const);
writeFileSync(small, JSON.stringify({ ...document, paths: Object.fromEntries(kept) }));

const ours = (file: string) => ['server/main.ts', 'serve', file];
const prisms = (file: string) => [binOf('@stoplight/prism-cli', 'prism'), 'mock', file];
const starts: { kontrak: number[]; prism: number[] } = { kontrak: [], prism: [] };
for (let round = 0; round < ROUNDS; round += 1) {
  starts.kontrak.push(await during(ours(large), ({ startMs }) => startMs));
  starts.prism.push(await during(prisms(large), ({ startMs }) => startMs));
}
const [kontrak, prism] = [median(starts.kontrak), median(starts.prism)];
const share = (kontrak / prism).toFixed(2);
console.log(
  `from start to first answer: ${kontrak.toFixed(0)} ms, Prism ${prism.toFixed(0)} ms (${share} of it)`,
);

const hits = await during(ours(large), ({ origin }) => firstHits(origin));
console.log(
  `first hits of ${hits.length} operations: ${median(hits).toFixed(0)} ms in the middle, ${Math.max(...hits).toFixed(0)} ms at most`,
);

const rates: { large: number[]; small: number[] } = { large: [], small: [] };
for (let round = 0; round < ROUNDS; round += 1) {
  rates.large.push(await during(ours(large), ({ origin }) => rateOf(origin)));
  rates.small.push(await during(ours(small), ({ origin }) => rateOf(origin)));
}
const rate = median(rates.large) / median(rates.small);
console.log(`requests a second of ${last}: ${rate.toFixed(2)} of a ten-operation contract's`);

/** Does something while a server runs. */
function during<T>(
  [script = '', ...args]: string[],
  act: (running: Running) => T | Promise<T>,
): Promise<T> {
  return whileRunning(
    (port) => [process.execPath, script, ...args, '--port', `${port}`],
    (origin) => isAnswered(origin + last),
    act,
  );
}

async function firstHits(origin: string): Promise<number[]> {
  const times: number[] = [];
  for (const path of paths) {
    const sent = performance.now();
    const reply = await fetch(origin + path.replace(/\{[^}]+\}/g, '1'), { redirect: 'manual' });
    await reply.text();
    times.push(performance.now() - sent);
  }
  return times;
}

/** Requests a second, after a warm-up. */
async function rateOf(origin: string): Promise<number> {
  const sent = { path: last, status: 200 };
  await load(origin, sent, 1);
  return (await load(origin, sent, 3)).perSecond;
}
