// The address, the keys and the patience of the page.
// @ts-check
import { useEffect, useRef, useState } from 'preact/hooks';

import { placeNow } from './place.js';

/** Milliseconds after a request until the panels ask again. */
const RESTED = 400;

/** The place in the address, as it changes. */
export function usePlace() {
  const [place, setPlace] = useState(placeNow);
  useEffect(() => {
    const read = () => setPlace(placeNow());
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, []);
  return place;
}

/** A value that changes a little later, so that panels do not ask at each request. @param {string} value */
export function useRested(value) {
  const [rested, setRested] = useState(value);
  const latest = useRef(value);
  const timer = useRef(0);
  latest.current = value;
  useEffect(() => {
    timer.current ||= setTimeout(() => {
      timer.current = 0;
      setRested(latest.current);
    }, RESTED);
  }, [value]);
  return rested;
}

/** Single keys, but not while somebody writes. @param {Record<string, () => unknown>} keys */
export function useKeys(keys) {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const press = (/** @type {KeyboardEvent} */ event) => {
      const target = /** @type {HTMLElement} */ (event.target);
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (target.matches('input, textarea, select')) {
        if (event.key === 'Escape') target.blur();
        return;
      }
      if (event.key === 'Enter' && target.matches('button, a, summary')) return;
      const act = latest.current[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}
