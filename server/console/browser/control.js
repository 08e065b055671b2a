// The control API, as the console uses it.
// @ts-check

const KEY = 'kontrak-control-token';

/** A refusal of the control API. */
export class Refusal extends Error {
  /** @param {number} status @param {any} problem as RFC 9457 has it */
  constructor(status, problem) {
    const places = (problem?.violations ?? []).map(
      (/** @type {any} */ one) => `${one.place} ${one.message}`,
    );
    super([problem?.detail ?? `The mock answers ${status}.`, ...places].join('\n'));
    this.status = status;
  }
}

/** @returns {Record<string, string>} */
export function credentials() {
  const token = sessionStorage.getItem(KEY);
  return token ? { Authorization: `Bearer ${token}` } : {};
}

/** Keeps the token of a control API that is closed, for this tab. @param {string} token */
export function keepToken(token) {
  sessionStorage.setItem(KEY, token);
}

/**
 * Asks the control API.
 * @param {string} method
 * @param {string} path below `/_control`
 * @param {unknown} [body]
 * @param {string} [type] of the body
 * @returns {Promise<any>} the body of the reply; undefined for none
 * @throws {Refusal}
 */
export async function control(method, path, body, type = 'application/json') {
  const reply = await fetch(`/_control${path}`, {
    method,
    headers: { ...(body === undefined ? {} : { 'Content-Type': type }), ...credentials() },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await reply.text();
  const read = text === '' ? undefined : JSON.parse(text);
  if (!reply.ok) throw new Refusal(reply.status, read);
  return read;
}

/** The path of a session. @param {string} name */
export function sessionPath(name) {
  return `/sessions/${encodeURIComponent(name)}`;
}
