// The filters of the requests: by API, by status, by text.
// @ts-check
import { useMemo } from 'preact/hooks';

import { html } from './html.js';
import { goTo, placeNow } from './place.js';
import { words } from './words.js';

/** @typedef {import('./stream.js').Summary} Summary */
/** @typedef {Pick<import('./place.js').Place, 'api' | 'status' | 'filter'>} Filter */

const STATUSES = ['2xx', '3xx', '4xx', '5xx'];

/** Tells if a request passes the filters. @param {Summary} entry @param {Filter} filter of text, each word has to match */
export function matches(
  { method, path, status, operation, domain },
  { api, status: asked, filter },
) {
  const text = `${method} ${path} ${status} ${operation ?? ''} ${domain ?? ''}`.toLowerCase();
  return (
    (api === '' || api === (domain ?? '-')) &&
    (asked === '' || String(status).startsWith(asked[0] ?? '')) &&
    filter
      .toLowerCase()
      .split(/\s+/)
      .every((word) =>
        /^[1-5]xx$/.test(word) ? String(status).startsWith(word[0] ?? '') : text.includes(word),
      )
  );
}

/**
 * @param {{ entries: Summary[], filter: Filter, search: import('preact').RefObject<HTMLInputElement> }} props
 *   `entries`: their APIs are offered; `search` gets the field of the text
 */
export function Filters({ entries, filter, search }) {
  const names = [...new Set([...entries.map(({ domain }) => domain ?? '-'), filter.api])];
  const apis = useMemo(() => names.filter((one) => one !== '').sort(), [names.join()]);
  const set = (/** @type {Partial<Filter>} */ one) => goTo({ ...placeNow(), ...one });
  return html`<div class="filters">
    <select
      aria-label="API"
      value=${filter.api}
      onChange=${(/** @type {any} */ event) => set({ api: event.currentTarget.value })}
    >
      <option value="" selected=${filter.api === ''}>${words.allApis}</option>
      ${apis.map((one) => html`<option key=${one} value=${one} selected=${one === filter.api}>${one === '-' ? words.noApi : one}</option>`)}
    </select>
    <select
      aria-label=${words.status}
      value=${filter.status}
      onChange=${(/** @type {any} */ event) => set({ status: event.currentTarget.value })}
    >
      <option value="" selected=${filter.status === ''}>${words.allStatuses}</option>
      ${STATUSES.map((one) => html`<option key=${one} value=${one} selected=${one === filter.status}>${one}</option>`)}
    </select>
    <input
      type="search"
      ref=${search}
      aria-label=${words.filter}
      placeholder=${words.filter}
      value=${filter.filter}
      onInput=${(/** @type {any} */ event) => set({ filter: event.currentTarget.value })}
    />
  </div>`;
}
