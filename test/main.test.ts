// The command line, run as a process.
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';

import { expect, it } from '@jest/globals';

import { bundledDomains } from '../server/contract/bundles.ts';

/** Milliseconds for what takes less than a second on an idle machine. */
const SOON = 5000;

interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

function run(...flags: string[]): Promise<Ended> {
  return new Promise((done) => {
    execFile('node', ['server/main.ts', ...flags], (error, stdout, stderr) => {
      done({ code: error ? Number(error.code) : 0, stdout, stderr });
    });
  });
}

it.each([
  [['--api', 'nowhere'], `There is no API nowhere; there are ${bundledDomains().join(', ')}.`],
  [
    ['--scenario', 'night'],
    'There is no scenario night; there are demo, empty, suspended, near-limit.',
  ],
  [['--port', 'http'], '--port http is not a port.'],
  [['--port', '65536'], '--port 65536 is not a port.'],
  [['--control-token='], '--control-token is empty.'],
  [['--journal-mib', '0'], '--journal-mib 0 is no number of MiB from 1 to 999999.'],
  [['--memory-mib', '1.5'], '--memory-mib 1.5 is no number of MiB from 1 to 999999.'],
  [['--host='], '--host is empty.'],
  [['--delay', '800..100'], '--delay 800..100 is no time like 200 or 100..800'],
  [['--delay', '1s'], '--delay 1s is no time like 200 or 100..800'],
  [['--freeze', 'noon'], '--freeze noon is no time like 2026-01-31T10:00:00Z'],
  [['--freeze', '9999-01-01T00:00:00Z'], 'of the years 1 to 9998'],
  [['--freeze', '2026-02-30T10:00:00Z'], 'is no time like 2026-01-31T10:00:00Z'],
  [['--freeze', '2026-01-31T10:00:00'], 'is no time like 2026-01-31T10:00:00Z'],
  [['--allow-origin', 'localhost:3000'], '--allow-origin localhost:3000 is no origin like'],
  [['--allow-origin', 'http://a.example.com/b'], 'is no origin like http://localhost:3000.'],
  [['--seed', 'nowhere.json'], 'nowhere.json'],
  [['--seed', 'package.json'], 'package.json is no state like { "domains"'],
  [['--log', 'xml'], '--log xml is no form of a log; text and json are.'],
  [['--sheep'], "Unknown option '--sheep'"],
  [['--port', '-1'], "Option '--port' argument is ambiguous"],
])('ends %j with one line on stderr', async (flags, line) => {
  const { code, stdout, stderr } = await run(...flags);
  expect(code).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toContain(line);
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
});

it.each([
  ['--help', /^ {2}kontrak serve FILE/m],
  ['-h', /^ {2}--watch /m],
  ['--version', /^\d+\.\d+\.\d+$/m],
])('answers %s and ends', async (flag, line) => {
  const { code, stdout, stderr } = await run(flag);
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(line);
});

it('ends with one line on stderr if the port is taken', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const { port } = taken.address() as AddressInfo;
  const { code, stderr } = await run('--port', String(port));
  taken.close();
  expect(code).toBe(1);
  expect(stderr).toBe(`Port ${port} of 127.0.0.1 is taken; choose another with --port.\n`);
});

const MAIN = ['server/main.ts', '--port', '0', '--api', 'frog-cloud'];

/** Starts the mock, and waits until it prints its address. */
async function start(...flags: string[]) {
  const mock = spawn('node', [...MAIN, ...flags]);
  const [told] = (await once(mock.stdout, 'data')) as [Buffer];
  const port = /:(\d+)/.exec(told.toString())?.[1] ?? '';
  return { mock, origin: `http://127.0.0.1:${port}`, greeting: told.toString() };
}

it.each([
  [[], undefined, 200],
  [['--host', '0.0.0.0'], undefined, 401],
  [['--host', '0.0.0.0', '--control-token', 'let-me-in'], undefined, 401],
  [['--host', '0.0.0.0', '--control-token', 'let-me-in'], 'let-me-in', 200],
  [['--host', '0', '--control-token', 'let-me-in'], 'let-me-in', 200],
])(
  'started with %j, answers the token %p at the control API with %i',
  async (flags, token, status) => {
    const { mock, origin } = await start(...flags);
    const headers = token === undefined ? {} : { Authorization: `Bearer ${token}` };
    const reply = await fetch(`${origin}/_control/health`, { headers });
    mock.kill();
    expect(reply.status).toBe(status);
  },
);

