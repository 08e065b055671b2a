#!/usr/bin/env node
// The command line. Only this file and cli/ use the process and the console.
import { readFlags } from './cli/flags.ts';
import type { Flags } from './cli/flags.ts';

const USAGE = `Usage: kontrak [serve FILE|URL... | explain FILE|URL...] [--port N] [--host H] [--contract [NAME=]FILE]... [--handlers [NAME=]FILE]... [--watch] [--stateless] [--strict] [--scenario S] [--api DOMAIN]... [--control-token T] [--journal-mib N] [--memory-mib N]`;

const [command = '', ...rest] = process.argv.slice(2);
const isNamed = command === 'serve' || command === 'explain';

try {
  const flags = readFlags(isNamed ? rest : process.argv.slice(2), isNamed);
  await run(flags);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}

async function run(flags: Flags): Promise<void> {
  if (flags.asked === 'help') {
    console.log(USAGE);
    return;
  }
  if (flags.asked === 'version') {
    const { VERSION } = await import('./control/version.ts');
    console.log(VERSION);
    return;
  }
  if (isNamed && flags.contracts.length === 0) {
    throw new Error(`kontrak ${command} needs a contract: kontrak ${command} openapi.yaml`);
  }
  if (command === 'explain') await (await import('./cli/explain.ts')).explain(flags);
  else await (await import('./cli/serve.ts')).serve(flags);
}
