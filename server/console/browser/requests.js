// The live table of requests. Only the rows in view are drawn.
// @ts-check
import { useEffect, useRef, useState } from 'preact/hooks';

import { html } from './html.js';
import { words } from './words.js';

/** @typedef {import('./stream.js').Summary} Summary */

/** Pixels of a row; the style sheet has the same. */
const ROW = 32;

/** Rows drawn above and below those in view. */
const BEYOND = 8;

/** @param {Summary} entry @param {string} filter several words, each of which has to match */
export function matches({ method, path, status, operation, domain }, filter) {
  const text = `${method} ${path} ${status} ${operation ?? ''} ${domain ?? ''}`.toLowerCase();
  return filter
    .toLowerCase()
    .split(/\s+/)
    .every((word) =>
      /^[1-5]xx$/.test(word) ? String(status).startsWith(word[0] ?? '') : text.includes(word),
    );
}

/**
 * @param {{ entries: Summary[], undone: ReadonlySet<number>, chosen: number | null, choose: (number: number) => void }} props
 *   `entries`: the newest first
 */
export function Requests({ entries, undone, chosen, choose }) {
  const box = useRef(/** @type {HTMLDivElement | null} */ (null));
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(600);
  useEffect(() => {
    const seen = new ResizeObserver(() => setHeight(box.current?.clientHeight ?? 600));
    if (box.current) seen.observe(box.current);
    return () => seen.disconnect();
  }, []);
  const index = entries.findIndex(({ number }) => number === chosen);
  useEffect(() => {
    if (index < 0 || !box.current) return;
    const at = index * ROW;
    if (at < box.current.scrollTop) box.current.scrollTop = at;
    else if (at + ROW > box.current.scrollTop + height) box.current.scrollTop = at + ROW - height;
  }, [chosen, index >= 0]);
  const first = Math.max(0, Math.floor(top / ROW) - BEYOND);
  const shown = entries.slice(first, first + Math.ceil(height / ROW) + 2 * BEYOND);
  return html`<div
    class="rows"
    ref=${box}
    tabindex="0"
    role="listbox"
    aria-label=${words.requests}
    aria-activedescendant=${index >= first && index < first + shown.length ? `r${chosen}` : undefined}
    onScroll=${() => setTop(box.current?.scrollTop ?? 0)}
  >
    <div
      class="space"
      ref=${(/** @type {HTMLElement | null} */ one) => one && (one.style.height = `${entries.length * ROW}px`)}
    >
      ${shown.map(
        (entry, i) =>
          html`<${Row}
            key=${entry.number}
            ...${{ entry, choose }}
            top=${(first + i) * ROW}
            isChosen=${entry.number === chosen}
            isUndone=${undone.has(entry.number)}
          />`,
      )}
    </div>
  </div>`;
}

/** @param {{ entry: Summary, top: number, isChosen: boolean, isUndone: boolean, choose: (number: number) => void }} props */
function Row({ entry, top, isChosen, isUndone, choose }) {
  const { number, at, method, path, operation, status, durationMs } = entry;
  return html`<div
    id=${`r${number}`}
    role="option"
    aria-selected=${isChosen}
    class=${`row m-${method} ${isUndone ? 'undone' : ''}`}
    ref=${(/** @type {HTMLElement | null} */ one) => one && (one.style.top = `${top}px`)}
    onClick=${() => choose(number)}
  >
    <span class="time">${at.slice(11, 19)}</span>
    <span class="method">${method}</span>
    <span class="path" title=${path}>${path}</span>
    <span class="operation">${operation ?? ''}</span>
    <span class=${`status s${Math.floor(status / 100)}`}
      >${status === 0 ? words.drop : status}</span
    >
    <span class="ms">${durationMs < 10 ? durationMs.toFixed(1) : Math.round(durationMs)} ms</span>
  </div>`;
}
