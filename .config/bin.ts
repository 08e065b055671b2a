import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/**
 * Finds the script behind a package's command, so that Node can run it. On Windows the command itself is a
 * shell script, which Node does not start.
 */
export function binOf(name: string, command: string): string {
  const manifest = require.resolve(`${name}/package.json`);
  // The cast: every package named here has a command.
  const { bin } = require(manifest) as { bin: Record<string, string> };
  return join(dirname(manifest), bin[command] ?? '');
}
