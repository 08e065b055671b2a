// The command line, run as a process.
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';

import { expect, it } from '@jest/globals';

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
  [['--api', 'nowhere'], 'There is no API nowhere; there are awan,'],
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
  ['--help', /^Usage: kontrak \[--port N\]/],
  ['-h', /^Usage: kontrak/],
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

/** Starts the mock, and waits until it prints its address. */
async function start(...flags: string[]) {
  const mock = spawn('node', ['server/main.ts', '--port', '0', '--api', 'frog-cloud', ...flags]);
  const [told] = (await once(mock.stdout, 'data')) as [Buffer];
  const port = /:(\d+)/.exec(told.toString())?.[1] ?? '';
  return { mock, origin: `http://127.0.0.1:${port}` };
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
