// The live table of requests. Only the rows in view are drawn.
// @ts-check
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

import { html } from './html.js';
import { words } from './words.js';

/** @typedef {import('./stream.js').Summary} Summary */

/** Pixels of a row; the style sheet has the same. */
const ROW = 32;

/** Rows drawn above and below those in view. */
const BEYOND = 8;

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
  useSteadyRows(box, entries, setTop);
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

/**
 * Keeps the rows that somebody reads where they are, while others come above them.
 * @param {{ current: HTMLDivElement | null }} box
 * @param {Summary[]} entries
 * @param {(top: number) => void} setTop
 */
function useSteadyRows(box, entries, setTop) {
  const before = useRef(entries);
  useLayoutEffect(() => {
    const old = before.current;
    before.current = entries;
    const top = box.current?.scrollTop ?? 0;
    if (!box.current || top === 0) return;
    const at = Math.floor(top / ROW);
    const now = entries.findIndex((one) => one.number === old[at]?.number);
    if (now < 0 || now === at) return;
    box.current.scrollTop = top + (now - at) * ROW;
    setTop(box.current.scrollTop);
  }, [entries]);
}

/** A path with the beginning of each long id alone, so that the names after it are seen. @param {string} path */
function shortPath(path) {
  return path.replace(/(?<=\/)(?=[^/]*\d)([\w-]{8})[\w-]{12,}(?=\/|$)/g, '$1…');
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
    title=${isUndone ? words.undone : undefined}
    onClick=${() => choose(number)}
  >
    ${isUndone && html`<span class="unseen">${words.undone}</span>`}
    <span class="time">${at.slice(11, 19)}</span>
    <span class="method">${method}</span>
    <span class="path" title=${path}><bdi>${shortPath(path)}</bdi></span>
    <span class="operation">${operation ?? ''}</span>
    <span class=${`status s${Math.floor(status / 100)}`}
      >${status === 0 ? words.drop : status}</span
    >
    <span class="ms">${durationMs < 10 ? durationMs.toFixed(1) : Math.round(durationMs)} ms</span>
  </div>`;
}
