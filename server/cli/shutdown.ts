import { constants } from 'node:os';
import type { Server } from 'node:http';

/** Milliseconds that requests in progress get after a signal, and then whatever is done last: less than a second. */
const GRACE = 600;
const LAST_GRACE = 300;

/** Milliseconds between two looks for connections that have become idle. */
const PAUSE = 10;

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/**
 * Ends the process at once on SIGINT and SIGTERM, if it is the first one, as in a container: Linux ends every other
 * process by itself. A command may end in its own way, by onSignals().
 */
export function endAsFirstProcess(): void {
  if (process.pid === 1) for (const signal of SIGNALS) process.once(signal, endAtOnce);
}

function endAtOnce(signal: (typeof SIGNALS)[number]): never {
  process.exit(128 + constants.signals[signal]);
}

/** Calls a function on SIGINT and on SIGTERM, instead of ending the process. */
export function onSignals(end: () => void): void {
  for (const signal of SIGNALS) process.off(signal, endAtOnce).once(signal, end);
}

/**
 * Ends the process on SIGINT and SIGTERM: at once if nothing is in progress, and shortly after in any case.
 * @param last is done before, for a short time at most
 */
export function endOnSignals(server: Server, last: () => Promise<void>): void {
  const exit = (): never => process.exit(0);
  const end = (): void => {
    setTimeout(exit, LAST_GRACE);
    last().then(exit, exit);
  };
  onSignals(() => {
    const late = setTimeout(end, GRACE);
    drain(server, () => {
      clearTimeout(late);
      end();
    });
  });
}

/** Takes no more connections, and lets each one end with its next reply. A client that goes on asking would be cut. */
export function drain(server: Server, drained: () => void): void {
  server.prependListener('request', (_request, response) => {
    response.setHeader('connection', 'close');
  });
  const idle = setInterval(() => {
    server.closeIdleConnections();
  }, PAUSE);
  server.close(() => {
    clearInterval(idle);
    drained();
  });
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
