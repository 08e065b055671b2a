// kontrak proxy as a process.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import type { AddressInfo } from 'node:net';

import { expect, it } from '@jest/globals';

import { exchangesIn } from '../../server/verify/traffic/har.ts';
import { folder, run, until } from './process.ts';

const cwd = folder();
writeFileSync(join(cwd, 'a.har'), '');

it.each([
  [[], 'kontrak proxy needs one contract and an address'],
  [['frog-cloud', '--url', 'ftp://a'], '--url ftp://a is no http or https address.'],
  [['none.yaml', '--url', 'http://a'], 'none.yaml: there is no such file'],
  [['frog-cloud', '--url', 'http://a', '--port', 'x'], '--port x is not a port.'],
  [['frog-cloud', '--url', 'http://a', '--timeout', '0'], '--timeout 0 is no whole number from 1.'],
  [
    ['frog-cloud', '--url', 'http://a', '--har', 'a.har/b.har'],
    'a.har/b.har: the folder a.har cannot be made.',
  ],
  [['frog-cloud', '--url', 'http://a', '--har', '.'], '. cannot be written: EISDIR'],
])('ends with 2 and one line for %j', async (args, line) => {
  const { code, stderr } = await run(cwd, 'proxy', ...args);
  expect([code, stderr]).toEqual([2, expect.stringContaining(line)]);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});

it('keeps a HAR in a new folder that is whole at any moment, and ends with 0 on a signal', async () => {
  const behind = createServer((_, response) => response.end('hello')).listen(0, '127.0.0.1');
  await once(behind, 'listening');
  const { port } = behind.address() as AddressInfo; // the cast: it has a port
  const args = ['frog-cloud', '--url', `http://127.0.0.1:${port}`, '--port', '0'];
  const main = resolve('server/main.ts');
  const child = spawn('node', [main, 'proxy', ...args, '--har', 'new/a.har'], { cwd });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const [, origin = ''] = /from (\S+)/.exec(line.toString()) ?? [];
  const kept = (): string[] =>
    exchangesIn(readFileSync(join(cwd, 'new/a.har'), 'utf8')).map(
      ({ request, reply }) => `${request.target} ${reply.bytes.toString()}`,
    );
  expect(kept()).toEqual([]);
  for (const path of ['/one', '/two'])
    expect(await (await fetch(origin + path)).text()).toBe('hello');
  expect(await until(() => (kept().length === 2 ? kept() : undefined))).toEqual([
    '/one hello',
    '/two hello',
  ]);
  child.kill('SIGTERM');
  expect(await once(child, 'close')).toEqual([0, null]);
  expect(kept()).toHaveLength(2);
  behind.close();
  behind.closeAllConnections();
});
