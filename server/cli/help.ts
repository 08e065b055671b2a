import { DIFF_OPTIONS } from './diff-flags.ts';
import { EXPLAIN_OPTIONS, OPTIONS } from './flags.ts';
import { flagLines } from './option.ts';
import { PROXY_OPTIONS } from './proxy-flags.ts';
import { VERIFY_OPTIONS } from './verify-flags.ts';
import { RECORD_OPTIONS } from './record-flags.ts';
import { SESSIONS_OPTIONS } from './sessions-flags.ts';
import type { Option } from './option.ts';

/** The commands that have a page of help. */
export type Topic = 'serve' | 'explain' | 'verify' | 'proxy' | 'diff' | 'record' | 'sessions';

interface Page {
  told: string;
  usage: string[];
  options: Record<string, Option>;
  examples: string[];
}

const { help, version, ...serving } = OPTIONS;

const PAGES: Record<Topic, Page> = {
  serve: {
    told: 'Serves contracts: OpenAPI 3.0 to 3.2, Swagger 2.0. Without one, the five APIs that come with it.',
    usage: ['kontrak [serve] [flags]', 'kontrak serve FILE|URL... [flags]'],
    options: serving,
    examples: [
      'kontrak --scenario near-limit --open',
      'kontrak serve openapi.yaml --watch',
      'kontrak serve shop=shop.yaml https://example.com/openapi.json --delay 100..800',
    ],
  },
  explain: {
    told: 'Prints how each operation of contracts will be answered, and why.',
    usage: ['kontrak explain FILE|URL... [flags]'],
    options: EXPLAIN_OPTIONS,
    examples: ['kontrak explain openapi.yaml'],
  },
  verify: {
    told: 'Checks a running server, or recorded traffic, against a contract: a file, a URL, or one of the five.',
    usage: [
      'kontrak verify CONTRACT --url URL [flags]',
      'kontrak verify CONTRACT --har FILE [flags]',
    ],
    options: VERIFY_OPTIONS,
    examples: [
      'kontrak verify openapi.yaml --url http://127.0.0.1:8080 --credentials credentials.yaml',
      'kontrak verify frog-cloud --url http://127.0.0.1:4010/frog-cloud --report junit=report.xml',
    ],
  },
  proxy: {
    told: 'Passes requests on to a server, and checks them both ways.',
    usage: ['kontrak proxy CONTRACT --url URL [flags]'],
    options: PROXY_OPTIONS,
    examples: ['kontrak proxy openapi.yaml --url http://127.0.0.1:8080 --har traffic.har'],
  },
  diff: {
    told: 'Tells which changes break clients. CONTRACT is a file, a URL, or one of the five; REV is of git.',
    usage: [
      'kontrak diff OLD NEW [flags]           two contracts, also REV:FILE',
      'kontrak diff REV [REV] CONTRACT...     two revisions; without a second one, the files as they are',
    ],
    options: DIFF_OPTIONS,
    examples: [
      'kontrak diff main openapi.yaml --format markdown',
      'kontrak diff v1:openapi.yaml openapi.yaml',
    ],
  },
  sessions: {
    told: 'Lists the sessions of a store, and moves one to another store or machine as a file.',
    usage: [
      'kontrak sessions [list] --store WHERE',
      'kontrak sessions export NAME --store WHERE [--output FILE]',
      'kontrak sessions import FILE --store WHERE [--as NAME]',
    ],
    options: SESSIONS_OPTIONS,
    examples: [
      'kontrak sessions export kopi --store kontrak.db --output kopi.json',
      'kontrak sessions import kopi.json --store postgres://127.0.0.1/kontrak --as kopi-again',
    ],
  },
  record: {
    told: 'Writes a session of a running mock as a test, a journey, shell lines or an archive, which replay it.',
    usage: ['kontrak record [flags]'],
    options: RECORD_OPTIONS,
    examples: [
      'kontrak record --output session.test.js',
      'kontrak record --session kopi --as curl --output kopi.sh',
    ],
  },
};

const COMMANDS: [usage: string, told: string][] = [
  ['kontrak', 'serve the five APIs that come with it'],
  ['kontrak serve FILE|URL...', 'serve any contracts'],
  ['kontrak explain FILE|URL...', 'print how each operation will be answered, and why'],
  ['kontrak verify CONTRACT --url URL', 'check a running server against a contract'],
  ['kontrak verify CONTRACT --har FILE', 'check recorded traffic, and list what it never used'],
  ['kontrak proxy CONTRACT --url URL', 'pass requests on to a server, and check them both ways'],
  ['kontrak diff OLD NEW', 'tell which changes break clients'],
  ['kontrak record', 'write a session of a running mock as a test'],
  ['kontrak sessions --store WHERE', 'list stored sessions, export and import one'],
];

/** The page of `kontrak --help`, or of one command. */
export function helpOf(topic: Topic | undefined): string {
  if (topic) return pageOf(PAGES[topic]);
  const commands = COMMANDS.map(([usage, told]) => `  ${usage.padEnd(34)}  ${told}`);
  return [
    'Kontrak: a mock server that answers as contracts say, and remembers.',
    '',
    'Usage:',
    ...commands,
    '',
    'Flags of kontrak and kontrak serve; kontrak COMMAND --help tells those of each command:',
    ...flagLines({ ...serving, help, version }),
    '',
  ].join('\n');
}

function pageOf({ told, usage, options, examples }: Page): string {
  return [
    told,
    '',
    'Usage:',
    ...usage.map((line) => `  ${line}`),
    '',
    'Flags:',
    ...flagLines({ ...options, help }),
    '',
    'Examples:',
    ...examples.map((line) => `  ${line}`),
    '',
  ].join('\n');
}
