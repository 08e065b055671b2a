// Load from a process of its own: by wrk where it is installed, by autocannon otherwise.
import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { HEADERS } from './requests.ts';
import type { Sent } from './requests.ts';

/** The outcome of some seconds of load. */
export interface Load {
  perSecond: number;
  /** Milliseconds that half of the requests, and 99 of 100, take at most. */
  p50: number;
  p99: number;
}

/** As wrk and autocannon tell it. */
interface Told extends Load {
  requests: number;
  /** Replies with another status than 2XX or 3XX. */
  refused: number;
  failed: number;
}

export const CONNECTIONS = 16;

const BENCH = join(import.meta.dirname, '..');

// The peers, and autocannon, are installed once.
if (!existsSync(join(BENCH, 'node_modules')))
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: BENCH });

const run = promisify(execFile);
const hasWrk = spawnSync('wrk', ['--version']).error === undefined;
const script = join(mkdtempSync(join(tmpdir(), 'kontrak-load-')), 'post.lua');

/** The name of the load generator. */
export const GENERATOR = hasWrk ? 'wrk' : 'autocannon';

/**
 * Sends a request for some seconds, by 16 connections.
 * @throws Error if any reply has another status than it should
 */
export async function load(mount: string, sent: Sent, seconds: number): Promise<Load> {
  const told = await (hasWrk ? byWrk : byAutocannon)(mount + sent.path, sent.body, seconds);
  const { requests, refused, failed, ...rest } = told;
  const wrong = sent.status < 400 ? refused : requests - refused;
  // A request that is under way at the end may be counted in one figure alone.
  if (requests === 0 || failed > 0 || wrong > CONNECTIONS)
    throw new Error(`${sent.path}: of ${requests} replies, ${wrong + failed} are wrong`);
  return rest;
}

async function byWrk(url: string, body: string | undefined, seconds: number): Promise<Told> {
  const post = `wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
wrk.body = ${JSON.stringify(body)}`;
  writeFileSync(
    script,
    `${body === undefined ? '' : post}
done = function(all, latency)
  local e = all.errors
  print(string.format("told %d %d %d %d %d %d", all.requests, all.duration, latency:percentile(50),
    latency:percentile(99), e.status, e.connect + e.read + e.write + e.timeout))
end`,
  );
  const headers = Object.entries(HEADERS).flatMap(([name, value]) => ['-H', `${name}: ${value}`]);
  const args = ['-t1', `-c${CONNECTIONS}`, `-d${seconds}s`, '-s', script, ...headers, url];
  const { stdout } = await run('wrk', args);
  const [requests = 0, micros = 1, p50 = 0, p99 = 0, refused = 0, failed = 0] = (
    /told (.*)/.exec(stdout)?.[1] ?? ''
  )
    .split(' ')
    .map(Number);
  const perSecond = requests / (micros / 1e6);
  return { perSecond, p50: p50 / 1000, p99: p99 / 1000, requests, refused, failed };
}

async function byAutocannon(url: string, body: string | undefined, seconds: number): Promise<Told> {
  const bin = createRequire(join(BENCH, 'package.json')).resolve('autocannon');
  const headers = { ...HEADERS, ...(body !== undefined && { 'Content-Type': 'application/json' }) };
  const args = ['-c', `${CONNECTIONS}`, '-d', `${seconds}`, '--json', '--no-progress'];
  for (const [name, value] of Object.entries(headers)) args.push('-H', `${name}=${value}`);
  if (body !== undefined) args.push('-m', 'POST', '-b', body);
  const { stdout } = await run(process.execPath, [bin, ...args, url]);
  // The cast: autocannon's own form.
  const { requests, latency, non2xx, errors } = JSON.parse(stdout) as {
    requests: { total: number; average: number };
    latency: { p50: number; p99: number };
    non2xx: number;
    errors: number;
  };
  const { p50, p99 } = latency;
  const counts = { requests: requests.total, refused: non2xx, failed: errors };
  return { perSecond: requests.average, p50, p99, ...counts };
}
