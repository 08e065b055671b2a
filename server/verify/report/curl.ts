// Requests as lines for a shell.
import { BODILESS_METHODS } from '../send.ts';
import { hidden, searchFor } from './secrets.ts';
import { INVISIBLE } from './visible.ts';
import type { WrittenRequest } from '../exchange.ts';

/** Headers that curl writes by itself. */
const OWN = ['content-length', 'host', 'connection'];

/** The most characters that a command surely takes as one word; a pipe takes more. */
const LONGEST = 30_000;

/**
 * One line for each request, as it can be pasted in bash. Secrets stand as variables: `$KONTRAK_TOKEN`,
 * `$KONTRAK_TOKEN_2` and so on.
 * @param url the address of the API
 */
export function curlLines(
  url: string,
  requests: readonly WrittenRequest[],
  secrets: readonly string[],
): string[] {
  const word = words(secrets);
  return requests.map((request) => lineOf(url, request, word, secrets));
}

function lineOf(
  url: string,
  { method, target, headers, body }: WrittenRequest,
  word: Word,
  secrets: readonly string[],
): string {
  const parts = ['curl -i -g --path-as-is'];
  const data = body ?? (BODILESS_METHODS.includes(method) ? undefined : Buffer.alloc(0));
  if (method === 'HEAD') parts.push('-I');
  else if (method !== 'GET' || data) parts.push(`-X ${word(method)}`);
  for (const [name, value] of Object.entries(headers)) {
    if (OWN.includes(name)) continue;
    // An empty header is written with a semicolon.
    parts.push(`-H ${word(value === '' ? `${name};` : `${name}: ${value}`, 'latin1')}`);
  }
  // Nothing after the colon leaves out a header that curl would add.
  if (data && headers['content-type'] === undefined) parts.push(`-H 'content-type:'`);
  parts.push(word(`${url.replace(/\/+$/, '')}${target}`));
  if (!data) return parts.join(' ');
  const text = data.toString();
  if (!isText(data)) {
    const shown = Buffer.from(hidden(data.toString('latin1'), secrets), 'latin1');
    const bytes = `printf %s '${shown.toString('base64')}' | base64 --decode`;
    return [bytes, '|', ...parts, '--data-binary @-'].join(' ');
  }
  return text.length > LONGEST
    ? [`printf %s ${word(text)} |`, ...parts, '--data-binary @-'].join(' ')
    : [...parts, `--data-raw ${word(text)}`].join(' ');
}

type Word = (text: string, encoding?: 'utf8' | 'latin1') => string;

/** Writes texts as words of bash, and the secrets in them as variables, which are numbered as they come. */
function words(secrets: readonly string[]): Word {
  const names: string[] = [];
  const search = searchFor(secrets);
  return (text, encoding = 'utf8') => {
    if (!search || text === '') return quoted(text, encoding);
    // Each second part is a secret.
    const parts = text.split(search).map((part, i) => {
      if (i % 2 === 0) return part === '' ? '' : quoted(part, encoding);
      if (!names.includes(part)) names.push(part);
      const number = names.indexOf(part) + 1;
      return `"$KONTRAK_TOKEN${number === 1 ? '' : `_${number}`}"`;
    });
    return parts.join('');
  };
}

function quoted(text: string, encoding: 'utf8' | 'latin1'): string {
  const isPlain = !INVISIBLE.test(text) && (encoding === 'utf8' || /^[\x20-\x7e]*$/.test(text));
  if (isPlain) return `'${text.replaceAll("'", String.raw`'\''`)}'`;
  const escaped = Array.from(text, (one) =>
    INVISIBLE.test(one) || /[\\'!]/.test(one) || (encoding === 'latin1' && one > '~')
      ? Array.from(Buffer.from(one, encoding), escapedByte).join('')
      : one,
  );
  return `$'${escaped.join('')}'`;
}

function escapedByte(byte: number): string {
  return String.raw`\x${byte.toString(16).padStart(2, '0')}`;
}

function isText(body: Buffer): boolean {
  return !body.includes(0) && Buffer.from(body.toString()).equals(body);
}
