// The state of each API: a tree to search, whose parts are edited where they stand.
// @ts-check
import { useMemo, useState } from 'preact/hooks';

import { useLive } from './ask.js';
import { control, sessionPath } from './control.js';
import { html } from './html.js';
import { partPatch } from './part-patch.js';
import { Problem } from './parts.js';
import { Tree } from './tree.js';
import { words } from './words.js';

/** The most places that a search shows. */
const MOST = 100;

/** @param {{ session: string, since: unknown, changed: () => void }} props */
export function State({ session, since, changed }) {
  const { value, error, again } = useLive(`${sessionPath(session)}/state`, since);
  const [search, setSearch] = useState('');
  const [edited, setEdited] = useState(/** @type {string | null} */ (null));
  const domains = value?.domains ?? {};
  const found = useMemo(
    () => (search === '' ? undefined : placesWith(domains, search.toLowerCase())),
    [value, search],
  );
  /** @type {import('./tree.js').Editing} */
  const editing = {
    edited,
    edit: (path) => setEdited(path && JSON.stringify(path)),
    put: async ([domain = '', ...path], before, after) => {
      const patch = partPatch(domains[domain], path, before, after);
      const type = 'application/merge-patch+json';
      await control('PATCH', `${sessionPath(session)}/state/${domain}`, patch, type);
      again();
      changed();
    },
  };
  const shown =
    found ?? Object.entries(domains).map(([domain, state]) => ({ path: [domain], value: state }));
  return html`<section>
    <label class="wide"
      >${words.search}<input
        type="search"
        value=${search}
        onInput=${(/** @type {any} */ event) => setSearch(event.currentTarget.value)}
    /></label>
    <${Problem} error=${error} />
    ${found?.length === 0 && html`<p class="soft">${words.none}</p>`}
    ${shown.map(({ path, value: one }) => html`<${Tree} key=${path.join('/')} name=${path.join('/')} value=${one} ...${{ path, editing }} />`)}
  </section>`;
}

/**
 * The records whose names or values have a text.
 * @param {any} domains
 * @param {string} text in lower case
 */
function placesWith(domains, text) {
  /** @type {{ path: string[], value: any }[]} */
  const found = [];
  for (const [domain, state] of Object.entries(domains))
    for (const [table, records] of Object.entries(/** @type {any} */ (state)))
      for (const [id, record] of Object.entries(Object(records))) {
        const path = [domain, table, id];
        if (
          found.length < MOST &&
          `${path.join('/')} ${JSON.stringify(record)}`.toLowerCase().includes(text)
        )
          found.push({ path, value: record });
      }
  return found;
}
