// @ts-check
import { control } from './control.js';
import { html } from './html.js';
import { goToSession } from './place.js';
import { words } from './words.js';

/** Tells that there is no such session, or no longer. @param {{ session: string }} props */
export function Gone({ session }) {
  const make = () => control('POST', '/sessions', { name: session }).catch(() => undefined);
  return html`<div class="gone buttons" role="alert">
    <p>${words.goneSession.replace('NAME', session)}</p>
    <button type="button" onClick=${make}>${words.makeAgain}</button>
    ${session !== 'default' && html`<button type="button" onClick=${() => goToSession('default')}>${words.toDefault}</button>`}
  </div>`;
}
