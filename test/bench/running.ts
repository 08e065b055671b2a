// Servers that run as processes of their own while they are measured.
import { spawn } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';

import { freePort } from '../ports.ts';

/** A server that has answered. */
export interface Running {
  origin: string;
  pid: number;
  /** Milliseconds from the start of its process to the first answer. */
  startMs: number;
}

/**
 * Does something while a server runs, and kills it.
 * @param command its program and arguments, for a port
 * @param isAnswered tells if it answers already
 */
export async function whileRunning<T>(
  command: (port: number) => readonly [string, ...string[]],
  isAnswered: (origin: string) => Promise<boolean>,
  act: (running: Running) => T | Promise<T>,
): Promise<T> {
  const port = await freePort();
  const [program, ...args] = command(port);
  const began = performance.now();
  const env = { ...process.env, SCARF_ANALYTICS: 'false', DO_NOT_TRACK: '1' };
  const server = spawn(program, args, { stdio: 'ignore', env });
  try {
    const origin = `http://127.0.0.1:${port}`;
    while (!(await isAnswered(origin))) await setTimeout(2);
    return await act({ origin, pid: server.pid ?? 0, startMs: performance.now() - began });
  } finally {
    server.kill('SIGKILL');
  }
}
