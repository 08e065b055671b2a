// The tarball of npm pack works in an empty project.
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { createMock } from '../server/app.ts';
import { MockSession } from '../server/testing/mock-session.ts';
import { BROWSER } from './docs/browser.ts';
import { installedProject } from './package/project.ts';
import type { Project, Ran } from './package/project.ts';

const run = promisify(execFile);
const MINUTES = 60_000;

let installed: Project;
let project: string;

beforeAll(async () => {
  installed = await installedProject();
  project = installed.folder;
}, 4 * MINUTES);

afterAll(() => {
  installed.remove();
});

it('runs the mock by npx', async () => {
  const mock = spawn('npx', ['kontrak', '--port', '0', '--api', 'frog-cloud'], {
    cwd: project,
    detached: true,
  });
  const [first] = (await once(mock.stdout, 'data')) as [Buffer];
  const origin = /http:\/\/\S+/.exec(first.toString())?.[0] ?? '';
  const headers = { Authorization: 'Bearer demo' };
  const page = await (await fetch(`${origin}/docs/frog-cloud`)).text();
  const scripts = [...new Set(page.match(/\/docs\/assets\/[\w./-]+\.js/g))];
  const asked = [`${origin}/frog-cloud/api/inf`, ...scripts.map((path) => `${origin}${path}`)];
  const replies = await Promise.all(asked.map((url) => fetch(url, { headers })));
  process.kill(-(mock.pid ?? 0));
  expect(scripts.map((path) => path.replace(/.*\//, ''))).toEqual(['standalone.esm.js', 'page.js']);
  expect(replies.map(({ status }) => status)).toEqual([200, 200, 200]);
}, 60_000);

it('serves a test in plain JavaScript', async () => {
  const script = `
    import { startMock } from 'kontrak/test';
    const mock = await startMock();
    mock.answer('getProfile', { status: 401 }).once();
    const reply = await mock.fetch('/frog-cloud/api/customer/profile');
    console.log(reply.status, mock.journal('getProfile').length);
  `;
  const { stdout } = await run('node', ['--input-type=module', '--eval', script], { cwd: project });
  expect(stdout).toBe('401 1\n');
}, 60_000);

it('serves a test and a typed client in TypeScript', async () => {
  const source = `
    import createClient from 'openapi-fetch';
    import { all, defineDomain, Failure } from 'kontrak';
    import { startMock } from 'kontrak/test';
    import type { OperationsIn, Table } from 'kontrak';
    import type { paths } from 'kontrak/types/frog-cloud';

    const mock = await startMock();
    const client = createClient<paths>({ baseUrl: 'http://mock/frog-cloud', fetch: mock.fetch });
    const { data } = await client.GET('/api/inf', { headers: { Authorization: 'Bearer demo' } });
    const name: string | undefined = data?.full_name;
    const called: string | undefined = mock.journal('updateProfile')[0]?.body?.firstname;
    // @ts-expect-error the contract has no such status
    const wrong = { name: 'getProfile', answer: { status: 418 } } satisfies { name: 'getProfile'; answer: Parameters<typeof mock.answer<'getProfile'>>[1] };
    export const domain = defineDomain<OperationsIn<paths>, { lines: Table<string> }>({
      handlers: {
        'GET /api/customer/profile': (_request, { state }) => {
          throw new Failure(404, all(state.lines).join());
        },
      },
    });
    export { called, name, wrong };
  `;
  writeFileSync(join(project, 'client.ts'), source);
  const flags = [
    '--module',
    'nodenext',
    '--target',
    'es2024',
    '--strict',
    '--skipLibCheck',
    'false',
  ];
  const types = [
    '--noEmit',
    '--types',
    'node',
    '--typeRoots',
    join(process.cwd(), 'node_modules/@types'),
  ];
  const tsc = join(process.cwd(), 'node_modules/typescript/bin/tsc');
  const compiled = run('node', [tsc, ...flags, ...types, 'client.ts'], { cwd: project });
  await expect(compiled).resolves.toMatchObject({ stdout: '' });
}, 60_000);

it("serves anybody's contract with handlers in JavaScript", async () => {
  for (const file of ['library.yaml', 'handlers.mjs'])
    cpSync(join('test/any-contract', file), join(project, file));
  const args = ['kontrak', 'serve', 'library.yaml', '--handlers', 'handlers.mjs', '--port', '0'];
  const mock = spawn('npx', args, { cwd: project, detached: true });
  const [first] = (await once(mock.stdout, 'data')) as [Buffer];
  const origin = /http:\/\/\S+/.exec(first.toString())?.[0] ?? '';
  const before: unknown = await (await fetch(`${origin}/loans/count`)).json();
  const headers = { 'Content-Type': 'application/json' };
  const made = await fetch(`${origin}/books`, { method: 'POST', headers, body: '{"title":"Dew"}' });
  const { id } = (await made.json()) as { id: number };
  await fetch(`${origin}/books/${id}/loan`, { method: 'POST' });
  const after: unknown = await (await fetch(`${origin}/loans/count`)).json();
  process.kill(-(mock.pid ?? 0));
  expect([before, after]).toEqual([{ count: 0 }, { count: 1 }]);
}, 60_000);

it('installs no development tools', async () => {
  const script = `
    import { readFileSync } from 'node:fs';
    const manifest = JSON.parse(readFileSync('node_modules/kontrak/package.json', 'utf8'));
    console.log(Object.keys(manifest).filter((key) => /dev|optional|scripts/i.test(key)).length);
  `;
  const { stdout } = await run('node', ['--input-type=module', '--eval', script], { cwd: project });
  expect(stdout).toBe('0\n');
});

describe("a runner's tests", () => {
  const binary = (path: string): string => join(process.cwd(), 'node_modules', path);
  const jest = (pattern: string, ...flags: string[]): Promise<Ran> =>
    installed.node([
      ...flags,
      ...[binary('jest/bin/jest.js'), '--rootDir', '.', '--testMatch', `<rootDir>/jest/${pattern}`],
    ]);

  it('are typed', async () => {
    const flags = ['--module', 'nodenext', '--target', 'es2024', '--lib', 'es2024,dom', '--strict'];
    const types = ['--types', 'node', '--typeRoots', binary('@types')];
    const more = ['--skipLibCheck', '--noEmit', '--allowImportingTsExtensions', ...types];
    const files = ['vitest/profile.spec.ts', 'playwright/profile.spec.ts', 'jest/typed.ts'];
    const args = [binary('typescript/bin/tsc'), ...flags, ...more, ...files];
    expect(await installed.node(args)).toEqual({ code: 0, output: '' });
  }, 60_000);

  it('have a mock in Vitest, also beside a DOM', async () => {
    const ran = await installed.node([
      'node_modules/vitest/vitest.mjs',
      'run',
      '--root',
      '.',
      'vitest/',
    ]);
    expect(ran).toMatchObject({ code: 0, output: expect.stringMatching(/Tests .*5 passed/) });
  });

  it('have a mock in Jest without a flag, also beside a DOM', async () => {
    const ran = await jest('*.spec.cjs');
    expect(ran).toMatchObject({ code: 0, output: expect.stringMatching(/Tests: +4 passed/) });
  }, 60_000);

  it('have a mock that Jest itself loads, beside a DOM', async () => {
    const ran = await jest('*.spec.mjs', '--experimental-vm-modules');
    expect(ran).toMatchObject({ code: 0, output: expect.stringMatching(/Tests: +1 passed/) });
  }, 60_000);

  /** The tests that are to fail, written for another runner in a folder of its own. */
  const leakyIn = (runner: string): string => {
    const text = readFileSync('test/package/jest/leaky.cjs', 'utf8');
    const head = `import { expect, test } from 'kontrak/${runner}';`;
    mkdirSync(join(project, `leaky-${runner}`));
    const file = `leaky-${runner}/leaky.spec.mjs`;
    writeFileSync(join(project, file), text.replace(/^const .* = require.*$/m, head));
    return file;
  };

  it.each<[name: string, runner: () => Promise<Ran>]>([
    ['Jest', () => jest('leaky.cjs')],
    [
      'Vitest',
      () => installed.node([...['node_modules/vitest/vitest.mjs', 'run'], leakyIn('vitest')]),
    ],
    [
      'Playwright',
      () => {
        const config = 'playwright.config.mjs';
        const file = leakyIn('playwright');
        cpSync(`test/package/playwright/${config}`, join(project, 'leaky-playwright', config));
        return installed.node(
          [
            binary('@playwright/test/cli.js'),
            'test',
            '--config',
            `leaky-playwright/${config}`,
            file,
          ],
          { CHROMIUM: String(BROWSER) },
        );
      },
    ],
  ])(
    'print the calls in %s if they fail, and fail for answers that the contract does not allow',
    async (name, runner) => {
      if (name === 'Playwright' && !BROWSER) return;
      const { output } = await runner();
      expect(output).toContain(
        'The calls of the mock:\n  #1 GET /frog-cloud/api/inf 200 getUserInfo',
      );
      expect(output).toContain(
        'getProfile cannot answer 401 like that: /response/message must be string',
      );
      expect(output).toMatch(/The mock has failed: getUserInfo \(entry 1\): .* must be integer/);
      expect(output).toMatch(/3 failed/);
    },
    60_000,
  );

  it('replay a session that was exported', async () => {
    const mock = createMock({ apis: ['frog-cloud'], log: () => undefined });
    const session = new MockSession(mock, 'a');
    await session.fetch('/frog-cloud/api/inf', { headers: { Authorization: 'Bearer demo' } });
    const reply = await session.fetch('/_control/sessions/a/export?as=test');
    writeFileSync(join(project, 'jest/session.test.js'), await reply.text());
    const ran = [
      await installed.node([
        'node_modules/vitest/vitest.mjs',
        'run',
        '--root',
        '.',
        'jest/session',
      ]),
      await jest('session.test.js', '--experimental-vm-modules'),
    ];
    for (const one of ran)
      expect(one).toMatchObject({ code: 0, output: expect.stringMatching(/Tests\b.*1 passed/) });
  }, 60_000);

  it('have a mock in Node itself', async () => {
    expect(await installed.node(['--test', 'node/*.spec.mjs'])).toMatchObject({ code: 0 });
  });

  it('have a mock behind the handlers of MSW', async () => {
    expect(await installed.node(['--test', 'msw/profile.spec.mjs'])).toMatchObject({ code: 0 });
  });

  (BROWSER ? it : it.skip)(
    `have a mock behind the pages of Playwright${BROWSER ? '' : ', if a Chromium is installed'}`,
    async () => {
      const args = ['test', '--config', 'playwright/playwright.config.mjs'];
      const ran = await installed.node([binary('@playwright/test/cli.js'), ...args], {
        CHROMIUM: String(BROWSER),
      });
      expect(ran).toMatchObject({ code: 0, output: expect.stringContaining('2 passed') });
    },
    60_000,
  );
});
