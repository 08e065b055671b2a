// kontrak sessions: what it prints, and what it refuses in one line.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, afterEach, beforeAll, beforeEach, expect, it, jest } from '@jest/globals';
import request from 'supertest';

import { createMock } from '../../server/app.ts';
import { sessions } from '../../server/cli/sessions.ts';
import { openStore } from '../../server/store/open.ts';

const folder = mkdtempSync(join(tmpdir(), 'kontrak-sessions-'));
const [store, other, file] = ['one.db', 'other.db', 'kopi.json'].map((name) =>
  join(folder, name),
) as [string, string, string];
const printed: string[] = [];
const refused: string[] = [];

beforeAll(async () => {
  const opened = await openStore(store, { mostSessions: 10, log: () => undefined });
  const { app } = createMock({ apis: ['frog-cloud'], store: opened });
  await request(app)
    .get('/@kopi/frog-cloud/api/inf')
    .set('authorization', 'Bearer demo')
    .expect(200);
  await opened.close();
});
beforeEach(() => {
  jest.spyOn(console, 'log').mockImplementation((line: string) => printed.push(line));
  jest.spyOn(console, 'error').mockImplementation((line: string) => refused.push(line));
});
afterEach(() => {
  jest.restoreAllMocks();
  process.exitCode = 0;
  printed.length = 0;
  refused.length = 0;
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

it('lists a session a line, with its use, scenario and entries', async () => {
  await sessions(['--store', store]);
  expect(printed.join()).toMatch(/^kopi {2}\d{4}-\S+Z {2}demo {2}1 entries$/);
});

it('moves a session to another store by a file, under another name', async () => {
  await sessions(['export', 'kopi', '--store', store, '--output', file]);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ kontrak: 'session', format: 1 });
  await sessions(['import', file, '--store', other, '--as', 'teh']);
  await sessions(['list', '--store', other]);
  expect(printed.join()).toMatch(/^teh {2}.*1 entries$/);
});

it.each([
  ['no store', [], /needs --store/],
  ['another word', ['drop', '--store', store], /there are list, export and import/],
  ['a name too few', ['export', '--store', store], /takes one name or file/],
  ['a name too many', ['list', 'kopi', '--store', store], /takes no word/],
  [
    'a session that is not there',
    ['export', 'susu', '--store', store],
    /no session susu; there are kopi/,
  ],
])('refuses %s in one line', async (_name, args, reason) => {
  await sessions(args);
  expect(refused).toEqual([expect.stringMatching(reason)]);
  expect(refused.join()).not.toContain('\n');
  expect(process.exitCode).toBe(1);
});

it.each([
  ['no JSON', 'text', /it is no JSON/],
  ['another JSON', '{}', /\/kontrak/],
  ['a newer form', '{"kontrak":"session","format":2}', /\/format is of a newer version of Kontrak/],
])('refuses a file that is %s', async (_name, text, reason) => {
  const wrong = join(folder, 'wrong.json');
  writeFileSync(wrong, text);
  await sessions(['import', wrong, '--store', other]);
  expect(refused.join()).toMatch(reason);
});
