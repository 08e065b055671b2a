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

/** Keys that scroll a panel, and move within a list of buttons. */
const MOVES = ['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'Home', 'End'];

/** Single keys, but not while somebody writes. @param {Record<string, () => unknown>} keys */
export function useKeys(keys) {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const press = (/** @type {KeyboardEvent} */ event) => {
      const target = /** @type {HTMLElement} */ (event.target);
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (target.matches('input, textarea, select')) {
        if (event.key === 'Escape') target.blur();
        return;
      }
      if (event.key === 'Enter' && target.matches('button, a, summary')) return;
      if (MOVES.includes(event.key) && target.closest('.panel')) return;
      const act = latest.current[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}

/**
 * Puts the focus on an element: at once, so that the next key is meant for it, or with the next frame if the element is
 * shown only then.
 * @param {() => HTMLElement | null | undefined} find
 */
export function focusSoon(find) {
  find()?.focus();
  const isThere = find()?.contains(document.activeElement);
  if (!isThere) requestAnimationFrame(() => find()?.focus());
}

/**
 * Moves the focus among the buttons of a list by arrows, Home and End.
 * @param {KeyboardEvent} event on the list
 * @returns {HTMLElement | undefined} the button that has the focus now; undefined for any other key
 */
export function moveFocus(event) {
  const list = /** @type {HTMLElement} */ (event.currentTarget);
  const all = [...list.querySelectorAll('button')];
  const at = all.findIndex((one) => one === document.activeElement);
  const next = {
    ArrowDown: at + 1,
    ArrowRight: at + 1,
    ArrowUp: at - 1,
    ArrowLeft: at - 1,
    Home: 0,
    End: -1,
  }[event.key];
  const button = next === undefined ? undefined : all.at(next % all.length);
  if (!button) return undefined;
  event.preventDefault();
  button.focus();
  return button;
}
