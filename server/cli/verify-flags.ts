import { parsed } from './option.ts';
import type { Option } from './option.ts';

/** The settings of `kontrak verify`. */
export interface VerifyFlags {
  contract: string;
  /** Empty where recorded traffic alone is judged. */
  url: string;
  /** A file with recorded traffic. */
  har: string | undefined;
  headers: Record<string, string>;
  credentials: string | undefined;
  only: string[];
  skip: string[];
  most: number;
  readOnly: boolean;
  workers: number;
  seed: number;
  /** Milliseconds. */
  timeout: number;
  strict: boolean;
  sessionHeader: string | undefined;
  known: string | undefined;
  /** Formats, and the files that they go to; a format without a file goes to the standard output. */
  reports: { format: ReportFormat; file: string | undefined }[];
}

const REPORT_FORMATS = ['text', 'json', 'junit', 'github', 'html'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** The flags of `kontrak verify`. */
export const VERIFY_OPTIONS = {
  url: { type: 'string', value: 'URL', told: 'the server to check' },
  har: {
    type: 'string',
    value: 'FILE',
    told: 'check recorded traffic, and list what it never used',
  },
  header: {
    type: 'string',
    value: "'Name: value'",
    multiple: true,
    told: 'send a header; a credential where the contract asks for it',
  },
  credentials: {
    type: 'string',
    value: 'FILE',
    told: 'YAML by security scheme, $NAME is of the environment; or a module that signs requests',
  },
  only: {
    type: 'string',
    value: 'ID',
    multiple: true,
    told: 'try these operations, or methods and paths; * stands for any text',
  },
  skip: { type: 'string', value: 'ID', multiple: true, told: 'leave these out' },
  'read-only': { type: 'boolean', default: false, told: 'try GET and HEAD alone' },
  'session-header': {
    type: 'string',
    value: 'NAME',
    told: 'a header that gives each of its values a world of its own on the server',
  },
  max: { type: 'string', value: 'N', default: '100000', told: 'the most requests' },
  workers: {
    type: 'string',
    value: 'N',
    default: '4',
    told: 'operations side by side, with sessions or --read-only',
  },
  seed: { type: 'string', value: 'N', default: '1', told: 'send the requests of another seed' },
  timeout: {
    type: 'string',
    value: 'N',
    default: '10',
    told: 'seconds until a reply must be there',
  },
  strict: {
    type: 'boolean',
    default: false,
    told: 'also find other statuses, undocumented properties and operations that were not reached',
  },
  known: {
    type: 'string',
    value: 'FILE',
    told: 'YAML: a list of id, reason and until (a day) of findings that are known',
  },
  report: {
    type: 'string',
    value: 'FORMAT[=FILE]',
    multiple: true,
    told: 'text, json, junit, github or html',
  },
} as const satisfies Record<string, Option>;

/**
 * Reads the arguments after `kontrak verify`.
 * @throws Error that says in one line which argument is wrong
 */
export function readVerifyFlags(args: readonly string[]): VerifyFlags {
  const { values, positionals } = parsed(args, VERIFY_OPTIONS);
  const [contract, extra] = positionals;
  if (contract === undefined || (values.url ?? values.har) === undefined || extra !== undefined)
    throw new Error(
      'kontrak verify needs one contract and an address: kontrak verify openapi.yaml --url http://127.0.0.1:4010',
    );
  const { url = '', har } = values;
  if (url !== '' || har === undefined)
    if (!/^https?:\/\/[^/]/i.test(url) || !URL.canParse(url))
      throw new Error(`--url ${url} is no http or https address.`);
  return {
    ...{ contract, url, har, credentials: values.credentials },
    headers: Object.fromEntries((values.header ?? []).map(headerOf)),
    ...{ only: values.only ?? [], skip: values.skip ?? [], readOnly: values['read-only'] },
    most: count('max', values.max),
    workers: count('workers', values.workers),
    seed: count('seed', values.seed),
    timeout: count('timeout', values.timeout) * 1000,
    strict: values.strict,
    sessionHeader: values['session-header'],
    known: values.known,
    reports: reportsOf(values.report ?? []),
  };
}

function count(flag: string, text: string): number {
  if (!/^[1-9][0-9]{0,8}$/.test(text))
    throw new Error(`--${flag} ${text} is no whole number from 1.`);
  return Number(text);
}

/** `Name: value` */
function headerOf(text: string): [string, string] {
  const [, name, value] = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+)\s*:\s*(.*)$/.exec(text) ?? [];
  if (name === undefined || value === undefined)
    throw new Error(`--header ${text} is no "Name: value".`);
  return [name.toLowerCase(), value];
}

/** Without a format for the standard output, a readable text goes there. */
function reportsOf(texts: readonly string[]): VerifyFlags['reports'] {
  const reports = texts.map(reportOf);
  const isTold = reports.some(({ file }) => file === undefined);
  return isTold ? reports : [{ format: 'text', file: undefined }, ...reports];
}

/** `format` or `format=FILE` */
function reportOf(text: string): VerifyFlags['reports'][number] {
  const [name = '', ...rest] = text.split('=');
  const format = REPORT_FORMATS.find((one) => one === name);
  if (!format) throw new Error(`--report ${text}: there are ${REPORT_FORMATS.join(', ')}.`);
  return { format, file: rest.length > 0 ? rest.join('=') : undefined };
}
