// The recipes for CI: what they run, run here on a fresh clone, by nothing but what they install.
import { execFile, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';

import { createMock } from '../server/app.ts';
import { readCommand } from '../server/cli/command.ts';
import { readVerifyFlags } from '../server/cli/verify-flags.ts';
import { checkOut } from './checkout.ts';
import { until } from './cli/process.ts';
import { listen } from './listening.ts';
import type { Listening } from './listening.ts';

const run = promisify(execFile);
const MINUTES = 60_000;

const textOf = (file: string): string => readFileSync(file, 'utf8');

const root = mkdtempSync(join(tmpdir(), 'kontrak-recipes-'));
const repository = join(root, 'repository');
/** The folder of a project that uses the recipes. */
const workspace = join(root, 'workspace');
let mock: Listening;

beforeAll(async () => {
  mkdirSync(workspace);
  checkOut(repository);
  const me = ['-c', 'user.name=Sari', '-c', 'user.email=sari@example.com'];
  await run('git', ['init', '--quiet'], { cwd: repository });
  await run('git', ['add', '--all'], { cwd: repository });
  await run('git', [...me, 'commit', '--quiet', '--message', 'All'], { cwd: repository });
  mock = await listen(createMock({ log: () => undefined }).app);
  writeFileSync(join(workspace, 'credentials.yaml'), 'bearer: $STAGING_TOKEN\n');
});
afterAll(async () => {
  await mock.close();
  rmSync(root, { recursive: true, force: true });
});

/** Runs lines of a recipe as a runner does, in one shell, in the workspace. */
async function shell(lines: readonly string[], env: Record<string, string>): Promise<string> {
  const { stdout } = await run('bash', ['-e', '-o', 'pipefail', '-c', lines.join('\n')], {
    cwd: workspace,
    env: { ...process.env, npm_config_prefer_offline: 'true', STAGING_TOKEN: 'demo', ...env },
  });
  return stdout;
}

/** An operation is named with a space, and by a pattern that fits files. */
const settings = () => ({
  ...{ CONTRACT: 'frog-cloud', URL: `${mock.origin}/frog-cloud` },
  CREDENTIALS: 'credentials.yaml',
  ARGS: '--only\nGET /api/i*\n--session-header\nX-Kontrak-Session\n',
});

interface Action {
  inputs: Record<string, { required?: boolean }>;
  runs: { steps: { run: string; env?: Record<string, string> }[] };
}
const action = parse(textOf('.github/actions/verify/action.yml')) as Action;

interface Job {
  script: string[];
  artifacts: { reports: { junit: string } };
}
const { verify: job } = parse(textOf('.gitlab/verify.yml')) as { verify: Job };

it(
  'verifies by all lines for GitLab, with the report that they name',
  async () => {
    const stdout = await shell(job.script, { ...settings(), KONTRAK: `file://${repository}` });
    expect(stdout).toMatch(/1 of 1 +operations[^]*The server keeps its contract\./);
    const report = textOf(join(workspace, job.artifacts.reports.junit));
    expect(report).toContain('classname="getUserInfo"');
  },
  2 * MINUTES,
);

describe('the GitHub Action', () => {
  const [install, verify] = action.runs.steps;

  it('installs as the recipe for GitLab does, and a Node', () => {
    const [, line = ''] = job.script;
    const prefix = '--prefix "$GITHUB_ACTION_PATH/../../.."';
    expect(install?.run).toBe(
      line.replace('--prefix .kontrak', prefix).replace(' --omit=optional', ''),
    );
  });

  it('verifies by that Node, with all its inputs', async () => {
    const inputs = [...JSON.stringify(verify?.env).matchAll(/inputs\.(\w+)/g)];
    expect(inputs.map(([, name]) => name)).toEqual(Object.keys(action.inputs));
    const kontrak = join(workspace, '.kontrak');
    symlinkSync(resolve('node_modules/.bin/node'), join(kontrak, 'node_modules/.bin/node'));
    const path = { GITHUB_ACTION_PATH: join(kontrak, '.github/actions/verify') };
    const env = { ...settings(), REPORT: 'action.xml', ...path };
    expect(await shell([verify?.run ?? 'false'], env)).toContain('The server keeps its contract.');
    expect(existsSync(join(workspace, 'action.xml'))).toBe(true);
  }, 60_000);
});

it('compares the contracts by the lines of the workflow', async () => {
  const { jobs } = parse(textOf('.github/workflows/contracts.yml')) as {
    jobs: { diff: { steps: { run?: string }[] } };
  };
  const line =
    jobs.diff.steps.at(-1)?.run?.replace('npm start --', 'node server/main.ts') ?? 'false';
  const summary = join(root, 'summary.md');
  const { stdout } = await run(
    'bash',
    ['-e', '-c', line.replaceAll('changes.md', join(root, 'changes.md'))],
    {
      env: { ...process.env, BASE: 'HEAD', GITHUB_STEP_SUMMARY: summary },
    },
  );
  expect(stdout).toBe('');
  expect(textOf(summary)).toContain('# Changes of contracts');
}, 60_000);

describe('the Dockerfile', () => {
  const image = join(root, 'image');
  const [, build = '', last = ''] = textOf('.docker/Dockerfile').split(/^FROM .*$/m);
  const after = (word: string, stage: string): string[] =>
    [...stage.matchAll(new RegExp(`^${word} (.*)$`, 'gm'))].map(([, rest = '']) => rest);
  const words = (word: string): string[] =>
    (JSON.parse(after(word, last)[0] ?? '') as string[]).map((one) =>
      one.replace('/kontrak', image),
    );

  it('gives young objects as much room as npm start does', () => {
    // The cast: the file is our own.
    const { scripts } = JSON.parse(textOf('package.json')) as { scripts: { start: string } };
    const flags = words('ENTRYPOINT').filter((word) => word.startsWith('--'));
    expect(flags).toEqual(['--max-semi-space-size=32']);
    expect(scripts.start.split(' ')).toEqual(expect.arrayContaining(flags));
  });

  /** The first process of a container, where this system lets us have one; any other elsewhere. */
  const first = ['--user', '--map-root-user', '--pid', '--fork'];
  const isFirst = spawnSync('unshare', [...first, 'true']).status === 0;

  /** Starts the image in the workspace. */
  function start(...args: string[]) {
    const command = [...words('ENTRYPOINT'), ...args];
    const [file = '', ...rest] = isFirst ? ['unshare', ...first, ...command] : command;
    const started = spawn(file, rest, { cwd: workspace });
    const told = { text: '' };
    for (const stream of [started.stdout, started.stderr])
      stream.on('data', (chunk: Buffer) => (told.text += chunk.toString()));
    /** Milliseconds from SIGTERM to the end. */
    const stop = async (): Promise<number> => {
      const { pid = 0 } = started;
      const child = isFirst ? Number(textOf(`/proc/${pid}/task/${pid}/children`)) : pid;
      const ended = once(started, 'exit');
      const began = performance.now();
      process.kill(child, 'SIGTERM');
      const giveUp = setTimeout(() => process.kill(child, 'SIGKILL'), 5000);
      await ended;
      clearTimeout(giveUp);
      return performance.now() - began;
    };
    return { told, stop };
  }

  beforeAll(() => {
    for (const line of after('COPY', last).map((one) => one.split(' '))) {
      // All packages come below.
      if (line.at(-1)?.startsWith('node_modules/')) continue;
      const target = join(image, line.at(-1) ?? '');
      const isBuilt = line[0]?.startsWith('--from=') === true;
      for (const source of line
        .slice(isBuilt ? 1 : 0, -1)
        .map((one) => one.replace('/kontrak/', '')))
        cpSync(
          isBuilt ? source : join(repository, source),
          line.at(-1) === './' ? join(target, source) : target,
          { recursive: true },
        );
    }
    symlinkSync(join(workspace, '.kontrak/node_modules'), join(image, 'node_modules'));
  });

  it('installs as the recipe for GitLab does, and as the whole project', () => {
    const [, install = ''] = job.script;
    expect(after('RUN', last)).toEqual([install.replace(' --prefix .kontrak', '')]);
    expect(after('RUN', build)).toEqual(['npm ci --no-audit --no-fund']);
  });

  it('runs without the rights of root', () => {
    expect(after('USER', last)).toEqual(['node']);
  });

  it('serves APIs and docs from what it copies, and ends within a second of SIGTERM', async () => {
    const { told, stop } = start(...words('CMD'), '--port', '0', '--control-token', 'let-me-in');
    const port = await until(() => /0\.0\.0\.0:(\d+)/.exec(told.text)?.[1]);
    const ask = async (path: string, token: string) =>
      (
        await fetch(`http://127.0.0.1:${port}${path}`, {
          headers: { Authorization: `Bearer ${token}` },
        })
      ).status;
    expect([
      await ask('/frog-cloud/api/inf', 'demo'),
      await ask('/docs/frog-cloud', 'demo'),
      await ask('/_control/health', 'let-me-in'),
    ]).toEqual([200, 200, 200]);
    expect(await stop()).toBeLessThan(1000);
  });

  it('ends verify within a second of SIGTERM', async () => {
    const url = `${mock.origin}/awan`;
    const { told, stop } = start(
      'verify',
      'awan',
      '--url',
      url,
      '--session-header',
      'X-Kontrak-Session',
    );
    await until(() => (told.text.includes('of 72 operations') ? true : undefined));
    expect(await stop()).toBeLessThan(1000);
  });

  it('is built from files that its .dockerignore lets through', () => {
    const allowed = textOf('.docker/Dockerfile.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1).replace('/*.json', ''));
    for (const one of allowed) expect(existsSync(resolve(one))).toBe(true);
    const needed = after('COPY', last).flatMap((line) => line.split(' ').slice(0, -1));
    const own = needed.filter((one) => !one.startsWith('--from') && !one.startsWith('/kontrak'));
    expect(own.filter((one) => !allowed.includes(one))).toEqual([]);
  });
});

describe('README', () => {
  const [, section = ''] = /^### In CI\n([^]*?)^##/m.exec(textOf('README.md')) ?? [];
  const blocks = (language: string): string[] =>
    [...section.matchAll(/^```(\w+)\n([^]*?)^```$/gm)].flatMap(([, name, text = '']) =>
      name === language ? [text] : [],
    );
  const [forGitHub = '', forGitLab = ''] = blocks('yaml');

  it('uses the action by its path, with inputs that it has', () => {
    const [step] = parse(forGitHub) as [{ uses: string; with: Record<string, string> }];
    const [, path = ''] = /^OWNER\/kontrak\/(.*)@main$/.exec(step.uses) ?? [];
    expect(existsSync(join(path, 'action.yml'))).toBe(true);
    const given = Object.keys(step.with);
    expect(given.filter((name) => !(name in action.inputs))).toEqual([]);
    const required = Object.entries(action.inputs).filter(([, one]) => one.required);
    expect(given).toEqual(expect.arrayContaining(required.map(([name]) => name)));
  });

  it('includes the file for GitLab, with variables that its lines read', () => {
    const { include, verify } = parse(forGitLab) as {
      include: [{ remote: string }];
      verify: { variables: Record<string, string> };
    };
    expect(include[0].remote).toMatch(/\/\.gitlab\/verify\.yml$/);
    const lines = job.script.join('\n');
    expect(Object.keys(verify.variables).filter((name) => !lines.includes(`"$${name}"`))).toEqual(
      [],
    );
  });

  it('shows flags that the commands have', () => {
    const [lines = ''] = blocks('sh');
    const commands = lines.replaceAll('\\\n', ' ').trim().split('\n').slice(1);
    const args = commands.map((line) =>
      (line.split(/ kontrak(?: +|$)/)[1] ?? '').split(/ +/).filter((word) => word !== ''),
    );
    const read = args.map((one) => readCommand(one));
    expect(read.map(({ name }) => name)).toEqual(['serve', 'serve', 'serve', 'verify']);
    const verify = read.at(-1);
    expect(verify && 'args' in verify && readVerifyFlags(verify.args).contract).toBe(
      'openapi.yaml',
    );
  });
});
