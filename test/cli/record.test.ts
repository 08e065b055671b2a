// kontrak record as a process: its files, exit codes and messages.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, it } from '@jest/globals';

import { createMock } from '../../server/app.ts';
import { MockSession } from '../../server/testing/mock-session.ts';
import { listen } from '../listening.ts';
import { replayed } from '../record/replay.ts';
import { folder, run } from './process.ts';
import type { Listening } from '../listening.ts';

const mock = createMock({ apis: ['frog-cloud'], access: { hosts: undefined, token: 'kunci' } });
const FOLDER = folder();
let served: Listening;

beforeAll(async () => {
  served = await listen(mock.app);
  const init = { headers: { Authorization: 'Bearer demo' } };
  await new MockSession(mock, 'mine').fetch('/frog-cloud/api/inf', init);
});
afterAll(async () => {
  await served.close();
});

function record(...flags: string[]) {
  return run(FOLDER, 'record', '--url', served.origin, '--control-token', 'kunci', ...flags);
}

it('writes a session as a test', async () => {
  const file = join(FOLDER, 'mine.test.js');
  const ended = await record('--session', 'mine', '--output', file);
  expect(ended).toEqual({ code: 0, stdout: '', stderr: '' });
  const again = await replayed(readFileSync(file, 'utf8'));
  expect(again?.journal.entries).toHaveLength(1);
});

it('prints it in another form', async () => {
  const { code, stdout } = await record('--session', 'mine', '--as', 'curl');
  expect([code, stdout]).toEqual([
    0,
    expect.stringMatching(/^#!\/bin\/sh\n[^]*# 1\. getUserInfo\n/),
  ]);
});

it.each([
  [['--session', 'none'], /^There is no session none/],
  [['--control-token', 'wrong'], /token/],
  [['--as', 'tset'], /^--as tset: there are test, arazzo, curl, har\.\n$/],
  [['--url', 'localhost:'], /^--url localhost: is no URL\.\n$/],
  [
    ['--url', 'http://127.0.0.1:1'],
    /^There is no mock at http:\/\/127\.0\.0\.1:1; kontrak starts one\.\n$/,
  ],
  [['mine'], /^kontrak record takes no mine; --session names a session\.\n$/],
])('ends with 1 and one line after %j', async (flags, line) => {
  const { code, stdout, stderr } = await record(...flags);
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(line);
  expect(stderr).toMatch(/^[^\n]+\n$/);
});
