// The mock's control API, as its pages use it.
// @ts-check

const KEY = 'kontrak-control-token';

/**
 * Asks the control API. A token that was given in this tab is sent along.
 * @param {string} method
 * @param {string} path below `/_control`
 * @param {unknown} [body] left out, none is sent
 * @param {string} [type] of the body
 * @returns {Promise<{ status: number, body: any }>} `body` is undefined for an empty reply
 */
export async function ask(method, path, body, type = 'application/json') {
  const reply = await fetch(`/_control${path}`, {
    method,
    headers: { ...(body === undefined ? {} : { 'Content-Type': type }), ...credentials() },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await reply.text();
  return { status: reply.status, body: text === '' ? undefined : JSON.parse(text) };
}

/** @returns {Record<string, string>} the header with the token, if one was given */
export function credentials() {
  const token = sessionStorage.getItem(KEY);
  return token ? { Authorization: `Bearer ${token}` } : {};
}

/** Keeps the token of a control API that is closed, for this tab. @param {string} token */
export function keepToken(token) {
  sessionStorage.setItem(KEY, token);
}
