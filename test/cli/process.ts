// The command line as a process.
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { ChildProcess } from 'node:child_process';

const MAIN = resolve('server/main.ts');

/** A folder may hold a copy of the server. */
function mainIn(cwd: string): string {
  const copy = join(cwd, 'server/main.ts');
  return existsSync(copy) ? copy : MAIN;
}

/** Milliseconds for what takes less than two seconds on an idle machine. */
const PATIENCE = 10_000;

export interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

/** A new folder for the files of a test. */
export function folder(): string {
  return mkdtempSync(join(tmpdir(), 'kontrak-cli-'));
}

/** Runs a command in a folder until it ends. */
export function run(cwd: string, ...args: string[]): Promise<Ended> {
  return new Promise((done) => {
    execFile('node', [mainIn(cwd), ...args], { cwd }, (error, stdout, stderr) => {
      done({ code: error ? Number(error.code) : 0, stdout, stderr });
    });
  });
}

/** A mock that was started in a folder. */
export class Running {
  readonly #process: ChildProcess;
  stdout = '';
  stderr = '';

  constructor(cwd: string, ...args: string[]) {
    this.#process = spawn('node', [mainIn(cwd), ...args, '--port', '0'], { cwd });
    this.#process.stdout?.on('data', (chunk: Buffer) => (this.stdout += chunk.toString()));
    this.#process.stderr?.on('data', (chunk: Buffer) => (this.stderr += chunk.toString()));
  }

  async origin(): Promise<string> {
    return await until(() => /http:\/\/[\d.]+:\d+/.exec(this.stdout)?.[0]);
  }

  /** Ends it at once, and waits for that. */
  async kill(): Promise<void> {
    const closed = once(this.#process, 'close');
    this.#process.kill('SIGKILL');
    await closed;
  }
}

/** Asks again and again, until something is there. */
export async function until<T>(ask: () => T | undefined | Promise<T | undefined>): Promise<T> {
  const began = performance.now();
  for (;;) {
    const found = await ask();
    if (found !== undefined) return found;
    if (performance.now() - began > PATIENCE) throw new Error('It did not happen in time');
    await setTimeout(20);
  }
}
