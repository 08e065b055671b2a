import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/**
 * The script behind a package's command, to be run by Node itself: on Windows a command is a shell script
 * that Node does not start.
 */
export function binOf(name: string, command: string): string {
  const manifest = require.resolve(`${name}/package.json`);
  // The cast: a package that is known to have the command.
  const { bin } = require(manifest) as { bin: Record<string, string> };
  return join(dirname(manifest), bin[command] ?? '');
}
