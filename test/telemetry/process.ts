import { spawn } from 'node:child_process';
import { once } from 'node:events';

import { until } from '../cli/process.ts';

/** Prints the modules that a process has loaded, when it ends. */
const COUNTED = `import { registerHooks } from 'node:module';
  const loaded = [];
  registerHooks({ load: (url, context, next) => { loaded.push(url); return next(url, context); } });
  process.on('exit', () => console.error('Loaded: ' + loaded.join(' ')));`;

/** Makes as if no package of OpenTelemetry were installed. */
export const UNINSTALLED = `import { registerHooks } from 'node:module';
  registerHooks({ resolve: (name, context, next) =>
    next(name.startsWith('@opentelemetry/') ? name.replace('/', '/no-') : name, context) });`;

export interface Mock {
  origin: string;
  /** Ends it by SIGTERM. @returns what it has written, and the milliseconds that it took to end */
  end: () => Promise<{ code: number | null; stdout: string; stderr: string; took: number }>;
}

/** Starts a mock with variables of the environment. @param before is run as the process begins */
export async function startMock(
  env: Record<string, string>,
  before = COUNTED,
  ...flags: string[]
): Promise<Mock> {
  const code = `--import=data:text/javascript,${encodeURIComponent(before)}`;
  const mock = spawn('node', [code, 'server/main.ts', '--port', '0', ...flags], {
    env: { PATH: process.env['PATH'], ...env },
  });
  let [stdout, stderr] = ['', ''];
  mock.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  mock.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  return {
    origin: await until(() => /http:\/\/[\d.]+:\d+/.exec(stdout)?.[0]),
    end: async () => {
      const signalled = performance.now();
      mock.kill('SIGTERM');
      const [code] = (await once(mock, 'close')) as [number | null];
      return { code, stdout, stderr, took: performance.now() - signalled };
    },
  };
}
