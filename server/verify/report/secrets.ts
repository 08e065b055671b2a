// The secrets in the requests and replies of a finding.
import { jsonOf } from '../../contract/json.ts';
import { MASK, masked, secretsOf } from '../../world/mask.ts';
import { isSecretName, mayNameSecret, tellsSecret } from '../../world/secret-name.ts';
import { valueAt } from '../../world/value-at.ts';
import { targetParts } from '../target.ts';
import type { SentReply, WrittenRequest } from '../exchange.ts';
import type { Finding, Step } from '../finding.ts';

/**
 * Words that are no secret: those of the mock, the ones that a run makes up, and those that stand everywhere. A server
 * that makes its values may send the name of a type as a password; CORS has a header of credentials that is `true`.
 */
const HARMLESS = [
  ...['demo', 'nobody-has-this'].flatMap((word) => [
    word,
    Buffer.from(`${word}:${word}`).toString('base64'),
  ]),
  ...['true', 'false', 'null', 'string', 'number', 'integer', 'boolean', 'object', 'array'],
];

/** Headers with a word before the credential, such as `Bearer`. */
const WITH_SCHEME = ['authorization', 'proxy-authorization'];

/** Shorter ones are found in any text. */
const SHORTEST = 4;

/** A body of a request with more secrets is one as a whole; of a reply, no more are looked for elsewhere. */
const MOST = 100;

/**
 * The secrets of a finding, except for a value that breaks the contract: nobody has that one.
 * @param url the address of the API; empty for recorded traffic
 */
export function secretsOfFinding({ steps, fault }: Pick<Finding, 'steps' | 'fault'>, url: string) {
  const body = steps.at(-1)?.request.body;
  const isOfRequest = ['refused', 'accepted'].includes(fault.check);
  const [, place] = /^\/body(.*)/s.exec(fault.place) ?? [];
  const told =
    body && isOfRequest && place !== undefined
      ? valueAt(jsonOf(body.toString()), place)
      : undefined;
  return secretsIn(url, steps).filter((one) => one !== told);
}

/** @returns each secret once, as its request or reply writes it */
export function secretsIn(url: string, steps: readonly Step[]): string[] {
  // Recorded traffic may have no address.
  const password = URL.canParse(url) ? new URL(url).password : '';
  const ofReplies = steps.flatMap(({ reply }) => ('status' in reply ? ofReply(reply) : []));
  const found = [
    ...steps.flatMap(({ request }) => ofRequest(request)),
    ...ofReplies.slice(0, MOST),
  ];
  return [...new Set([password, ...found])].filter(
    (one) => one.length >= SHORTEST && !HARMLESS.includes(one),
  );
}

/** Finds secrets in a text, each as a group; nothing without any. */
export function searchFor(secrets: readonly string[]): RegExp | undefined {
  if (secrets.length === 0) return undefined;
  // The longest comes first, as it may contain another.
  const longestFirst = secrets.toSorted((one, other) => other.length - one.length);
  const parts = longestFirst.map((one) => one.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`));
  return new RegExp(`(${parts.join('|')})`, 'gu');
}

/** A text where secrets are masked. */
export function hidden(text: string, secrets: readonly string[]): string {
  const search = searchFor(secrets);
  return search ? text.replace(search, MASK) : text;
}

/** The text of a body where secrets are masked. One that cannot be read is masked whole if it may name a secret. */
export function hiddenBody(text: string, secrets: readonly string[]): string {
  const data = jsonOf(text);
  if (data !== undefined)
    return hidden(secretsOf(data).length > 0 ? JSON.stringify(masked(data)) : text, secrets);
  const shown = hidden(text, secrets);
  return mayNameSecret(shown) && !isPairs(shown) ? MASK : shown;
}

function ofRequest({ target, headers, body }: WrittenRequest): string[] {
  return [
    ...Object.entries(headers).flatMap(([name, value]) => ofHeader(name, value)),
    ...ofTarget(target),
    ...(body ? ofBody(body.toString()) : []),
  ];
}

function ofHeader(name: string, value: string): string[] {
  if (WITH_SCHEME.includes(name)) return [value.replace(/^[\w-]+ +/, '')];
  return secretsOf({ [name]: value });
}

/** The values of a query under the names of secrets, and the segments of a path that tell one. */
function ofTarget(target: string): string[] {
  const { path, search } = targetParts(target);
  return [...path.split('/').filter((one) => tellsSecret(one)), ...ofPairs(search)];
}

function ofPairs(text: string): string[] {
  return text.split('&').flatMap((pair) => {
    const [name = '', ...value] = pair.split('=');
    const [read] = new URLSearchParams(name).keys();
    return isSecretName(read ?? '') ? [value.join('=')] : [];
  });
}

/** A form, as far as its text shows. */
function isPairs(text: string): boolean {
  return /^[\w.~!$'()*+,;:@/?%[\]-]+=[^\s<>"{}]*$/.test(text);
}

function ofBody(text: string): string[] {
  const data = jsonOf(text);
  if (data !== undefined) {
    const found = secretsOf(data);
    return found.length > MOST ? [text] : found;
  }
  if (isPairs(text)) return ofPairs(text);
  return mayNameSecret(text) ? [text] : [];
}

function ofReply({ headers, bytes }: SentReply): string[] {
  const data = jsonOf(bytes.toString());
  return [...secretsOf(headers), ...(data === undefined ? [] : secretsOf(data))];
}
