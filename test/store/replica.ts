import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';

import { freePort } from '../ports.ts';

/** A mock in a process of its own, which can be killed and started again at its port. */
export class Replica {
  readonly origin: string;
  readonly #port: number;
  readonly #flags: readonly string[];
  #process: ReturnType<typeof spawn> | undefined;
  isReady = false;
  /** True once it has ended by itself, which it never should. */
  hasCrashed = false;

  private constructor(port: number, flags: readonly string[]) {
    this.#port = port;
    this.#flags = flags;
    this.origin = `http://127.0.0.1:${port}`;
  }

  static async start(flags: readonly string[]): Promise<Replica> {
    const replica = new Replica(await freePort(), flags);
    await replica.start();
    return replica;
  }

  async start(): Promise<void> {
    const args = ['server/main.ts', '--port', String(this.#port), '--quiet', ...this.#flags];
    const started = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
    this.#process = started;
    started.once('exit', (code) => {
      if (code === null) return;
      this.isReady = false;
      this.hasCrashed = true;
    });
    while (!(await this.#isHealthy())) {
      if (this.hasCrashed) throw new Error('The mock has ended.');
      await setTimeout(20);
    }
    this.isReady = true;
  }

  /** Kills it at once, as nothing can prevent. */
  async kill(): Promise<void> {
    this.isReady = false;
    if (!this.#process || this.#process.exitCode !== null) return;
    const ended = once(this.#process, 'exit');
    this.#process.kill('SIGKILL');
    await ended;
  }

  async #isHealthy(): Promise<boolean> {
    try {
      return (await fetch(`${this.origin}/_control/health`)).ok;
    } catch {
      return false;
    }
  }
}
