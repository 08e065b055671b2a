// @ts-check
import { useMemo, useState } from 'preact/hooks';

import { html } from './html.js';
import { PartEditor } from './part-editor.js';
import { words } from './words.js';

/** The most characters of JSON to edit at once. */
const MOST = 100_000;

/**
 * @typedef {object} Editing
 * @property {string | null} edited the part that is edited, as JSON of its path
 * @property {(path: string[] | null) => void} edit
 * @property {(path: string[], before: unknown, after: unknown) => Promise<unknown>} put
 */

/**
 * JSON as a tree, whose branches are made when they are opened, and whose parts can be edited where they stand.
 * @param {{ name: string, path: string[], value: any, editing: Editing }} props
 */
export function Tree({ name, path, value, editing }) {
  const [opened, setOpened] = useState(false);
  const close = () => editing.edit(null);
  if (editing.edited === JSON.stringify(path))
    return html`<div class="leaf">
      <b>${name}</b>
      <${PartEditor}
        ...${{ path, value, close }}
        put=${(/** @type {unknown} */ before, /** @type {unknown} */ after) => editing.put(path, before, after)}
      />
    </div>`;
  const edit = html`<${EditButton} ...${{ path, value, editing }} />`;
  if (typeof value !== 'object' || value === null)
    return html`<div class="leaf">
      <b>${name}</b> <code class=${typeof value}>${JSON.stringify(value)}</code> ${edit}
    </div>`;
  const names = Object.keys(value);
  return html`<div class="branch">
    ${edit}
    <details
      open=${opened}
      onToggle=${(/** @type {any} */ event) => setOpened(event.currentTarget.open)}
    >
      <summary>
        <b>${name}</b>${' '}
        <span class="soft"
          >${Array.isArray(value) ? `[${names.length}]` : `{${names.length}}`}</span
        >
      </summary>
      ${opened && names.map((one) => html`<${Tree} key=${one} name=${one} path=${[...path, one]} value=${value[one]} editing=${editing} />`)}
    </details>
  </div>`;
}

/** @param {{ path: string[], value: unknown, editing: Editing }} props */
function EditButton({ path, value, editing }) {
  const isLarge = useMemo(() => isLonger(value, MOST), [value]);
  if (isLarge) return null;
  return html`<button
    type="button"
    class="plain edit"
    aria-label=${`${words.edit} ${path.join('/')}`}
    title=${words.edit}
    onClick=${() => editing.edit(path)}
  >
    ✎
  </button>`;
}

/** True for a value whose JSON is longer; the count stops there. @param {unknown} value @param {number} most */
function isLonger(value, most) {
  let left = most;
  const values = [value];
  while (values.length > 0 && left >= 0) {
    const one = values.pop();
    if (typeof one === 'string') left -= one.length;
    if (typeof one !== 'object' || one === null) left -= 4;
    else
      for (const [key, member] of Object.entries(one)) {
        left -= key.length + 4;
        if (left < 0) break;
        values.push(member);
      }
  }
  return left < 0;
}
