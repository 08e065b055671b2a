import { parseArgs } from 'node:util';

import type { LogFormat } from './request-log.ts';

/** A contract that is named on the command line: a file or a URL, and the name of its mount if one was given. */
export interface NamedSource {
  name: string | undefined;
  source: string;
}

/** The settings of the command line. */
export interface Flags {
  port: number;
  host: string;
  scenario: string;
  /** Our own APIs to serve; undefined for those that the command serves by itself. */
  apis: string[] | undefined;
  contracts: NamedSource[];
  handlers: NamedSource[];
  strict: boolean;
  stateless: boolean;
  scopes: boolean;
  watch: boolean;
  controlToken: string | undefined;
  /** The form of the line for each request; undefined for none. */
  log: LogFormat | undefined;
  journalMib: number;
  memoryMib: number;
  /** The user wants to read something, and no server. */
  asked: 'help' | 'version' | undefined;
}

const OPTIONS = {
  port: { type: 'string', default: '4010' },
  host: { type: 'string', default: '127.0.0.1' },
  scenario: { type: 'string', default: 'demo' },
  api: { type: 'string', multiple: true },
  contract: { type: 'string', multiple: true },
  handlers: { type: 'string', multiple: true },
  strict: { type: 'boolean', default: false },
  stateless: { type: 'boolean', default: false },
  scopes: { type: 'boolean', default: false },
  watch: { type: 'boolean', default: false },
  'control-token': { type: 'string' },
  quiet: { type: 'boolean', default: false },
  log: { type: 'string', default: 'text' },
  'journal-mib': { type: 'string', default: '16' },
  'memory-mib': { type: 'string', default: '256' },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', default: false },
} as const;

/**
 * Reads the arguments of a command line.
 * @returns also its words, which belong to no flag
 * @throws Error that says in one line which argument is wrong
 */
export function readFlags(args: readonly string[]): { flags: Flags; words: string[] } {
  const { values, positionals: words } = parsed(args);
  const port = Number(values.port);
  if (!/^[0-9]+$/.test(values.port) || port > 65535)
    throw new Error(`--port ${values.port} is not a port.`);
  // An empty host would mean every address, and nobody can send an empty token.
  for (const flag of ['host', 'control-token'] as const)
    if (values[flag] === '') throw new Error(`--${flag} is empty.`);
  for (const flag of ['journal-mib', 'memory-mib'] as const)
    if (!/^[1-9][0-9]{0,5}$/.test(values[flag]))
      throw new Error(`--${flag} ${values[flag]} is no number of MiB from 1 to 999999.`);
  const { log } = values;
  if (log !== 'text' && log !== 'json')
    throw new Error(`--log ${log} is no form of a log; text and json are.`);
  const { host, scenario, strict, stateless, scopes, watch } = values;
  const flags: Flags = {
    ...{ port, host, scenario, strict, stateless, scopes, watch },
    apis: values.api,
    contracts: (values.contract ?? []).map(named),
    handlers: (values.handlers ?? []).map(named),
    controlToken: values['control-token'],
    log: values.quiet ? undefined : log,
    journalMib: Number(values['journal-mib']),
    memoryMib: Number(values['memory-mib']),
    asked: values.help ? 'help' : values.version ? 'version' : undefined,
  };
  return { flags, words };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    // Node explains some mistakes on further lines.
    const { message } = error as Error; // the cast: nothing else is thrown there
    const [mistake = ''] = message.split('\n');
    throw new Error(mistake, { cause: error });
  }
}

/** `NAME=FILE`, or a file or URL alone; the name has no sign of a path. */
export function named(text: string): NamedSource {
  const [, name, source = text] = /^([A-Za-z0-9._~-]+)=(.+)$/.exec(text) ?? [];
  return { name, source };
}
