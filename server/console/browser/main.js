// The console: sessions on the left, requests in the middle, one request or the world on the right.
// @ts-check
import { render } from 'preact';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';

import { Clock } from './clock.js';
import { control, sessionPath } from './control.js';
import { curlOf, requestOf, sendAgain } from './copies.js';
import { Entry } from './entry.js';
import { useKeys, usePlace, useRested } from './habits.js';
import { download, useJournal } from './journal.js';
import { TokenForm } from './token.js';
import { Faults } from './faults.js';
import { html } from './html.js';
import { Inbox } from './inbox.js';
import { goTo, placeNow } from './place.js';
import { matches, Requests } from './requests.js';
import { Sessions } from './sessions.js';
import { Snapshots } from './snapshots.js';
import { State } from './state.js';
import { switchLanguage, words } from './words.js';

const PANELS = /** @type {const} */ (['entry', 'clock', 'faults', 'inbox', 'state', 'snapshots']);

const BODIES = { clock: Clock, faults: Faults, inbox: Inbox, state: State, snapshots: Snapshots };

function Console() {
  const { session, entry: chosen, filter } = usePlace();
  const [round, setRound] = useState(0);
  const [panel, setPanel] = useState(
    /** @type {typeof PANELS[number]} */ (chosen === null ? 'clock' : 'entry'),
  );
  const [view, setView] = useState(chosen === null ? 'requests' : 'panel');
  const [access, setAccess] = useState(0);
  const { entries, undone, dropped, cuts, state } = useJournal(session, access);
  const since = useRested(`${entries[0]?.number} ${entries[0]?.at} ${cuts} ${round} ${state}`);
  const search = useRef(/** @type {HTMLInputElement | null} */ (null));
  const all = useMemo(() => [...undone, ...entries], [undone, entries]);
  const shown = useMemo(() => all.filter((one) => matches(one, filter)), [all, filter]);
  const undoneNumbers = useMemo(() => new Set(undone.map(({ number }) => number)), [undone]);
  const found = entries.find(({ number }) => number === chosen);
  useEffect(() => {
    if (chosen !== null) setPanel('entry');
  }, [chosen]);
  const choose = useCallback((/** @type {number | null} */ entry) => {
    goTo({ ...placeNow(), entry });
    if (entry === null) return;
    setPanel('entry');
    setView('panel');
  }, []);
  const changed = useCallback(() => setRound((one) => one + 1), []);
  const enter = () => {
    setAccess(access + 1);
    changed();
  };
  const rewound = () => {
    goTo({ ...placeNow(), entry: null });
    setPanel('clock');
    changed();
  };
  const rewind = async () => {
    if (chosen === null || !confirm(`${words.rewind}: #${chosen}?`)) return;
    await control('POST', `${sessionPath(session)}/rewind`, { entry: chosen });
    rewound();
  };
  const requestNow = async () =>
    requestOf(await control('GET', `${sessionPath(session)}/journal/${chosen}`), session);
  useKeys({
    '/': () => search.current?.focus(),
    j: () => step(1),
    k: () => step(-1),
    Enter: () => chosen !== null && setView('panel'),
    Escape: () => (view === 'panel' ? setView('requests') : choose(null)),
    r: () => void rewind(),
    x: () => chosen !== null && void requestNow().then(sendAgain),
    c: () =>
      chosen !== null &&
      void requestNow().then((one) => navigator.clipboard.writeText(curlOf(one))),
  });
  function step(/** @type {number} */ by) {
    const at = shown.findIndex(({ number }) => number === chosen);
    const next = shown[Math.max(0, Math.min(shown.length - 1, at + by))];
    if (next) goTo({ ...placeNow(), entry: next.number });
    if (next) setPanel('entry');
  }
  function content() {
    if (panel === 'entry' && chosen === null) return html`<p class="soft">${words.pick}</p>`;
    if (panel === 'entry')
      return html`<${Entry}
        key=${`${session} ${chosen}`}
        since=${`${found?.at} ${found?.durationMs}`}
        ...${{ session, rewound, choose }}
        number=${chosen}
      />`;
    return html`<${BODIES[panel]}
      key=${`${session} ${panel}`}
      ...${{ session, since, changed }}
    />`;
  }
  return html`<div class=${`console view-${view}`}>
    <header class="bar">
      <a class="home" href="/">Kontrak</a>
      <nav class="views">
        ${['sessions', 'requests', 'panel'].map((one) => html`<button key=${one} type="button" aria-pressed=${view === one} onClick=${() => setView(one)}>${one === 'panel' ? words[panel] : words[/** @type {'sessions'} */ (one)]}</button>`)}
      </nav>
      <span class=${`state ${state}`} role="status"
        >${words[/** @type {'live'} */ (state)] ?? ''}</span
      >
      <span class="soft count"
        >${entries.length} ${words.kept}${dropped > 0 ? `, ${dropped} ${words.dropped}` : ''}</span
      >
      <button type="button" class="plain" onClick=${() => void download(session)}>
        ${words.har}
      </button>
      <button type="button" class="plain" onClick=${switchLanguage}>${words.language}</button>
    </header>
    ${state === 'gone' && html`<${Gone} ...${{ session }} />`}
    ${state === 'closed' && html`<${TokenForm} enter=${enter} />`}
    <aside class="left" aria-label=${words.sessions}>
      <h2>${words.sessions}</h2>
      <${Sessions}
        ...${{ session, since, changed }}
        choose=${(/** @type {string} */ name) => goTo({ session: name, entry: null, filter: '' })}
      />
    </aside>
    <main class="middle">
      <input
        class="filter"
        type="search"
        ref=${search}
        aria-label=${words.filter}
        placeholder=${words.filter}
        value=${filter}
        onInput=${(/** @type {any} */ event) => goTo({ ...placeNow(), filter: event.currentTarget.value })}
      />
      ${shown.length === 0 && html`<p class="soft empty">${words.none}</p>`}
      <${Requests} entries=${shown} undone=${undoneNumbers} ...${{ chosen, choose }} />
      <p class="soft keys">${words.keys}</p>
    </main>
    <aside class="right" aria-label=${words[panel]}>
      <nav class="tabs" role="tablist">
        ${PANELS.map((one) => html`<button key=${one} type="button" role="tab" aria-selected=${panel === one} onClick=${() => setPanel(one)}>${words[one]}</button>`)}
      </nav>
      <div class="panel" role="tabpanel" tabindex="0">
        ${state !== 'gone' && state !== 'closed' && content()}
      </div>
    </aside>
  </div>`;
}

/** Tells that there is no such session, or no longer. @param {{ session: string }} props */
function Gone({ session }) {
  const make = () => control('POST', '/sessions', { name: session }).catch(() => undefined);
  return html`<div class="gone buttons" role="alert">
    <p>${words.goneSession.replace('NAME', session)}</p>
    <button type="button" onClick=${make}>${words.makeAgain}</button>
    ${session !== 'default' && html`<button type="button" onClick=${() => goTo({ session: 'default', entry: null, filter: '' })}>${words.toDefault}</button>`}
  </div>`;
}

document.documentElement.lang = words.language === 'English' ? 'id' : 'en';
const root = /** @type {HTMLElement} */ (document.getElementById('console'));
root.replaceChildren();
render(html`<${Console} />`, root);
