// The journal's entry of the request that was sent last, with everything that it has changed.
// @ts-check
import { askForToken } from './ask-for-token.js';
import { ask } from './control-api.js';
import { element } from './element.js';

/** @typedef {{ op: string, path: string, value?: unknown }} Change */

/**
 * Draws the entry of a reply, over everything else. A reply that is of no API has none.
 * @param {string} session
 * @param {Response} response
 */
export async function drawEntry(session, response) {
  const number = response.headers.get('X-Kontrak-Entry');
  if (number === null) return;
  const path = `/sessions/${session}/journal/${number}`;
  const { status, body } = await ask('GET', path);
  if (status === 200) show(entryParts(body, `/_control${path}`));
  else show([heading(`Entry ${number}`), element('p', {}, body.detail), ...tokenButton(status)]);

  /** @param {number} refused */
  function tokenButton(refused) {
    if (refused !== 401) return [];
    const button = element('button', { type: 'button' }, 'Enter the token');
    button.addEventListener('click', () => {
      if (askForToken()) void drawEntry(session, response);
    });
    return [button];
  }
}

/** @param {Node[]} parts */
function show(parts) {
  document.getElementById('entry')?.remove();
  const close = element('button', { type: 'button', class: 'close' }, 'Close');
  const panel = element('aside', { id: 'entry', class: 'entry', 'aria-label': 'Journal' });
  panel.append(close, ...parts);
  close.addEventListener('click', () => panel.remove());
  // The reference lets nobody click beside its own window, and hears of each click on the page.
  for (const event of ['click', 'pointerdown', 'mousedown', 'touchstart', 'focusin'])
    panel.addEventListener(event, (one) => one.stopPropagation());
  document.body.append(panel);
}

/**
 * @param {any} entry as the control API shows it
 * @param {string} address
 * @returns {Node[]}
 */
function entryParts(entry, address) {
  const { number, operation, status, durationMs, changes, violations, warnings } = entry;
  const told = [...violations, ...warnings].map(({ place, message }) => `${place} ${message}`);
  return [
    heading(`Entry ${number}: ${operation ?? 'no operation'}, ${status}`),
    element(
      'p',
      {},
      `${durationMs.toFixed(1)} ms, ${count(changes.length, 'change')}. `,
      element('a', { href: address, target: '_blank' }, 'The whole entry'),
    ),
    ...(told.length > 0 ? [list(told)] : []),
    element('ol', { class: 'changes' }, ...changes.slice(0, 50).map(changeItem)),
  ];
}

/** @param {Change} change */
function changeItem({ op, path, value }) {
  const summary = element('summary', {}, element('b', {}, op), ' ', element('code', {}, path));
  const text = value === undefined ? '' : JSON.stringify(value, null, 2);
  return element('li', {}, element('details', {}, summary, element('pre', {}, text)));
}

/** @param {string[]} texts */
function list(texts) {
  return element('ul', {}, ...texts.map((text) => element('li', {}, text)));
}

/** @param {string} text */
function heading(text) {
  return element('h2', {}, text);
}

/**
 * @param {number} number
 * @param {string} noun
 */
function count(number, noun) {
  return number === 1 ? `1 ${noun}` : `${number} ${noun}s`;
}
