// The requests of a session as they come.
// @ts-check
import { useEffect, useState } from 'preact/hooks';

import { control, sessionPath } from './control.js';
import { follow, MOST } from './stream.js';

/** Milliseconds between two drawings: hundreds of requests a second stay smooth. */
const DRAWN = 100;

/** @typedef {import('./stream.js').Summary} Summary */

/** The requests of a session, the newest first. @param {string} session @param {number} round */
export function useJournal(session, round) {
  const [journal, setJournal] = useState({ entries: /** @type {Summary[]} */ ([]), dropped: 0 });
  const [state, setState] = useState('');
  const isHidden = useHidden();
  useEffect(() => {
    setJournal({ entries: [], dropped: 0 });
  }, [session]);
  useEffect(() => {
    // A browser has six connections to an address, and a page in the background needs none.
    if (isHidden) return;
    let entries = /** @type {Summary[]} */ ([]);
    let dropped = 0;
    let timer = 0;
    const draw = () => {
      timer ||= setTimeout(() => {
        timer = 0;
        setJournal({ entries: entries.toReversed(), dropped });
      }, DRAWN);
    };
    const stop = follow(session, {
      entries: (all, gone) => {
        [entries, dropped] = [all, gone];
        draw();
      },
      entry: (entry) => {
        // A rewind takes numbers back, which the next requests have again.
        const last = entries.at(-1)?.number ?? 0;
        const kept =
          entry.number > last ? entries : entries.filter(({ number }) => number < entry.number);
        entries = [...kept.slice(-(MOST - 1)), entry];
        dropped += kept.length >= MOST ? 1 : 0;
        draw();
      },
      state: setState,
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [session, round, isHidden]);
  return { ...journal, state };
}

/** True while nobody can see the page. */
function useHidden() {
  const [isHidden, setHidden] = useState(document.hidden);
  useEffect(() => {
    const look = () => setHidden(document.hidden);
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  return isHidden;
}

/** Saves the journal of a session. A link could not send the token. @param {string} session */
export async function download(session) {
  const har = await control('GET', `${sessionPath(session)}/journal/har`);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([JSON.stringify(har)], { type: 'application/json' }));
  link.download = `${session}.har`;
  link.click();
  URL.revokeObjectURL(link.href);
}
