import type { Server } from 'node:http';

/** Milliseconds that requests in progress get after a signal. */
const GRACE = 300;

/** Ends the process on SIGINT and SIGTERM: at once if nothing is in progress, and shortly after in any case. */
export function endOnSignals(server: Server): void {
  const stop = (): void => {
    server.close(() => {
      process.exit(0);
    });
    setTimeout(() => {
      process.exit(0);
    }, GRACE);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
}

/**
 * Ends the process soon after the shell of an npm script, if it runs in one, also while it starts: npm hands a signal
 * on to its shell alone, and some shells leave their children behind.
 */
export function endWithShell(): void {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const { ppid: shell } = process;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 100).unref();
}