it.each([
  [[], '0.0.0.0 is no loopback address: the control API is closed until --control-token is given'],
  [['--control-token', 'let-me-in'], 'The control API needs the token that was given'],
])('started off loopback with %j, says how to reach the control API', async (flags, line) => {
  const mock = spawn('node', ['server/main.ts', '--port', '0', '--host', '0.0.0.0', ...flags]);
  let told = '';
  mock.stdout.on('data', (chunk: Buffer) => {
    told += chunk.toString();
    if (told.includes('control API')) mock.kill();
  });
  await once(mock, 'close');
  expect(told).toContain(`\n\n  ${line}\n`);
  expect(told).not.toContain('let-me-in');
});

it.each([
  [['--quiet'], 200, /^Entry 1 of session default, ignored: \/query\/surplus is not a parameter/],
  [['--quiet', '--strict'], 400, /^$/],
])('started with %j, answers an unknown parameter with %i', async (flags, status, told) => {
  const { mock, origin } = await start(...flags);
  let printed = '';
  mock.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const headers = { Authorization: 'Bearer demo' };
  const reply = await fetch(`${origin}/frog-cloud/api/inf?surplus=1`, { headers });
  mock.kill();
  await once(mock, 'close');
  expect(reply.status).toBe(status);
  expect(printed).toMatch(told);
});

/** Answers a request, and ends. @returns what it has printed after its address */
async function told(...flags: string[]): Promise<string> {
  const { mock, origin } = await start(...flags);
  let printed = '';
  mock.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  await fetch(`${origin}/frog-cloud/api/inf`, { headers: { Authorization: 'Bearer demo' } });
  mock.kill('SIGINT');
  await once(mock, 'close');
  return printed;
}

it('prints a line for each request, and one at its end', async () => {
  expect(await told()).toMatch(
    /^\d\d:\d\d:\d\d GET \/frog-cloud\/api\/inf 200 getUserInfo [\d.]+ ms #1\nKontrak has ended\.\n$/,
  );
});

it('prints its addresses with what is there in one column', async () => {
  const { mock, greeting } = await start();
  mock.kill();
  const rows = greeting.split('\n').filter((line) => line.startsWith('  http'));
  const columns = rows.map((line) => /^ {2}\S+ +/.exec(line)?.[0].length);
  expect(rows.length).toBeGreaterThan(3);
  expect(new Set(columns).size).toBe(1);
});

it('colours its lines on a terminal, and not with NO_COLOR', async () => {
  // A terminal to Node is a stream that tells its colours.
  const terminal = `import tty from 'node:tty';
    const { hasColors, getColorDepth } = tty.WriteStream.prototype;
    Object.assign(process.stdout, { hasColors, getColorDepth });`;
  const lineWith = async (env: NodeJS.ProcessEnv): Promise<string> => {
    const mock = spawn(
      'node',
      [`--import=data:text/javascript,${encodeURIComponent(terminal)}`, ...MAIN],
      { env: { PATH: process.env['PATH'], TERM: 'xterm-256color', ...env } },
    );
    const [told] = (await once(mock.stdout, 'data')) as [Buffer];
    await fetch(`${/http:\/\/\S+/.exec(told.toString())?.[0] ?? ''}/nowhere`);
    const [line] = (await once(mock.stdout, 'data')) as [Buffer];
    mock.kill();
    return line.toString();
  };
  expect(await lineWith({})).toContain('\u001b[33m404');
  expect(await lineWith({ NO_COLOR: '1' })).not.toContain('\u001b');
});

it('answers late, and opens the control API to the pages that its flags name', async () => {
  const page = 'http://localhost:3000';
  const { mock, origin } = await start('--quiet', '--delay', '300..350', '--allow-origin', page);
  const began = performance.now();
  await fetch(`${origin}/frog-cloud/api/inf`, { headers: { Authorization: 'Bearer demo' } });
  const waited = performance.now() - began;
  const statusOf = async (Origin: string): Promise<number> =>
    (await fetch(`${origin}/_control/health`, { headers: { Origin } })).status;
  const statuses = [await statusOf(page), await statusOf('http://localhost:3001')];
  mock.kill();
  expect(waited).toBeGreaterThan(295);
  expect(statuses).toEqual([200, 403]);
});

it('prints nothing but its end with --quiet', async () => {
  expect(await told('--quiet')).toBe('Kontrak has ended.\n');
});

it('begins with a file of state, at a time that stands still', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kontrak-seed-'));
  const file = join(folder, 'seed.json');
  const first = await start('--quiet');
  const state = (
    await (await fetch(`${first.origin}/_control/sessions/default/state`)).text()
  ).replaceAll('Sari', 'Rara');
  first.mock.kill();
  writeFileSync(file, state);
  const { mock, origin } = await start('--seed', file, '--freeze', '2026-01-31T10:00:00Z');
  const again = await fetch(`${origin}/_control/sessions/default/state`);
  const { domains, clock } = (await again.json()) as Record<string, unknown>;
  mock.kill();
  rmSync(folder, { recursive: true });
  expect(domains).toEqual((JSON.parse(state) as Record<string, unknown>)['domains']);
  expect(clock).toEqual({ now: '2026-01-31T10:00:00.000Z', frozen: true, rate: 1 });
});

