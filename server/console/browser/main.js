// The console: sessions on the left, requests in the middle, one request or the world on the right.
// @ts-check
import { render } from 'preact';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';

import { Bar } from './bar.js';
import { chosenActs } from './chosen-acts.js';
import { Clock } from './clock.js';
import { Entry } from './entry.js';
import { focusSoon, moveFocus, useKeys, usePlace, useRested } from './habits.js';
import { useJournal } from './journal.js';
import { TokenForm } from './token.js';
import { Faults } from './faults.js';
import { Filters, matches } from './filters.js';
import { Gone } from './gone.js';
import { html } from './html.js';
import { Inbox } from './inbox.js';
import { useNotice } from './notice.js';
import { goTo, goToSession, placeNow } from './place.js';
import { Requests } from './requests.js';
import { Sessions } from './sessions.js';
import { Snapshots } from './snapshots.js';
import { State } from './state.js';
import { words } from './words.js';

const PANELS = /** @type {const} */ (['entry', 'clock', 'faults', 'inbox', 'state', 'snapshots']);

const BODIES = { clock: Clock, faults: Faults, inbox: Inbox, state: State, snapshots: Snapshots };

function Console() {
  const place = usePlace();
  const { session, entry: chosen } = place;
  const [round, setRound] = useState(0);
  const [panel, setPanel] = useState(
    /** @type {typeof PANELS[number]} */ (chosen === null ? 'clock' : 'entry'),
  );
  const [view, setView] = useState(chosen === null ? 'requests' : 'panel');
  const [access, setAccess] = useState(0);
  const { entries, undone, dropped, cuts, state } = useJournal(session, access);
  const since = useRested(`${entries[0]?.number} ${entries[0]?.at} ${cuts} ${round} ${state}`);
  const left = useRef(/** @type {HTMLElement | null} */ (null));
  const body = useRef(/** @type {HTMLElement | null} */ (null));
  const [notice, tell] = useNotice();
  const search = useRef(/** @type {HTMLInputElement | null} */ (null));
  const all = useMemo(() => [...undone, ...entries], [undone, entries]);
  const shown = useMemo(() => all.filter((one) => matches(one, place)), [all, place]);
  const undoneNumbers = useMemo(() => new Set(undone.map(({ number }) => number)), [undone]);
  const found = entries.find(({ number }) => number === chosen);
  useEffect(() => {
    document.title = `${session} – Kontrak`;
  }, [session]);
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
  const { rewind, again, copy } = chosenActs(place, { rewound, choose, tell });
  /** A key that needs a request, and tells why it does nothing. @param {() => Promise<unknown>} work */
  const ofChosen = (work) => () => {
    if (chosen === null) tell(words.pick);
    else work().catch(({ message }) => tell(message));
  };
  useKeys({
    '/': () => search.current?.focus(),
    j: () => step(1),
    k: () => step(-1),
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    Home: () => step(-Infinity),
    End: () => step(Infinity),
    Enter: ofChosen(async () => {
      setView('panel');
      body.current?.focus();
    }),
    Escape: () => {
      if (view === 'panel' && chosen !== null) setView('requests');
      else choose(null);
      body.current?.blur();
    },
    r: ofChosen(rewind),
    x: ofChosen(again),
    c: ofChosen(copy),
    s: () => {
      setView('sessions');
      focusSoon(() => left.current?.querySelector('button'));
    },
    ...Object.fromEntries(PANELS.map((one, i) => [String(i + 1), () => open(one)])),
  });
  function open(/** @type {typeof PANELS[number]} */ one) {
    setPanel(one);
    setView('panel');
    focusSoon(() => body.current);
  }
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
      operation=${`${found?.domain} ${found?.operation}`}
      ...${{ session, since, changed }}
    />`;
  }
  return html`<div class=${`console view-${view}`}>
    <${Bar}
      ...${{ session, state, view, setView }}
      panel=${words[panel]}
      kept=${entries.length}
      dropped=${dropped}
    />
    ${state === 'gone' && html`<${Gone} ...${{ session }} />`}
    ${state === 'closed' && html`<${TokenForm} enter=${enter} />`}
    <aside class="left" ref=${left} aria-label=${words.sessions}>
      <h2>${words.sessions}</h2>
      <${Sessions} ...${{ session, since, changed }} choose=${goToSession} />
    </aside>
    <main class="middle">
      <${Filters} entries=${all} filter=${place} search=${search} />
      ${state === 'live' && shown.length === 0 && html`<p class="soft empty">${all.length > 0 ? words.noneFound : words.noneSent.replace('ADDRESS', addressOf(session))}</p>`}
      <${Requests} entries=${shown} undone=${undoneNumbers} ...${{ chosen, choose }} />
      <p class="soft keys">${words.keys}</p>
    </main>
    <aside class="right" aria-label=${words[panel]}>
      <nav
        class="tabs"
        role="tablist"
        onKeyDown=${(/** @type {KeyboardEvent} */ event) => moveFocus(event)?.click()}
      >
        ${PANELS.map((one) => html`<button key=${one} type="button" role="tab" aria-selected=${panel === one} tabindex=${panel === one ? 0 : -1} onClick=${() => setPanel(one)}>${words[one]}</button>`)}
      </nav>
      <div class="panel" role="tabpanel" tabindex="0" ref=${body}>
        ${state !== 'gone' && state !== 'closed' && content()}
      </div>
    </aside>
    <p class="notice" role="status">${notice}</p>
  </div>`;
}

/** The address at which requests reach a session. @param {string} session */
function addressOf(session) {
  return `${location.origin}${session === 'default' ? '' : `/@${session}`}`;
}

document.documentElement.lang = words.language === 'English' ? 'id' : 'en';
const root = /** @type {HTMLElement} */ (document.getElementById('console'));
root.replaceChildren();
render(html`<${Console} />`, root);
