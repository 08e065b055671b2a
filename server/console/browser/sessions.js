// The sessions: made, chosen, reset and deleted.
// @ts-check
import { useState } from 'preact/hooks';

import { useActs, useAnswer, useLive } from './ask.js';
import { control, sessionPath } from './control.js';
import { moveFocus } from './habits.js';
import { html } from './html.js';
import { Problem, SureButton } from './parts.js';
import { words } from './words.js';

/** @param {{ session: string, since: unknown, choose: (name: string) => void, changed: () => void }} props */
export function Sessions({ session, since, choose, changed }) {
  const { value, error, again } = useLive('/sessions', since);
  const { initial = '', scenarios = [] } = useAnswer('/scenarios', since).value ?? {};
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState('');
  const scenario = chosen === '' ? initial : chosen;
  const { error: refusal, act } = useActs(() => {
    again();
    changed();
  });
  const create = (/** @type {Event} */ event) => {
    event.preventDefault();
    void act(async () => {
      await control('POST', '/sessions', { name, ...(chosen !== '' && { scenario: chosen }) });
      choose(name);
      setName('');
    });
  };
  const remove = (/** @type {string} */ one) =>
    act(async () => {
      await control('DELETE', sessionPath(one));
      if (one === session) choose('default');
    });
  const select = html`<select
    aria-label=${words.scenario}
    value=${scenario}
    onChange=${(/** @type {any} */ event) => setChosen(event.currentTarget.value)}
  >
    ${scenarios.map((/** @type {any} */ one) => html`<option key=${one.name} value=${one.name} title=${one.description} selected=${one.name === scenario}>${one.name}</option>`)}
  </select>`;
  return html`<section>
    <ul class="sessions" onKeyDown=${moveFocus}>
      ${(value?.sessions ?? []).map(
        (/** @type {any} */ one) =>
          html`<li key=${one.name}>
            <button
              type="button"
              class="plain"
              aria-current=${one.name === session ? 'true' : undefined}
              onClick=${() => choose(one.name)}
            >
              <b>${one.name}</b> <span class="soft">${one.scenario} · ${one.entries}</span>
            </button>
          </li>`,
      )}
    </ul>
    <${Problem} error=${refusal ?? error} />
    <form class="grid" onSubmit=${create}>
      <label
        >${words.newSession}<input
          value=${name}
          required
          pattern="[A-Za-z0-9][A-Za-z0-9._\\-]{0,63}"
          onInput=${(/** @type {any} */ event) => setName(event.currentTarget.value)}
      /></label>
      <label>${words.scenario}${select}</label>
      <button type="submit">${words.create}</button>
    </form>
    <div class="buttons">
      <${SureButton}
        label=${`${words.reset} ${session}`}
        act=${() => act(() => control('POST', `${sessionPath(session)}/reset`))}
      />
      ${session !== 'default' && html`<${SureButton} label=${`${words.remove} ${session}`} act=${() => remove(session)} />`}
    </div>
  </section>`;
}
