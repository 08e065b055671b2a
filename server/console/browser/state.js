// The state of each API: a tree to search, and a patch that is checked against its schema.
// @ts-check
import { useMemo, useState } from 'preact/hooks';

import { useActs, useLive } from './ask.js';
import { control, sessionPath } from './control.js';
import { html } from './html.js';
import { Problem, Tree } from './parts.js';
import { words } from './words.js';

/** The most places that a search shows. */
const MOST = 100;

/** @param {{ session: string, since: unknown, changed: () => void }} props */
export function State({ session, since, changed }) {
  const { value, error, again } = useLive(`${sessionPath(session)}/state`, since);
  const [search, setSearch] = useState('');
  const [edited, setEdited] = useState(
    /** @type {{ domain: string, text: string } | null} */ (null),
  );
  const { error: refusal, act } = useActs(() => {
    setEdited(null);
    again();
    changed();
  });
  const domains = value?.domains ?? {};
  const found = useMemo(
    () => (search === '' ? [] : placesWith(domains, search.toLowerCase())),
    [value, search],
  );
  const save = () =>
    act(() => {
      const { domain, text } = edited ?? { domain: '', text: '' };
      const path = `${sessionPath(session)}/state/${domain}`;
      return control('PATCH', path, JSON.parse(text), 'application/merge-patch+json');
    });
  return html`<section>
    <label class="wide"
      >${words.search}<input
        type="search"
        value=${search}
        onInput=${(/** @type {any} */ event) => setSearch(event.currentTarget.value)}
    /></label>
    <${Problem} error=${error} />
    ${found.map(({ path, value: one }) => html`<${Tree} key=${path} name=${path} value=${one} />`)}
    ${
      search === '' &&
      Object.entries(domains).map(
        ([domain, state]) =>
          html`<div key=${domain} class="domain">
            <${Tree} name=${domain} value=${state} />
            <button type="button" onClick=${() => setEdited({ domain, text: '{\n  \n}' })}>
              ${words.edit}
            </button>
          </div>`,
      )
    }
    ${
      edited &&
      html`<div class="editor">
        <p class="soft"><code>PATCH state/${edited.domain}</code> (RFC 7396)</p>
        <textarea
          aria-label=${words.edit}
          rows="10"
          value=${edited.text}
          onInput=${(/** @type {any} */ event) => setEdited({ ...edited, text: event.currentTarget.value })}
        ></textarea>
        <${Problem} error=${refusal} />
        <div class="buttons">
          <button type="button" onClick=${save}>${words.save}</button
          ><button type="button" onClick=${() => setEdited(null)}>${words.cancel}</button>
        </div>
      </div>`
    }
  </section>`;
}

/**
 * The records whose names or values have a text.
 * @param {any} domains
 * @param {string} text in lower case
 */
function placesWith(domains, text) {
  /** @type {{ path: string, value: any }[]} */
  const found = [];
  for (const [domain, state] of Object.entries(domains))
    for (const [table, records] of Object.entries(/** @type {any} */ (state)))
      for (const [id, record] of Object.entries(Object(records))) {
        const path = `${domain}/${table}/${id}`;
        if (found.length < MOST && `${path} ${JSON.stringify(record)}`.toLowerCase().includes(text))
          found.push({ path, value: record });
      }
  return found;
}
