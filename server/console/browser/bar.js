// The bar above all: what is shown, how the journal does, and what can be saved.
// @ts-check
import { saveHar, saveTest } from './journal.js';
import { html } from './html.js';
import { switchLanguage, words } from './words.js';

/**
 * @param {{ session: string, state: string, view: string, setView: (view: string) => void, panel: string, kept: number, dropped: number }} props
 *   `panel`: the name of the one that is open; a narrow page shows one view at a time
 */
export function Bar({ session, state, view, setView, panel, kept, dropped }) {
  const views = [
    ['sessions', session],
    ['requests', words.requests],
    ['panel', panel],
  ];
  return html`<header class="bar">
    <a class="home" href="/">Kontrak</a>
    <nav class="views">
      ${views.map(([one = '', name]) => html`<button key=${one} type="button" title=${one === 'sessions' ? words.sessions : undefined} aria-pressed=${view === one} onClick=${() => setView(one)}>${name}</button>`)}
    </nav>
    <span class=${`state ${state}`} role="status"
      >${words[/** @type {'live'} */ (state)] ?? ''}</span
    >
    <span class="soft count"
      >${kept} ${words.kept}${dropped > 0 ? `, ${dropped} ${words.dropped}` : ''}</span
    >
    <button type="button" class="plain save" onClick=${() => void saveHar(session)}>
      ${words.har}
    </button>
    <button type="button" class="plain save" onClick=${() => void saveTest(session)}>
      ${words.asTest}
    </button>
    <button type="button" class="plain" onClick=${switchLanguage}>${words.language}</button>
  </header>`;
}
