// The editor of a part of a state. Faults show at the end of their lines.
// @ts-check
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

import { Refusal } from './control.js';
import { html } from './html.js';
import { JsonFault, pointerTo, rangesOf } from './json-ranges.js';
import { SureButton } from './parts.js';
import { words } from './words.js';

/** Pixels of a line, and above the first; the style sheet has the same. */
const LINE = 20;
const ABOVE = 8;

/** @typedef {{ place: string, message: string, range: import('./json-ranges.js').Range | undefined }} Mark */

/**
 * @param {{ path: string[], value: unknown, put: (before: unknown, after: unknown) => Promise<unknown>, close: () => void }} props
 *   `path`: from the API on; `put` takes undefined to delete the part
 */
export function PartEditor({ path, value, put, close }) {
  const [before] = useState(value);
  const [text, setText] = useState(() => JSON.stringify(value, null, 2));
  const [marks, setMarks] = useState(/** @type {Mark[]} */ ([]));
  const area = useRef(/** @type {HTMLTextAreaElement | null} */ (null));
  const attempt = async (/** @type {() => Promise<unknown>} */ work) => {
    try {
      await work();
      close();
    } catch (error) {
      setMarks(marksOf(error, path, text));
    }
  };
  const save = () =>
    attempt(() => {
      rangesOf(text);
      return put(before, JSON.parse(text));
    });
  const press = (/** @type {KeyboardEvent} */ event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close();
  };
  const show = (/** @type {Mark} */ { range }) => {
    area.current?.focus();
    if (range) area.current?.setSelectionRange(range.start, range.end);
  };
  const lines = text.split('\n');
  const columns = Math.max(...lines.map(({ length }) => length));
  useEffect(() => {
    area.current?.focus();
    area.current?.setSelectionRange(0, 0);
  }, []);
  useLayoutEffect(() => {
    if (area.current) area.current.style.width = `${columns + 4}ch`;
  }, [columns]);
  return html`<div class="editor">
    <div class="lines">
      ${marks.map((mark, i) => mark.range && html`<${LineMark} key=${i} ...${{ mark, text }} isFirst=${i === 0} />`)}
      <textarea
        aria-label=${`${words.edit} ${path.join('/')}`}
        aria-invalid=${marks.length > 0}
        ref=${area}
        rows=${lines.length}
        wrap="off"
        spellcheck=${false}
        value=${text}
        onKeyDown=${press}
        onInput=${(/** @type {any} */ event) => {
          setText(event.currentTarget.value);
          setMarks([]);
        }}
      ></textarea>
    </div>
    ${
      marks.length > 0 &&
      html`<div class="problem" role="alert">
        <ul>
          ${marks.map(
            (mark, i) =>
              html`<li key=${i}>
                ${
                  mark.range
                    ? html`<button type="button" class="plain" onClick=${() => show(mark)}>
                        ${words.line} ${lineOf(text, mark)}
                      </button>`
                    : html`<code>${mark.place}</code>`
                }
                ${mark.message}
              </li>`,
          )}
        </ul>
      </div>`
    }
    <div class="buttons">
      <button type="button" onClick=${save}>${words.save}</button>
      <button type="button" onClick=${close}>${words.cancel}</button>
      ${path.length > 1 && html`<${SureButton} label=${words.remove} act=${() => attempt(() => put(before, undefined))} />`}
    </div>
  </div>`;
}

/** A fault on its line; the first comes into view. @param {{ mark: Mark, text: string, isFirst: boolean }} props */
function LineMark({ mark, text, isFirst }) {
  const line = lineOf(text, mark);
  const box = useRef(/** @type {HTMLElement | null} */ (null));
  useLayoutEffect(() => {
    if (!box.current) return;
    box.current.style.top = `${ABOVE + (line - 1) * LINE}px`;
    box.current.style.paddingLeft = `${(text.split('\n')[line - 1]?.length ?? 0) + 3}ch`;
    if (isFirst) box.current.parentElement?.scrollTo(0, Math.max(0, (line - 3) * LINE));
  }, [mark]);
  return html`<div class="mark" aria-hidden="true" ref=${box}>${mark.message}</div>`;
}

/** @param {string} text @param {Mark} mark */
function lineOf(text, { range }) {
  return text.slice(0, range?.start).split('\n').length;
}

/** The faults of an edit, with their places in its text. @param {unknown} error @param {string[]} path @param {string} text @returns {Mark[]} */
function marksOf(error, path, text) {
  if (error instanceof JsonFault) return [{ place: '', message: words.noJson, range: error.range }];
  // The cast: nothing else is thrown.
  const { message } = /** @type {Error} */ (error);
  const violations = error instanceof Refusal ? error.violations : [];
  if (violations.length === 0) return [{ place: '', message, range: undefined }];
  const ranges = rangesOf(text);
  const own = path.slice(1).reduce(pointerTo, '/body');
  return violations.map(({ place, message: told }) => ({
    place,
    message: told,
    range:
      place === own || place.startsWith(`${own}/`)
        ? nearest(ranges, place.slice(own.length))
        : undefined,
  }));
}

/** The range of a value, or of the one that lacks it. @param {Map<string, import('./json-ranges.js').Range>} ranges @param {string} pointer @returns {import('./json-ranges.js').Range | undefined} */
function nearest(ranges, pointer) {
  const range = ranges.get(pointer);
  return range ?? nearest(ranges, pointer.slice(0, pointer.lastIndexOf('/')));
}
