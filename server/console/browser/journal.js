// The requests of a session as they come.
// @ts-check
import { useEffect, useState } from 'preact/hooks';

import { credentials } from './control-api.js';
import { control, sessionPath } from './control.js';
import { follow, MOST } from './stream.js';

/** Milliseconds between two drawings: hundreds of requests a second stay smooth. */
const DRAWN = 100;

/** @typedef {import('./stream.js').Summary} Summary */
/** @typedef {{ entries: Summary[], undone: Summary[], dropped: number, cuts: number }} Journal */

/** @type {Journal} */
const EMPTY = { entries: [], undone: [], dropped: 0, cuts: 0 };

/**
 * The requests of a session, the newest first. A rewind or a reset undoes some; those stay until the next request
 * takes the number of the first. `cuts` counts such commands.
 * @param {string} session
 * @param {number} round another one begins again
 */
export function useJournal(session, round) {
  const [journal, setJournal] = useState(EMPTY);
  const [state, setState] = useState(/** @type {import('./stream.js').StreamState | ''} */ (''));
  const isHidden = useHidden();
  useEffect(() => {
    setJournal(EMPTY);
    setState('');
  }, [session]);
  useEffect(() => {
    // A browser has six connections to an address, and a page in the background needs none.
    if (isHidden) return;
    let now = EMPTY;
    let timer = 0;
    const go = (/** @type {Journal} */ next) => {
      now = next;
      timer ||= setTimeout(() => {
        timer = 0;
        setJournal(now);
      }, DRAWN);
    };
    const stop = follow(session, {
      entries: (all, dropped) =>
        go({ ...EMPTY, entries: all.toReversed(), dropped, cuts: now.cuts }),
      entry: (entry) => go(withEntry(now, entry)),
      cut: (from) => go(withoutFrom(now, from)),
      state: setState,
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [session, round, isHidden]);
  return { ...journal, state };
}

/** @param {Journal} journal @param {Summary} entry @returns {Journal} */
function withEntry(journal, entry) {
  const kept = journal.entries.slice(0, MOST - 1);
  const dropped = journal.dropped + journal.entries.length - kept.length;
  return { ...journal, entries: [entry, ...kept], undone: [], dropped };
}

/** @param {Journal} journal @param {number} from @returns {Journal} */
function withoutFrom({ entries, undone, dropped, cuts }, from) {
  const left = entries.filter(({ number }) => number < from);
  const gone = entries.slice(0, entries.length - left.length);
  return {
    entries: left,
    undone: [...undone, ...gone],
    dropped: left.length === 0 ? 0 : dropped,
    cuts: cuts + 1,
  };
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

/** Saves the journal of a session as HAR. A link could not send the token. @param {string} session */
export async function saveHar(session) {
  const har = await control('GET', `${sessionPath(session)}/journal/har`);
  save(`${session}.har`, JSON.stringify(har));
}

/** Saves a session as a test that replays it. @param {string} session */
export async function saveTest(session) {
  const reply = await fetch(`/_control${sessionPath(session)}/export?as=test`, {
    headers: credentials(),
  });
  if (reply.ok) save(`${session}.test.js`, await reply.text());
}

/** @param {string} name of the file @param {string} text */
function save(name, text) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/octet-stream' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
