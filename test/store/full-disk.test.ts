// A full disk: no file of the mock may grow above a limit, which the system keeps as it keeps the size of a disk.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { until } from '../cli/process.ts';

const PROFILE = '/frog-cloud/api/customer/profile';
const HEADERS = { authorization: 'Bearer demo', 'content-type': 'application/json' };

/** The bytes of the largest file. */
const LIMIT = 600_000;

/** Refusals in a row after which the disk counts as full. Before, the companions of the file still have room. */
const IN_A_ROW = 5;

const folder = mkdtempSync(join(tmpdir(), 'kontrak-full-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function start(limit: string) {
  const flags = ['--port', '0', '--api', 'frog-cloud', '--store', join(folder, 'sessions.db')];
  const node = [process.execPath, 'server/main.ts', '--quiet', ...flags];
  const mock = spawn('prlimit', [`--fsize=${limit}:unlimited`, ...node]);
  let stdout = '';
  mock.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  mock.stderr.resume();
  const origin = await until(() => /http:\/\/[\d.]+:\d+/.exec(stdout)?.[0]);
  const kill = async () => {
    const ended = once(mock, 'exit');
    mock.kill('SIGKILL');
    await ended;
  };
  return { mock, origin, kill };
}

// The limit of a process that runs can be changed on Linux alone.
const onLinux = process.platform === 'linux' ? describe : describe.skip;

onLinux('a full disk', () => {
  let full: Awaited<ReturnType<typeof start>>;
  /** The names that were answered. */
  const answered: string[] = [];
  let tries = 0;

  async function rename(): Promise<Response> {
    tries += 1;
    const firstname = `Sari ${tries}`;
    const body = JSON.stringify({ firstname });
    const reply = await fetch(`${full.origin}${PROFILE}`, {
      method: 'PATCH',
      headers: HEADERS,
      body,
    });
    if (reply.ok) answered.push(firstname);
    return reply;
  }

  async function read(path: string): Promise<unknown> {
    return await (await fetch(`${full.origin}/_control${path}`)).json();
  }

  /** The name as the state has it, and the number of entries. */
  async function told(): Promise<[unknown, unknown]> {
    const { customers } = (await read('/sessions/default/state/frog-cloud')) as {
      customers: Record<string, { firstname: string }>;
    };
    const { entries } = (await read('/sessions/default')) as { entries: number };
    return [customers[4821]?.firstname, entries];
  }

  beforeAll(async () => {
    full = await start(String(LIMIT));
    for (let refused = 0; refused < IN_A_ROW;) {
      const { status } = await rename();
      refused = status === 503 ? refused + 1 : 0;
    }
  });
  afterAll(() => full.kill());

  it('is a 503 in the shape of the API, which names no file', async () => {
    const reply = await rename();
    const text = await reply.text();
    expect(reply.status).toBe(503);
    expect(reply.headers.get('x-kontrak-entry')).toBeNull();
    expect(JSON.parse(text)).toEqual({
      message: expect.stringMatching(/cannot store the request/),
    });
    expect(text).not.toContain(folder);
  });

  it('is a 503 of /_control/health', async () => {
    expect((await fetch(`${full.origin}/_control/health`)).status).toBe(503);
  });

  it('changes nothing where it refuses', async () => {
    expect(answered.length).toBeGreaterThan(10);
    expect(await told()).toEqual([answered.at(-1), answered.length]);
  });

  it('is forgotten without a restart once there is room', async () => {
    execFileSync('prlimit', ['--pid', String(full.mock.pid), '--fsize=unlimited:unlimited']);
    expect((await fetch(`${full.origin}/_control/health`)).status).toBe(200);
    expect((await rename()).status).toBe(200);
  });

  it('has lost nothing that was answered, nor kept what was not, after a kill', async () => {
    await full.kill();
    full = await start('unlimited');
    expect(await told()).toEqual([answered.at(-1), answered.length]);
    expect((await rename()).status).toBe(200);
  });
});
