// The control API, as the console uses it.
// @ts-check

import { ask } from './control-api.js';
import { words } from './words.js';

/** A refusal of the control API. */
export class Refusal extends Error {
  /** @param {number} status @param {any} problem as RFC 9457 has it */
  constructor(status, problem) {
    /** @type {{ place: string, message: string }[]} */
    const violations = problem?.violations ?? [];
    const places = violations.map(({ place, message }) => `${place} ${message}`);
    super([problem?.detail ?? `The mock answers ${status}.`, ...places].join('\n'));
    this.status = status;
    this.violations = violations;
  }
}

/**
 * Asks the control API.
 * @param {string} method
 * @param {string} path below `/_control`
 * @param {unknown} [body]
 * @param {string} [type] of the body
 * @returns {Promise<any>} the body of the reply; undefined for none
 * @throws {Refusal} and an Error where the mock does not answer
 */
export async function control(method, path, body, type) {
  const reply = await ask(method, path, body, type).catch(() => {
    // The browser's own words, such as "Failed to fetch", name nobody.
    throw new Error(words.away);
  });
  if (reply.status >= 400) throw new Refusal(reply.status, reply.body);
  return reply.body;
}

/** The path of a session. @param {string} name */
export function sessionPath(name) {
  return `/sessions/${encodeURIComponent(name)}`;
}
