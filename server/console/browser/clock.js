// The clock of a session, and what is due next.
// @ts-check
import { useEffect, useState } from 'preact/hooks';

import { useActs, useLive } from './ask.js';
import { control, sessionPath } from './control.js';
import { html } from './html.js';
import { Problem } from './parts.js';
import { words } from './words.js';

/** Seconds in a second. */
const PACES = [1, 10, 60, 3600, 86_400];

/** @param {{ session: string, since: unknown, changed: () => void }} props */
export function Clock({ session, since, changed }) {
  const path = `${sessionPath(session)}/clock`;
  const clock = useLive(path, since);
  const agenda = useLive(`${sessionPath(session)}/agenda?limit=10`, since);
  const { error, act } = useActs(() => {
    clock.again();
    agenda.again();
    changed();
  });
  const [wanted, setWanted] = useState('');
  const [shown, setShown] = useState('');
  const value = clock.value;
  useEffect(() => {
    if (!value) return;
    const [began, start] = [performance.now(), Date.parse(value.now)];
    const draw = () => {
      const passed = value.frozen ? 0 : (performance.now() - began) * value.rate;
      setShown(new Date(start + passed).toISOString().replace('T', ' ').slice(0, 19));
    };
    draw();
    const timer = setInterval(draw, 250);
    return () => clearInterval(timer);
  }, [value]);
  if (!value) return html`<${Problem} error=${clock.error} />`;
  const set = (/** @type {object} */ body) => act(() => control('PUT', path, body));
  const advance = (/** @type {string} */ by) =>
    act(() => control('POST', `${path}/advance`, { by }));
  // Asked anew: what is shown may have happened since.
  const toNext = () =>
    act(async () => {
      const { events } = await control('GET', `${sessionPath(session)}/agenda?limit=1`);
      if (events[0]) await control('PUT', path, { now: events[0].at });
    });
  const events = agenda.value?.events ?? [];
  return html`<section>
    <p class="now" aria-label=${words.now}>
      <b>${shown}</b> UTC ${value.frozen ? '❄' : value.rate === 1 ? '' : `× ${value.rate}`}
    </p>
    <${Problem} error=${error} />
    <div class="buttons">
      <button type="button" onClick=${() => set({ frozen: !value.frozen })}>
        ${value.frozen ? words.run : words.freeze}
      </button>
      <button type="button" onClick=${() => advance('PT1H')}>${words.hour}</button>
      <button type="button" onClick=${() => advance('P1D')}>${words.day}</button>
      <button type="button" onClick=${() => advance('P1M')}>${words.month}</button>
      <button type="button" disabled=${events.length === 0} onClick=${toNext}>
        ${words.toNext}
      </button>
    </div>
    <div class="buttons">
      <label
        >${words.pace}
        <select
          value=${value.rate}
          onChange=${(/** @type {any} */ event) => set({ rate: Number(event.currentTarget.value), frozen: false })}
        >
          ${[...new Set([...PACES, value.rate])].map((rate) => html`<option key=${rate} value=${rate} selected=${rate === value.rate}>× ${rate}</option>`)}
        </select>
      </label>
      <label
        >${words.at}
        <input
          placeholder="2026-03-31T00:00:00Z"
          value=${wanted}
          onInput=${(/** @type {any} */ event) => setWanted(event.currentTarget.value)}
        />
      </label>
      <button type="button" disabled=${wanted === ''} onClick=${() => set({ now: wanted })}>
        ${words.set}
      </button>
    </div>
    <h3>${words.next}</h3>
    ${events.length === 0 && html`<p class="soft">${words.none}</p>`}
    <ol class="events">
      ${events.map((/** @type {any} */ one, /** @type {number} */ i) => html`<li key=${i}><span class="soft">${one.at.replace('T', ' ').slice(0, 19)}</span> <b>${one.kind}</b> <span class="soft">${one.domain}</span>${one.data !== null && html`<code>${JSON.stringify(one.data)}</code>`}</li>`)}
    </ol>
  </section>`;
}
