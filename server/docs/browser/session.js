// The visitor's own session: its requests see no other visitor's data.
// @ts-check
import { ask } from './control-api.js';

const KEY = 'kontrak-session';

/**
 * The session of this browser, the same on every page. A browser that keeps nothing has another one on each page.
 * @returns {{ name: string, isNew: boolean }}
 */
export function ownSession() {
  const random = [...crypto.getRandomValues(new Uint32Array(2))];
  const made = `doc-${random.map((one) => one.toString(36)).join('')}`;
  try {
    const kept = localStorage.getItem(KEY);
    if (kept === null) localStorage.setItem(KEY, made);
    return { name: kept ?? made, isNew: kept === null };
  } catch {
    return { name: made, isNew: true };
  }
}

/**
 * Begins a session anew, or for the first time.
 * @param {string} name
 * @param {string} scenario
 */
export async function beginSession(name, scenario) {
  const reset = await ask('POST', `/sessions/${name}/reset`, { scenario });
  return reset.status === 404 ? ask('POST', '/sessions', { name, scenario }) : reset;
}

/**
 * Finds a session, or makes it if it is not there.
 * @param {{ name: string, isNew: boolean }} session
 */
export async function openSession({ name, isNew }) {
  const found = isNew ? undefined : await ask('GET', `/sessions/${name}`);
  return found === undefined || found.status === 404 ? ask('POST', '/sessions', { name }) : found;
}
