// @ts-check
import { useCallback, useEffect, useState } from 'preact/hooks';

import { control, Refusal } from './control.js';

/** Milliseconds until a panel asks again. */
const PAUSE = 1000;

/** The share of its time that a panel may spend on asking is one in so many. */
const SHARE = 20;

/** @typedef {{ value: any, error: Error | null, again: () => void }} Answer */

/**
 * The answer of the control API to a GET, asked anew when its path or the time changes.
 * @param {string | null} path null asks nothing
 * @param {unknown} [since] another value asks again
 * @returns {Answer}
 */
export function useAnswer(path, since) {
  return useAsked(path, since, false);
}

/**
 * The answer of the control API to a GET, as it is now: others change it as well, and so does time. A hidden page does
 * not ask, and a long answer is asked for less often.
 * @param {string} path
 * @param {unknown} [since] another value asks at once
 * @returns {Answer}
 */
export function useLive(path, since) {
  return useAsked(path, since, true);
}

/** @param {string | null} path @param {unknown} since @param {boolean} isLive @returns {Answer} */
function useAsked(path, since, isLive) {
  const [answer, setAnswer] = useState({
    path: '',
    text: /** @type {string | undefined} */ (undefined),
    value: /** @type {any} */ (undefined),
    error: /** @type {Error | null} */ (null),
  });
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (path === null) return;
    let isOver = false;
    let timer = 0;
    // Whatever was refused will be again, until something else changes.
    let isRefused = false;
    const put = (/** @type {any} */ value, /** @type {Error | null} */ error) => {
      isRefused = error instanceof Refusal;
      if (isOver) return;
      const text = error ? error.message : JSON.stringify(value);
      // The same answer keeps its value, so that nothing is drawn.
      setAnswer((old) =>
        old.path === path && old.text === text ? old : { path, text, value, error },
      );
    };
    const ask = async () => {
      const began = performance.now();
      if (!document.hidden || !isLive)
        await control('GET', path).then(
          (value) => put(value, null),
          (error) => put(undefined, error),
        );
      const pause = Math.max(PAUSE, SHARE * (performance.now() - began));
      if (isLive && !isOver && !isRefused) timer = setTimeout(ask, pause);
    };
    void ask();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [path, since, round, isLive]);
  const again = useCallback(() => setRound((one) => one + 1), []);
  const isOfPath = answer.path === path;
  return {
    value: isOfPath ? answer.value : undefined,
    error: isOfPath ? answer.error : null,
    again,
  };
}

/**
 * Does something with the control API, and keeps its refusal.
 * @param {() => void} done is called after each success
 * @returns {{ error: Error | null, act: (work: () => Promise<unknown>) => Promise<void> }}
 */
export function useActs(done) {
  const [error, setError] = useState(/** @type {Error | null} */ (null));
  const act = async (/** @type {() => Promise<unknown>} */ work) => {
    try {
      await work();
      setError(null);
      done();
    } catch (refusal) {
      setError(/** @type {Error} */ (refusal));
    }
  };
  return { error, act };
}
