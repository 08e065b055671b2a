// kontrak diff as a process: its words, exit codes and messages.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

import { beforeAll, describe, expect, it } from '@jest/globals';

import { folder, run } from './process.ts';

const cwd = folder();

function write(files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    writeFileSync(join(cwd, name), text);
  }
}

/** A contract whose only answer has a type of its own, or one from another file. */
const contract = (schema: object, version = '1.0'): string =>
  JSON.stringify({
    openapi: '3.1.0',
    info: { title: 'A', version },
    paths: {
      '/a': {
        get: {
          responses: { 200: { description: 'A', content: { 'application/json': { schema } } } },
        },
      },
    },
  });

describe('of two files', () => {
  beforeAll(() => {
    write({
      'old.json': contract({ type: 'string' }),
      'new.json': contract({ type: 'integer' }),
      'major.json': contract({ type: 'integer' }, '2.0'),
    });
  });

  it('ends with 1 for a break without a major version', async () => {
    const { code, stdout } = await run(cwd, 'diff', 'old.json', 'new.json');
    expect([code, stdout]).toEqual([1, expect.stringContaining('1 change breaks clients')]);
  });

  it('ends with 0 for a break with a major version, and tells it all the same', async () => {
    const args = ['diff', 'old.json', 'major.json', '--format', 'markdown'];
    const { code, stdout } = await run(cwd, ...args);
    expect([code, stdout]).toEqual([0, expect.stringContaining('**Breaks clients: Answers**')]);
  });

  it('ends with 0 for a break that is known', async () => {
    const { stdout } = await run(cwd, 'diff', 'old.json', 'new.json', '--format', 'json');
    const { comparisons } = JSON.parse(stdout) as { comparisons: { changes: { id: string }[] }[] };
    const id = comparisons[0]?.changes[0]?.id ?? 'none';
    write({ 'known.yaml': `- { id: ${id}, reason: nobody reads it }` });
    const again = await run(cwd, 'diff', 'old.json', 'new.json', '--known', 'known.yaml');
    expect([again.code, again.stdout]).toEqual([0, expect.stringContaining('(known)')]);
  });
});

it('ends with 2 and one line where the CLI of Redocly is not installed', async () => {
  const bare = folder();
  for (const one of ['server', 'package.json']) cpSync(one, join(bare, one), { recursive: true });
  symlinkSync(resolve('generated'), join(bare, 'generated'));
  for (const name of readdirSync('node_modules').filter((one) => !one.startsWith('.'))) {
    const isRoom = name.startsWith('@');
    for (const one of isRoom
      ? readdirSync(`node_modules/${name}`).map((inner) => `${name}/${inner}`)
      : [name]) {
      if (one === '@redocly/cli') continue;
      mkdirSync(dirname(join(bare, 'node_modules', one)), { recursive: true });
      symlinkSync(resolve('node_modules', one), join(bare, 'node_modules', one));
    }
  }
  for (const name of ['old.json', 'new.json']) writeFileSync(join(bare, name), contract({}));
  expect(await run(bare, 'diff', 'old.json', 'new.json')).toEqual({
    ...{ code: 2, stdout: '' },
    stderr: 'kontrak diff needs @redocly/cli: npm install --save-dev @redocly/cli\n',
  });
});

