// Requests as lines for a shell.
import { isSecretName } from '../../world/secret-name.ts';
import type { WrittenRequest } from '../exchange.ts';

/** The word that stands for a credential in a line. */
const TOKEN = 'KONTRAK_TOKEN';

/** Words that are no secret: those of the mock, and the ones that a run makes up. */
const HARMLESS = /^((bearer|basic)\s+)?(demo|nobody-has-this|ZGVtbzpkZW1v)$/i;

/** Headers that curl writes by itself. */
const OWN = ['content-length', 'host', 'connection'];

/**
 * One line that sends a request, as it can be pasted in bash. Credentials stand as `$KONTRAK_TOKEN`.
 * @param url the address of the API
 */
export function curlOf(url: string, { method, target, headers, body }: WrittenRequest): string {
  const parts = ['curl -i -g --path-as-is'];
  if (method === 'HEAD') parts.push('-I');
  else if (method !== 'GET' || body) parts.push(`-X ${quoted(method)}`);
  for (const [name, value] of Object.entries(headers)) {
    if (OWN.includes(name)) continue;
    // An empty header is written with a semicolon.
    parts.push(value === '' ? `-H ${quoted(`${name};`)}` : `-H ${headerOf(name, value)}`);
  }
  parts.push(quoted(`${url.replace(/\/+$/, '')}${target}`));
  if (!body) return parts.join(' ');
  if (isText(body)) return [...parts, `--data-binary ${quoted(body.toString())}`].join(' ');
  const bytes = `printf %s ${quoted(body.toString('base64'))} | base64 -d`;
  return [bytes, '|', ...parts, '--data-binary @-'].join(' ');
}

function headerOf(name: string, value: string): string {
  const isCredential = name === 'authorization' || name === 'cookie' || isSecretName(name);
  if (!isCredential || HARMLESS.test(value)) return quoted(`${name}: ${value}`);
  const word = /^(bearer|basic)\s/i.exec(value)?.[0] ?? '';
  return `"${name}: ${word}$${TOKEN}"`;
}

/** A word of bash that stands for a text. */
function quoted(text: string): string {
  const isPlain = /^[\x20-\x7e\n\u00a0-\uffff]*$/.test(text);
  if (isPlain) return `'${text.replaceAll("'", String.raw`'\''`)}'`;
  const escaped = text.replace(/[\\']/g, String.raw`\$&`).replace(
    // eslint-disable-next-line no-control-regex -- a shell needs them escaped
    /[\x00-\x1f\x7f-\x9f]/g,
    (one) => String.raw`\x${one.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
  return `$'${escaped}'`;
}

function isText(body: Buffer): boolean {
  return !body.includes(0) && Buffer.from(body.toString()).equals(body);
}
