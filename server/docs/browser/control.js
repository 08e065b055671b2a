// The mock's control API, as this page uses it.
// @ts-check

const KEY = 'kontrak-control-token';

/**
 * Asks the control API.
 * @param {string} path below `/_control`
 * @param {object} [body] left out, it is a GET; else a POST
 * @returns {Promise<{ status: number, body: any }>}
 */
export async function control(path, body) {
  const token = sessionStorage.getItem(KEY);
  const reply = await fetch(`/_control${path}`, {
    headers: {
      ...(body ? { 'Content-Type': 'application/json' } : {}),
      ...(token ? { Authorization: `Bearer ${token}` } : {}),
    },
    ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
  });
  return { status: reply.status, body: await reply.json() };
}

/** Asks the reader for the token of a control API that is closed, and keeps it for this tab. */
export function askForToken() {
  const token = prompt('The control API of this mock needs its token (--control-token):');
  if (token) sessionStorage.setItem(KEY, token);
  return Boolean(token);
}
