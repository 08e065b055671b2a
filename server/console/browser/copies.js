// A request of the journal, to be sent once more or copied.
// @ts-check
import { testOf } from './code.js';
import { control, sessionPath } from './control.js';
import { words } from './words.js';

/** Headers that a client sets by itself, or that say nothing of the request. */
const OWN = [
  'host',
  'connection',
  'content-length',
  'accept-encoding',
  'user-agent',
  'accept-language',
];

/** @param {any} entry as the control API shows it @param {string} session @returns {import('./code.js').Sent} */
export function requestOf(entry, session) {
  const pairs = Object.entries(entry.query).flatMap(([name, value]) =>
    [value].flat().map((one) => [name, typeof one === 'string' ? one : JSON.stringify(one)]),
  );
  const search = pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : '';
  const prefix = session === 'default' ? '' : `/@${session}`;
  const { headers, body } = entry.request;
  const sent = Object.entries(headers)
    .filter(([name]) => !OWN.includes(name) && !/^(sec-|x-kontrak-|origin$|referer$)/.test(name))
    .map(([name, value]) => /** @type {[string, string]} */ ([name, shown(name, String(value))]));
  return {
    method: entry.method,
    url: `${location.origin}${prefix}${entry.path}${search}`,
    headers: sent,
    body: bodyOf(body, String(headers['content-type'] ?? '')),
  };
}

/** @param {unknown} body @param {string} type @returns {string | undefined} */
function bodyOf(body, type) {
  if (body === null) return undefined;
  if (typeof body === 'string') return body;
  if (!type.startsWith('application/x-www-form-urlencoded')) return JSON.stringify(body);
  const pairs = Object.entries(Object(body)).flatMap(([name, value]) =>
    [value].flat().map((one) => [name, String(one)]),
  );
  return String(new URLSearchParams(pairs));
}

/**
 * Tells a person that a request was copied, and what the copy has in place of a secret.
 * @param {any} entry as the control API shows it
 * @param {import('./code.js').Sent} request made of it
 */
export function copiedNote(entry, request) {
  if (JSON.stringify(request).includes('***')) return words.copiedMasked;
  return String(entry.request.headers.authorization).includes('***')
    ? words.copiedDemo
    : words.copied;
}

/** The journal masks secrets; the demo's bearer token is none. @param {string} name @param {string} value */
function shown(name, value) {
  return name === 'authorization' && value.includes('***') ? 'Bearer demo' : value;
}

/** The request as a HAR of one entry. @param {string} session @param {number} number */
export async function harOf(session, number) {
  const har = await control('GET', `${sessionPath(session)}/journal/har`);
  const isMeant = (/** @type {any} */ one) =>
    one.response.headers.some(
      (/** @type {any} */ header) =>
        header.name.toLowerCase() === 'x-kontrak-entry' && header.value === String(number),
    );
  const entries = har.log.entries.filter(isMeant);
  return JSON.stringify({ log: { ...har.log, entries } }, null, 2);
}

/**
 * The request as a test of `kontrak/test`. A contract that the mock was given is loaded from it.
 * @param {ReturnType<typeof requestOf>} request
 * @param {any} entry as the control API shows it
 */
export async function testNow(request, entry) {
  const { apis } = await control('GET', '/apis');
  const api = apis.find((/** @type {any} */ one) => one.name === entry.domain);
  const given = api && !api.bundled ? { [api.name]: `${location.origin}${api.contract}` } : {};
  return testOf(request, entry, given);
}
