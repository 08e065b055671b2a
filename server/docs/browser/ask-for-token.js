// @ts-check
import { keepToken } from './control-api.js';

/** Asks the reader for the token of a control API that is closed. @returns {boolean} true if one was given */
export function askForToken() {
  const token = prompt('The control API of this mock needs its token (--control-token):');
  if (token) keepToken(token);
  return Boolean(token);
}
