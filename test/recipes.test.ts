// The recipes for CI: what they run, run here.
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';

import { createMock } from '../server/app.ts';
import { until } from './cli/process.ts';
import { listen } from './listening.ts';
import type { Listening } from './listening.ts';

const run = promisify(execFile);
const workspace = mkdtempSync(join(tmpdir(), 'kontrak-recipes-'));
let mock: Listening;

beforeAll(async () => {
  mock = await listen(createMock({ log: () => undefined }).app);
  symlinkSync(process.cwd(), join(workspace, 'kontrak'));
});
afterAll(async () => {
  await mock.close();
  rmSync(workspace, { recursive: true, force: true });
});

/** Runs a line of a recipe by a shell in the workspace. */
async function shell(line: string, env: Record<string, string>): Promise<string> {
  const { stdout } = await run('bash', ['-e', '-c', line], {
    ...{ cwd: workspace, env: { ...process.env, ...env } },
  });
  return stdout;
}

const settings = () => ({
  ...{ CONTRACT: 'frog-cloud', URL: `${mock.origin}/frog-cloud` },
  ARGS: '--only getProfile --session-header X-Kontrak-Session',
});

it('verifies by the GitHub Action', async () => {
  const action = parse(readFileSync('.github/actions/verify/action.yml', 'utf8')) as {
    runs: { steps: { name?: string; run?: string; env?: Record<string, string> }[] };
  };
  const step = action.runs.steps.find(({ name }) => name === 'Verify');
  expect(Object.keys(step?.env ?? {})).toEqual(['CONTRACT', 'URL', 'ARGS', 'REPORT']);
  const env = { ...settings(), REPORT: 'action.xml' };
  const path = { GITHUB_ACTION_PATH: resolve('.github/actions/verify') };
  const stdout = await shell(step?.run ?? 'false', { ...env, ...path });
  expect(stdout).toContain('The server keeps its contract.');
  expect(existsSync(join(workspace, 'action.xml'))).toBe(true);
});

it('verifies by the lines for GitLab, with the report that they name', async () => {
  const { verify } = parse(readFileSync('.gitlab/verify.yml', 'utf8')) as {
    verify: { script: string[]; artifacts: { reports: { junit: string } } };
  };
  const stdout = await shell(verify.script.at(-1) ?? 'false', settings());
  expect(stdout).toContain('The server keeps its contract.');
  expect(existsSync(join(workspace, verify.artifacts.reports.junit))).toBe(true);
});

it('compares the contracts by the lines of the workflow', async () => {
  const { jobs } = parse(readFileSync('.github/workflows/contracts.yml', 'utf8')) as {
    jobs: { diff: { steps: { run?: string }[] } };
  };
  const line =
    jobs.diff.steps.at(-1)?.run?.replace('npm start --', 'node server/main.ts') ?? 'false';
  const summary = join(workspace, 'summary.md');
  const { stdout } = await run(
    'bash',
    ['-e', '-c', line.replaceAll('changes.md', join(workspace, 'changes.md'))],
    {
      env: { ...process.env, BASE: 'HEAD', GITHUB_STEP_SUMMARY: summary },
    },
  );
  expect(stdout).toBe('');
  expect(readFileSync(summary, 'utf8')).toContain('# Changes of contracts');
}, 60_000);

describe('the Dockerfile', () => {
  const lines = readFileSync('.docker/Dockerfile', 'utf8').split('\n');
  const after = (word: string): string[] =>
    lines.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1));

  it('runs without the rights of root', () => {
    expect(after('USER')).toEqual(['node']);
  });

  it('serves from what it copies, and ends within a second of SIGTERM', async () => {
    const image = join(workspace, 'image');
    for (const source of after('COPY').flatMap((line) => line.split(' ').slice(0, -1)))
      cpSync(source, join(image, source), { recursive: true });
    symlinkSync(resolve('node_modules'), join(image, 'node_modules'));
    const [command = '', ...entry] = JSON.parse(after('ENTRYPOINT')[0] ?? '') as string[];
    const args = JSON.parse(after('CMD')[0] ?? '') as string[];
    const server = spawn(command, [...entry, ...args, '--port', '0'], { cwd: image });
    let stdout = '';
    server.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    const port = await until(() => /0\.0\.0\.0:(\d+)/.exec(stdout)?.[1]);
    const reply = await fetch(`http://127.0.0.1:${port}/frog-cloud/api/inf`, {
      headers: { Authorization: 'Bearer demo' },
    });
    expect(reply.status).toBe(200);
    const began = performance.now();
    server.kill('SIGTERM');
    await once(server, 'exit');
    expect(performance.now() - began).toBeLessThan(1000);
  });
});
