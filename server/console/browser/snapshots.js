// Worlds that are kept under a name.
// @ts-check
import { useState } from 'preact/hooks';

import { useActs, useLive } from './ask.js';
import { control, sessionPath } from './control.js';
import { html } from './html.js';
import { Problem, SureButton } from './parts.js';
import { words } from './words.js';

/** @param {{ session: string, since: unknown, changed: () => void }} props */
export function Snapshots({ session, since, changed }) {
  const { value, error, again } = useLive('/snapshots', since);
  const [name, setName] = useState('');
  const { error: refusal, act } = useActs(() => {
    again();
    changed();
  });
  const take = (/** @type {Event} */ event) => {
    event.preventDefault();
    void act(() =>
      control('POST', `${sessionPath(session)}/snapshots`, name === '' ? {} : { name }),
    );
  };
  const list = value?.snapshots ?? [];
  return html`<section>
    <form class="buttons" onSubmit=${take}>
      <label
        >${words.name}<input
          value=${name}
          onInput=${(/** @type {any} */ event) => setName(event.currentTarget.value)}
      /></label>
      <button type="submit">${words.take}</button>
    </form>
    <${Problem} error=${refusal ?? error} />
    ${list.length === 0 && html`<p class="soft">${words.none}</p>`}
    <ul class="faults">
      ${list.map(
        (/** @type {any} */ one) =>
          html`<li key=${one.name}>
            <span
              ><b>${one.name}</b>${' '}
              <span class="soft"
                >${words.from} ${one.session}, ${one.takenAt.replace('T', ' ').slice(0, 19)}</span
              ></span
            >
            <span class="buttons">
              <${SureButton}
                label=${words.restore}
                act=${() => act(() => control('POST', `${sessionPath(session)}/restore`, { snapshot: one.name }))}
              />
              <button
                type="button"
                onClick=${() => act(() => control('DELETE', `/snapshots/${encodeURIComponent(one.name)}`))}
              >
                ${words.remove}
              </button>
            </span>
          </li>`,
      )}
    </ul>
  </section>`;
}
