// The live journal of a session. A token can be sent with fetch() alone, so the events are read by hand.
// @ts-check
import { credentials } from './control-api.js';
import { control, Refusal, sessionPath } from './control.js';

/** Milliseconds until the next try. */
const PAUSE = 1000;

/** The most entries to keep. */
export const MOST = 1000;

/** @typedef {{ number: number, at: string, domain: string | null, operation: string | null, method: string, path: string, status: number, durationMs: number }} Summary */
/** @typedef {'live' | 'lost' | 'closed' | 'gone'} StreamState */

/**
 * Follows the journal of a session, until it is told to stop.
 * @param {string} session
 * @param {{ entries: (entries: Summary[], dropped: number) => void, entry: (entry: Summary) => void, cut: (from: number) => void, state: (state: StreamState) => void }} told
 *   `entries` are all that are there, the newest last; `cut` forgets those from a number on; `closed` where a token is
 *   needed, `gone` where there is no such session
 * @returns {() => void} stops it
 */
export function follow(session, told) {
  const ending = new AbortController();
  void run();
  return () => ending.abort();

  async function run() {
    while (!ending.signal.aborted) {
      const state = await once().then(() => /** @type {const} */ ('lost'), stateAfter);
      if (ending.signal.aborted) return;
      if (state === 'closed' || !(await isGone())) told.state(state);
      if (state === 'closed') return;
      do await pause();
      while (await isGone());
    }
  }

  // A browser would tell each stream that is refused as an error.
  async function isGone() {
    const all = await control('GET', '/sessions').catch(() => undefined);
    const isMissing =
      all?.sessions.every((/** @type {any} */ one) => one.name !== session) ?? false;
    if (isMissing && !ending.signal.aborted) told.state('gone');
    return isMissing && !ending.signal.aborted;
  }

  async function once() {
    const path = `${sessionPath(session)}/journal`;
    const reply = await fetch(`/_control${path}/stream`, {
      headers: credentials(),
      signal: ending.signal,
    });
    if (!reply.ok || !reply.body) throw new Refusal(reply.status, await reply.json());
    // After the stream has begun, so that no entry falls between the two.
    const { entries, dropped } = await control('GET', `${path}?limit=${MOST}`);
    told.entries(entries, dropped);
    // A rewind takes numbers back, so that an entry is known by its time as well.
    const known = new Set(entries.map(keyOf));
    told.state('live');
    for await (const { event, data } of events(reply.body))
      if (event === 'cut') {
        known.clear();
        told.cut(data.from);
      } else if (!known.has(keyOf(data))) told.entry(data);
  }
}

/** @returns {Promise<void>} */
function pause() {
  return new Promise((done) => {
    setTimeout(done, PAUSE);
  });
}

/** @param {unknown} error @returns {StreamState} */
function stateAfter(error) {
  const status = error instanceof Refusal ? error.status : 0;
  if (status === 401) return 'closed';
  return status === 404 ? 'gone' : 'lost';
}

/** @param {Summary} entry */
function keyOf({ number, at, durationMs }) {
  return `${number} ${at} ${durationMs}`;
}

/** @param {ReadableStream<Uint8Array>} body @returns {AsyncGenerator<{ event: string, data: any }>} */
async function* events(body) {
  const decoder = /** @type {ReadableWritablePair<string, Uint8Array>} */ (new TextDecoderStream());
  const reader = body.pipeThrough(decoder).getReader();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const parts = (text + value).split('\n\n');
    text = parts.pop() ?? '';
    for (const part of parts) {
      const lines = new Map(part.split('\n').map((line) => split(line, ': ')));
      yield { event: lines.get('event') ?? '', data: JSON.parse(lines.get('data') ?? 'null') };
    }
  }
}

/** A text before and after a sign. @param {string} text @param {string} sign @returns {[string, string]} */
function split(text, sign) {
  const [first = '', ...others] = text.split(sign);
  return [first, others.join(sign)];
}
