import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** The script behind a package's command, for Node to run. On Windows the command itself is a shell script. */
export function binOf(name: string, command: string): string {
  const manifest = require.resolve(`${name}/package.json`);
  // The cast: the package is known to have the command.
  const { bin } = require(manifest) as { bin: Record<string, string> };
  return join(dirname(manifest), bin[command] ?? '');
}