it('opens the browser of the user with --open', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kontrak-open-'));
  // The file has its name when it is whole.
  const script = '#!/bin/sh\necho "$1" > "$0.part" && mv "$0.part" "$0.url"\n';
  writeFileSync(join(folder, 'xdg-open'), script, { mode: 0o755 });
  const PATH = `${folder}:${process.env['PATH'] ?? ''}`;
  const mock = spawn('node', ['server/main.ts', '--port', '0', '--open'], {
    env: { ...process.env, PATH },
  });
  const opened = join(folder, 'xdg-open.url');
  while (!existsSync(opened)) await new Promise((done) => setTimeout(done, 20));
  mock.kill();
  const url = readFileSync(opened, 'utf8');
  rmSync(folder, { recursive: true });
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/_console$/m);
});

it('prints an object a line with --log json', async () => {
  const printed = await told('--log', 'json');
  expect(
    printed
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line)),
  ).toEqual([
    expect.objectContaining({ method: 'GET', path: '/frog-cloud/api/inf', status: 200, entry: 1 }),
  ]);
});

it('prints the address of each API, answers, and ends on SIGTERM', async () => {
  const mock = spawn('node', ['server/main.ts', '--port', '0', '--api', 'frog-cloud']);
  const [first] = (await once(mock.stdout, 'data')) as [Buffer];
  const origin = /http:\/\/\S+/.exec(first.toString())?.[0] ?? '';
  const reply = await fetch(`${origin}/frog-cloud/api/inf`, {
    headers: { Authorization: 'Bearer demo' },
  });
  expect(reply.status).toBe(200);
  mock.kill('SIGTERM');
  const [code] = (await once(mock, 'exit')) as [number];
  expect(code).toBe(0);
});

it('ends soon after SIGINT, whatever is in progress', async () => {
  const { mock, origin } = await start();
  const json = { 'Content-Type': 'application/json' };
  const control = `${origin}/_control/sessions/default`;
  const fault = { match: { operation: 'getUserInfo' }, effect: { kind: 'delay', delayMs: 60_000 } };
  await fetch(`${control}/faults`, { method: 'POST', headers: json, body: JSON.stringify(fault) });
  const stream = await fetch(`${control}/journal/stream`);
  const delayed = fetch(`${origin}/frog-cloud/api/inf`, {
    headers: { Authorization: 'Bearer demo' },
  });
  const upload = request(`${origin}/frog-cloud/api/customer/profile`, { method: 'PATCH' });
  upload.on('error', () => undefined).write('{');
  // By the reply to this, the requests before it have arrived.
  await fetch(`${origin}/_control/health`);
  const signalled = performance.now();
  mock.kill('SIGINT');
  const cut = Promise.allSettled([delayed, stream.text()]);
  expect(await once(mock, 'exit')).toEqual([0, null]);
  expect(performance.now() - signalled).toBeLessThan(SOON);
  expect((await cut).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});

it('ends soon after npm start has got SIGTERM', async () => {
  const npm = spawn('npm', ['start', '--', '--port', '0', '--api', 'frog-cloud']);
  await new Promise<void>((done) => {
    npm.stdout.on('data', (chunk: Buffer) => {
      if (chunk.includes('http://')) done();
    });
  });
  const signalled = performance.now();
  npm.kill('SIGTERM');
  // The mock holds the pipes open for as long as it runs.
  await once(npm, 'close');
  expect(performance.now() - signalled).toBeLessThan(SOON);
});

it('ends when the shell of npm start does, also while it starts', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kontrak-'));
  const contract = join(folder, 'shop.json');
  writeFileSync(contract, '{"openapi":"3.1.0","info":{"title":"T","version":"1"},"paths":{}}');
  // The handlers are read before the mock listens.
  const handlers = join(folder, 'code.mjs');
  writeFileSync(
    handlers,
    "process.kill(process.ppid, 'SIGKILL');\nexport default { handlers: {} };\n",
  );
  const shell = spawn(
    'sh',
    ['-c', 'node server/main.ts "$@"; true', 'sh'].concat([
      'serve',
      contract,
      '--handlers',
      handlers,
      '--port',
      '0',
    ]),
    { env: { ...process.env, npm_lifecycle_event: 'start' } },
  );
  const signalled = once(shell, 'exit').then(() => performance.now());
  const ended = once(shell, 'close');
  shell.stdout.resume();
  shell.stderr.resume();
  // The mock holds the pipes open for as long as it runs.
  const since = await signalled;
  await ended;
  expect(performance.now() - since).toBeLessThan(SOON);
  rmSync(folder, { recursive: true });
});
