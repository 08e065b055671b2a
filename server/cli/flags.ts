import { parsed } from './option.ts';
import type { Delay } from '../http/api.ts';
import type { Option } from './option.ts';
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
  /** The form of the lines. */
  log: LogFormat;
  /** No line for each request. */
  quiet: boolean;
  /** The milliseconds until each reply. */
  delay: Delay | undefined;
  /** The time at which clocks begin, and stand still, in milliseconds since 1970. */
  frozenAt: number | undefined;
  /** A file with the state that sessions begin with. */
  seed: string | undefined;
  /** A browser is to show the mock. */
  open: boolean;
  /** Origins of pages that may use the control API. */
  origins: string[];
  /** The place where sessions outlive the process: a file, or a URL of PostgreSQL. */
  store: string | undefined;
  /** Milliseconds after which an unused session goes; undefined for none. */
  unusedFor: number | undefined;
  journalMib: number;
  memoryMib: number;
  /** The user wants to read something, and no server. */
  asked: 'help' | 'version' | undefined;
}

/** The flags of `kontrak`, `kontrak serve` and `kontrak explain`. */
export const OPTIONS = {
  contract: {
    type: 'string',
    value: '[NAME=]FILE',
    multiple: true,
    told: 'serve one more contract; NAME is its mount, /NAME',
  },
  handlers: {
    type: 'string',
    value: '[NAME=]FILE',
    multiple: true,
    told: 'answer operations of the contract NAME by code of your own',
  },
  api: { type: 'string', value: 'NAME', multiple: true, told: 'serve this one of the five APIs' },
  watch: {
    type: 'boolean',
    default: false,
    told: 'serve each edit of a contract or of handlers; sessions keep their state',
  },
  strict: {
    type: 'boolean',
    default: false,
    told: 'refuse contracts with a problem, and unknown query parameters',
  },
  stateless: {
    type: 'boolean',
    default: false,
    told: 'remember nothing: answer every operation by an example or made data',
  },
  scopes: {
    type: 'boolean',
    default: false,
    told: 'refuse a token, if it is a JWT, that lacks scopes of its operation: 403',
  },
  port: { type: 'string', value: 'N', default: '4010', told: 'the port; 0 takes a free one' },
  host: { type: 'string', value: 'H', default: '127.0.0.1', told: 'the address to listen at' },
  open: { type: 'boolean', default: false, told: 'show the console in the browser' },
  scenario: {
    type: 'string',
    value: 'S',
    default: 'demo',
    told: 'the data of a new session: demo, empty, suspended or near-limit',
  },
  seed: {
    type: 'string',
    value: 'FILE',
    told: 'change these data: JSON like that of /_control/sessions/default/state',
  },
  freeze: {
    type: 'string',
    value: 'TIME',
    told: 'begin sessions at a time that stands still, such as 2026-01-31T10:00:00Z',
  },
  delay: {
    type: 'string',
    value: 'MS',
    told: 'answer after so many milliseconds, 200 or any of 100..800',
  },
  quiet: { type: 'boolean', default: false, told: 'print no line for each request' },
  log: {
    type: 'string',
    value: 'FORM',
    default: 'text',
    told: 'the form of these lines: text or json',
  },
  'control-token': {
    type: 'string',
    value: 'T',
    told: "the token for the control API; needed if --host is not this machine's own",
  },
  'allow-origin': {
    type: 'string',
    value: 'ORIGIN',
    multiple: true,
    told: 'let pages of this origin use the control API, such as http://localhost:3000',
  },
  store: {
    type: 'string',
    value: 'WHERE',
    told: 'keep sessions in a file, kontrak.db, or in PostgreSQL, postgres://…; else in memory',
  },
  'forget-after': {
    type: 'string',
    value: 'TIME',
    told: 'forget a session that nobody has used for 30m, 12h or 7d; else it stays',
  },
  'journal-mib': {
    type: 'string',
    value: 'N',
    default: '16',
    told: 'MiB that the journal of each session keeps',
  },
  'memory-mib': {
    type: 'string',
    value: 'N',
    default: '256',
    told: 'MiB for all journals, as many for all worlds and all snapshots',
  },
  help: { type: 'boolean', short: 'h', default: false, told: 'print this page' },
  version: { type: 'boolean', default: false, told: 'print the version' },
} as const satisfies Record<string, Option>;

const { contract, handlers, strict, stateless, help } = OPTIONS;

/** The flags of `kontrak explain` alone. */
export const EXPLAIN_OPTIONS = { contract, handlers, strict, stateless, help };

