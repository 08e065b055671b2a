// @ts-check
import { useCallback, useEffect, useState } from 'preact/hooks';

import { control } from './control.js';

/**
 * What the control API answers to a GET, asked anew when its path or the time changes.
 * @param {string | null} path null asks nothing
 * @param {unknown} [since] another value asks again
 * @returns {{ value: any, error: Error | null, again: () => void }}
 */
export function useAnswer(path, since) {
  const [answer, setAnswer] = useState({
    path: '',
    value: /** @type {any} */ (undefined),
    error: /** @type {Error | null} */ (null),
  });
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (path === null) return;
    let isLate = false;
    control('GET', path).then(
      (value) => isLate || setAnswer({ path, value, error: null }),
      (error) => isLate || setAnswer({ path, value: undefined, error }),
    );
    return () => {
      isLate = true;
    };
  }, [path, since, round]);
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
