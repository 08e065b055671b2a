#!/usr/bin/env node
// The command line. Only this file and cli/ use the process and the console.
import { readCommand } from './cli/command.ts';
import { keepCompiled } from './cli/compile-cache.ts';
import { endAsFirstProcess, endWithShell } from './cli/shutdown.ts';
import { keepObjectsYoung } from './cli/young-objects.ts';
import type { Command } from './cli/command.ts';

keepCompiled();
keepObjectsYoung();
endAsFirstProcess();
endWithShell();
try {
  await run(readCommand(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}

/** Each part of the server is loaded only when it is needed. */
async function run(command: Command): Promise<void> {
  switch (command.name) {
    case 'help':
      process.stdout.write((await import('./cli/help.ts')).helpOf(command.topic));
      return;
    case 'version':
      console.log((await import('./control/version.ts')).VERSION);
      return;
    case 'explain':
      await (await import('./cli/explain.ts')).explain(command.flags);
      return;
    case 'serve':
      await (await import('./cli/serve.ts')).serve(command.flags);
      return;
    case 'verify':
      await (await import('./cli/verify.ts')).verify(command.args);
      return;
    case 'proxy':
      await (await import('./cli/proxy.ts')).proxy(command.args);
      return;
    case 'diff':
      await (await import('./cli/diff.ts')).diff(command.args);
      return;
    case 'record':
      await (await import('./cli/record.ts')).record(command.args);
      return;
    case 'sessions':
      await (await import('./cli/sessions.ts')).sessions(command.args);
  }
}
