// @ts-check
import { useState } from 'preact/hooks';

import { keepToken } from './control-api.js';
import { html } from './html.js';
import { words } from './words.js';

/** Asks for the token of a control API that is closed. @param {{ enter: () => void }} props */
export function TokenForm({ enter }) {
  const [token, setToken] = useState('');
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    keepToken(token);
    enter();
  };
  return html`<form class="token buttons" onSubmit=${submit}>
    <label
      >${words.token}<input
        type="password"
        required
        pattern="[ -~]+"
        title=${words.tokenSigns}
        autocomplete="off"
        value=${token}
        onInput=${(/** @type {any} */ event) => setToken(event.currentTarget.value)}
    /></label>
    <button type="submit">${words.enter}</button>
  </form>`;
}
