#!/usr/bin/env node
// The command line. No other file uses the process or the console.
import { parseArgs } from 'node:util';

import { createApp } from './app.ts';
import { bundledDomains } from './contract/bundles.ts';
import { accessAt } from './control/guard.ts';
import { VERSION } from './control/version.ts';
import { domains } from './domains/registry.ts';
import { listen } from './http/listen.ts';
import type { Options } from './app.ts';

const USAGE =
  'Usage: kontrak [--port N] [--host H] [--scenario S] [--api DOMAIN]... [--strict] [--control-token T] [--journal-mib N] [--memory-mib N]';

const MIB = 2 ** 20;

/** Milliseconds that requests in progress get after a signal. */
const GRACE = 300;

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

function end(message: string): never {
  console.log(message);
  process.exit(0);
}

function readFlags() {
  const options = {
    port: { type: 'string', default: '4010' },
    host: { type: 'string', default: '127.0.0.1' },
    scenario: { type: 'string', default: 'demo' },
    api: { type: 'string', multiple: true },
    strict: { type: 'boolean', default: false },
    'control-token': { type: 'string' },
    'journal-mib': { type: 'string', default: '16' },
    'memory-mib': { type: 'string', default: '256' },
    help: { type: 'boolean', short: 'h' },
    version: { type: 'boolean' },
  } as const;
  try {
    const { values } = parseArgs({ options });
    if (values.help === true) end(USAGE);
    if (values.version === true) end(VERSION);
    const port = Number(values.port);
    if (!/^[0-9]+$/.test(values.port) || port > 65535)
      throw new Error(`--port ${values.port} is not a port.`);
    // An empty host would mean every address, and nobody can send an empty token.
    for (const flag of ['host', 'control-token'] as const)
      if (values[flag] === '') throw new Error(`--${flag} is empty.`);
    for (const flag of ['journal-mib', 'memory-mib'] as const)
      if (!/^[1-9][0-9]{0,5}$/.test(values[flag]))
        throw new Error(`--${flag} ${values[flag]} is no number of MiB from 1 to 999999.`);
    return { ...values, port };
  } catch (error) {
    // Node explains some mistakes on further lines.
    const { message } = error as Error; // the cast: nothing else is thrown there
    const [mistake = ''] = message.split('\n');
    return fail(`${mistake} ${USAGE}`);
  }
}

function build(options: Options): ReturnType<typeof createApp> {
  try {
    return createApp(options);
  } catch (error) {
    const { message } = error as Error; // the cast: nothing else is thrown here either
    return fail(message);
  }
}

async function open(): ReturnType<typeof listen> {
  try {
    return await listen(app, port, host);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException; // the cast: only Node throws there
    const taken = `Port ${port} of ${host} is taken; choose another with --port.`;
    return fail(code === 'EADDRINUSE' ? taken : message);
  }
}

const flags = readFlags();
const { port, host, scenario, api: apis, strict, 'control-token': token } = flags;
const access = accessAt(host, token);
const app = build({
  ...{ log: console.error, scenario, strict, access },
  maxJournalBytes: Number(flags['journal-mib']) * MIB,
  maxMemoryBytes: Number(flags['memory-mib']) * MIB,
  ...(apis ? { apis } : {}),
});
const server = await open();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
// npm hands a signal on to its shell alone, and some shells leave their children behind.
if (process.env['npm_lifecycle_event'] !== undefined) {
  const { ppid: shell } = process;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    stop();
  }, 100).unref();
}

const address = server.address();
const bound = typeof address === 'object' && address ? address.port : port;
const origin = `http://${host.includes(':') ? `[${host}]` : host}:${bound}`;
console.log(`Kontrak is at ${origin}\n`);
for (const domain of apis ?? bundledDomains()) {
  const demo = domains.get(domain)?.demo;
  console.log(`  ${origin}/${domain}${demo === undefined ? '' : `   ${demo}`}`);
}
if (access.token !== undefined) {
  console.log(
    token === undefined
      ? `\n  ${host} is no loopback address: the control API is closed until --control-token is given`
      : '\n  The control API needs the token that was given',
  );
}

/** Ends the process at once if nothing is in progress, and shortly after in any case. */
function stop(): void {
  server.close(() => {
    process.exit(0);
  });
  setTimeout(() => {
    process.exit(0);
  }, GRACE);
}
