import { spawn } from 'node:child_process';

/** The command of each system that shows a page. */
const OPENERS: Partial<Record<NodeJS.Platform, string>> = { darwin: 'open', win32: 'explorer' };

/** Shows a page in the browser of the user, if there is one. The mock goes on without it. */
export function openInBrowser(url: string): void {
  const opener = OPENERS[process.platform] ?? 'xdg-open';
  spawn(opener, [url], { stdio: 'ignore', detached: true })
    .on('error', ({ message }) => {
      console.error(`No browser could be opened: ${message}. The console is at ${url}`);
    })
    .on('exit', (code) => {
      // Windows' explorer ends with 1 after a success.
      if (code === 0 || code === null || opener === 'explorer') return;
      console.error(
        `No browser could be opened: ${opener} ends with ${code}. The console is at ${url}`,
      );
    })
    .unref();
}
