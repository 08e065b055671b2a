// Prism, which mocks one contract without our code, as a process.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

import { freePort, isAnswered } from './ports.ts';

/** A Prism that runs. */
export interface Prism {
  origin: string;
  stop: () => Promise<void>;
}

/** Starts Prism for one contract, as `npm run prism -- <domain>` does. */
export async function startPrism(domain: string): Promise<Prism> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const script = join(import.meta.dirname, '../.config/prism.ts');
  const flags = ['-p', String(port), '--verboseLevel', 'silent'];
  // Prism gets a process group of its own, so that one signal also ends the Prism that it starts.
  const child = spawn(process.execPath, [script, domain, ...flags], {
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  });
  const said: string[] = [];
  child.stderr.on('data', (text: Buffer) => said.push(text.toString()));
  // Both hold the pipe, so it closes when both are gone.
  const closed = once(child, 'close');
  while (!(await isAnswered(origin))) {
    if (child.exitCode !== null) throw new Error(`No Prism for ${domain}: ${said.join('')}`);
    await setTimeout(50);
  }
  const stop = async (): Promise<void> => {
    process.kill(-Number(child.pid), 'SIGTERM');
    await closed;
  };
  return { origin, stop };
}
