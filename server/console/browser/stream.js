// The live journal of a session. A token can be sent with fetch() alone, so the events are read by hand.
// @ts-check
import { credentials } from './control-api.js';
import { control, Refusal, sessionPath } from './control.js';

/** Milliseconds until the next try. */
const PAUSE = 1000;

/** The most entries to keep. */
export const MOST = 1000;

/** @typedef {{ number: number, at: string, domain: string, operation: string | null, method: string, path: string, status: number, durationMs: number }} Summary */

/**
 * Follows the journal of a session, until it is told to stop.
 * @param {string} session
 * @param {{ entries: (entries: Summary[], dropped: number) => void, entry: (entry: Summary) => void, state: (state: 'live' | 'lost' | 'closed') => void }} told
 *   `entries` are all that are there, the newest last; `closed` where a token is needed
 * @returns {() => void} stops it
 */
export function follow(session, told) {
  const ending = new AbortController();
  void run();
  return () => ending.abort();

  async function run() {
    while (!ending.signal.aborted) {
      try {
        await once();
        told.state('lost');
      } catch (error) {
        if (ending.signal.aborted) return;
        const isClosed = error instanceof Refusal && error.status === 401;
        told.state(isClosed ? 'closed' : 'lost');
        if (isClosed) return;
      }
      await new Promise((done) => setTimeout(done, PAUSE));
    }
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
    for await (const entry of events(reply.body)) if (!known.has(keyOf(entry))) told.entry(entry);
  }
}

/** @param {Summary} entry */
function keyOf({ number, at, durationMs }) {
  return `${number} ${at} ${durationMs}`;
}

/** @param {ReadableStream<Uint8Array>} body @returns {AsyncGenerator<Summary>} */
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
      const data = part.split('\n').find((line) => line.startsWith('data: '));
      if (data) yield JSON.parse(data.slice('data: '.length));
    }
  }
}