describe('of revisions', () => {
  const git = (...args: string[]): void => {
    const who = ['-c', 'user.name=A', '-c', 'user.email=a@example.com'];
    execFileSync('git', [...who, ...args], { cwd, stdio: 'ignore' });
  };

  beforeAll(() => {
    git('init', '-q');
    write({
      '.gitattributes': 'api export-ignore\n',
      'api/part.yaml': 'type: string\n',
      'api/a.json': contract({ $ref: 'part.yaml' }),
      'broken.json': contract({ $ref: 'nowhere.yaml' }),
      'openapi/gone/openapi.yaml': contract({ type: 'string' }),
    });
    git('add', '.');
    git('commit', '-q', '-m', 'One');
    git('tag', 'one');
    mkdirSync(join(cwd, 'one'));
    write({ 'api/part.yaml': 'type: integer\n', 'openapi/here/openapi.yaml': contract({}) });
    rmSync(join(cwd, 'openapi/gone'), { recursive: true });
    git('add', '.');
    git('commit', '-q', '-m', 'Two');
    write({ 'api/part.yaml': 'type: [integer, string]\n' });
  });

  it.each([
    [['one', 'api/a.json'], "'string' to 'integer | string'", 'api/part.yaml:1:1'],
    [['one', 'HEAD', 'api/a.json'], "'string' to 'integer'", 'HEAD:api/part.yaml:1:1'],
    [['one:api/a.json', 'HEAD:./api/a.json'], "'string' to 'integer'", 'HEAD:api/part.yaml:1:1'],
  ])('compares a contract of several files for diff %j', async (words, change, place) => {
    const { code, stdout, stderr } = await run(cwd, 'diff', ...words);
    expect([code, stderr]).toEqual([1, '']);
    expect(stdout).toContain(`GET /a answer: Type of \`part\` widened from ${change}.: ${place}`);
  });

  it('follows a contract that was renamed, in either direction', async () => {
    const name = 'openapi/here/openapi.yaml';
    git('mv', name, 'moved.yaml');
    git('commit', '-q', '-m', 'Three');
    write({ 'moved.yaml': contract({ type: 'string' }) });
    for (const words of [
      ['HEAD~1', 'moved.yaml'],
      ['HEAD~1', 'HEAD', name],
    ])
      expect((await run(cwd, 'diff', ...words)).stdout).toMatch(/ \(1\.0 to 1\.0\)\./);
    git('reset', '-q', '--hard', 'HEAD~1');
    write({ 'api/part.yaml': 'type: [integer, string]\n' });
  });

  it('tells that a shallow clone lacks a revision', async () => {
    const clone = folder();
    execFileSync('git', ['clone', '-q', '--depth', '1', `file://${cwd}`, clone]);
    const { code, stderr } = await run(clone, 'diff', 'one', 'api/a.json');
    expect([code, stderr]).toEqual([
      2,
      'one is no contract, and git knows no such revision here: this clone is shallow.\n',
    ]);
  });

  it('finds the contracts by their folders, and tells which came and went', async () => {
    const { code, stdout } = await run(cwd, 'diff', 'one');
    expect(code).toBe(1);
    expect(stdout).toMatch(/^gone: 1 change breaks clients.*\n.*\n +The contract was removed\./);
    expect(stdout).toMatch(/^here: Nothing breaks clients.*\n.*\n +The contract is new\./m);
  });

  it.each([
    [['one', 'broken.json'], /^one:broken\.json:1:\d+: the reference nowhere\.yaml leads nowhere/],
    [
      ['one', 'api/none.yaml'],
      /^api\/none\.yaml is no revision of git, and no file before or after\.$/,
    ],
    [['two:api/a.json', 'api/a.json'], /^git knows no revision two here\.$/],
    [['one', 'two'], /^two is no revision of git, and no file before or after\.$/],
    [['one', '/etc/hosts.yaml'], /^\/etc\/hosts\.yaml is not in this repository of git\.$/],
    [['two'], /^two is no revision of git, and there is no second contract\.$/],
    [['old.json', 'none.json'], /^none\.json: there is no such file$/],
    [['.gitattributes', 'old.json'], /^\.gitattributes: is no OpenAPI document/],
    [[], /^kontrak diff needs two contracts, or a revision of git/],
  ])('ends with 2 and one line for diff %j', async (words, line) => {
    write({ 'old.json': contract({}) });
    const { code, stdout, stderr } = await run(cwd, 'diff', ...words);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.trimEnd()).toMatch(line);
    expect(stderr.trimEnd()).not.toContain('\n');
  });
});