const LONGEST_DELAY = 60_000;

/**
 * Reads the arguments of a command line.
 * @returns also its words, which belong to no flag
 * @throws Error that says in one line which argument is wrong
 */
export function readFlags(args: readonly string[]): { flags: Flags; words: string[] } {
  const { values, positionals: words } = parsed(args, OPTIONS);
  const port = Number(values.port);
  if (!/^[0-9]+$/.test(values.port) || port > 65535)
    throw new Error(`--port ${values.port} is not a port.`);
  // An empty host would mean every address, and nobody can send an empty token.
  for (const flag of ['host', 'control-token', 'store'] as const)
    if (values[flag] === '') throw new Error(`--${flag} is empty.`);
  const token = values['control-token'] ?? 'none';
  if (!/^[!-~](?:[ -~]*[!-~])?$/.test(token))
    throw new Error(
      '--control-token has a sign that no header can carry: ASCII is, without spaces at its ends.',
    );
  for (const flag of ['journal-mib', 'memory-mib'] as const)
    if (!/^[1-9][0-9]{0,5}$/.test(values[flag]))
      throw new Error(`--${flag} ${values[flag]} is no number of MiB from 1 to 999999.`);
  const { log } = values;
  if (log !== 'text' && log !== 'json')
    throw new Error(`--log ${log} is no form of a log; text and json are.`);
  const { host, scenario, strict, stateless, scopes, watch, seed, open } = values;
  const flags: Flags = {
    ...{ port, host, scenario, strict, stateless, scopes, watch, seed, open },
    apis: values.api,
    contracts: (values.contract ?? []).map(named),
    handlers: (values.handlers ?? []).map(named),
    controlToken: values['control-token'],
    ...{ log, quiet: values.quiet },
    delay: values.delay === undefined ? undefined : delayOf(values.delay),
    frozenAt: values.freeze === undefined ? undefined : timeOf(values.freeze),
    origins: (values['allow-origin'] ?? []).map(originOf),
    store: values.store,
    unusedFor:
      values['forget-after'] === undefined ? undefined : timeToLive(values['forget-after']),
    journalMib: Number(values['journal-mib']),
    memoryMib: Number(values['memory-mib']),
    asked: values.help ? 'help' : values.version ? 'version' : undefined,
  };
  return { flags, words };
}

/** Milliseconds, or two with `..` between them. */
function delayOf(text: string): Delay {
  const [, least = '', most = least] = /^([0-9]{1,5})(?:\.\.([0-9]{1,5}))?$/.exec(text) ?? [];
  if (least === '' || Number(most) < Number(least) || Number(most) > LONGEST_DELAY)
    throw new Error(`--delay ${text} is no time like 200 or 100..800, of at most 60000 ms.`);
  return { least: Number(least), most: Number(most) };
}

const MILLISECONDS = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

function timeToLive(text: string): number {
  const [, count, unit = ''] = /^([1-9][0-9]{0,4})([smhd])$/.exec(text) ?? [];
  if (count === undefined)
    throw new Error(`--forget-after ${text} is no time like 30m, 12h or 7d.`);
  return Number(count) * MILLISECONDS[unit as keyof typeof MILLISECONDS]; // the cast: by the pattern
}

const DATE_TIME =
  /^([0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01]))T.+(?:Z|[+-][0-9]{2}:[0-9]{2})$/i;

/** A time (RFC 3339) that a clock can tell. */
function timeOf(text: string): number {
  const [, date = ''] = DATE_TIME.exec(text) ?? [];
  // JavaScript makes the 2nd of March of the 30th of February.
  const isDay = date !== '' && new Date(`${date}T00:00:00Z`).toISOString().startsWith(date);
  const time = isDay ? Date.parse(text) : NaN;
  const year = new Date(time).getUTCFullYear();
  if (year >= 1 && year <= 9998) return time;
  throw new Error(`--freeze ${text} is no time like 2026-01-31T10:00:00Z, of the years 1 to 9998.`);
}

/** An origin as a browser sends it: without a path, in lower case. */
function originOf(text: string): string {
  const url = URL.parse(text);
  if (url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`) return url.origin;
  throw new Error(`--allow-origin ${text} is no origin like http://localhost:3000.`);
}

/** `NAME=FILE`, or a file or URL alone; the name has no sign of a path. */
export function named(text: string): NamedSource {
  const [, name, source = text] = /^([A-Za-z0-9._~-]+)=(.+)$/.exec(text) ?? [];
  return { name, source };
}
