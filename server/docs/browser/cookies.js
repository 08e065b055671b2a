// Cookies of the requests that the reference sends. A browser takes no header `Cookie` from a page: it sends the cookies
// that the page has kept.
// @ts-check

/** @typedef {{ name: string, value: string, in?: string, isDisabled?: boolean }} Part */
/** @typedef {{ cookies: Part[], security: Part[] }} Request as the reference builds it */

/** @type {string[]} */
let kept = [];

/**
 * Keeps the cookies of a request until its reply.
 * @param {string} session to whose paths alone they are sent
 * @param {Request} request
 */
export function keepCookies(session, { cookies, security }) {
  dropCookies();
  const path = `Path=/@${session}/; SameSite=Strict`;
  const sent = [...cookies, ...security.filter((one) => one.in === 'cookie')];
  for (const { name, value, isDisabled } of sent) {
    if (isDisabled || name === '') continue;
    document.cookie = `${name}=${value}; ${path}`;
    kept.push(`${name}=; ${path}; Max-Age=0`);
  }
}

/** Drops the cookies of the last request, so that no other is sent with them. */
export function dropCookies() {
  for (const one of kept) document.cookie = one;
  kept = [];
}
