// The part of the bar that is about the visitor's session.
// @ts-check
import { askForToken } from './ask-for-token.js';
import { ask } from './control-api.js';
import { element } from './element.js';
import { beginSession, openSession } from './session.js';

/**
 * Draws a session's name, which can be another one, the choice of its scenario, and a button to begin again.
 * @param {HTMLElement} place
 * @param {{ name: string, isNew: boolean }} session
 */
export async function drawSessionBar(place, session) {
  const { name } = session;
  const said = element('span', { role: 'status', class: 'said' });
  const scenarios = element('select', { id: 'scenario' });
  const again = element('button', { type: 'button' }, 'Begin again');
  place.replaceChildren(
    element('label', { for: 'session-name' }, 'Session'),
    nameField(name),
    element('label', { for: 'scenario' }, 'Scenario'),
    ...[scenarios, again, said],
  );

  const begin = async () => {
    const { status, body } = await beginSession(name, scenarios.value);
    if (status === 401 && askForToken()) await begin();
    else said.textContent = status < 300 ? `Begun anew: ${body.scenario}` : body.detail;
  };
  again.addEventListener('click', begin);
  scenarios.addEventListener('change', begin);

  const opened = await openSession(session);
  const { status, body } = await ask('GET', '/scenarios');
  const listed = status === 200 ? body.scenarios : [{ name: 'demo', description: '' }];
  for (const one of listed) {
    scenarios.append(element('option', { value: one.name, title: one.description }, one.name));
  }
  if (opened.status < 300) scenarios.value = opened.body.scenario;
}

/**
 * A field that leads to the same page in another session; emptied, to the visitor's own.
 * @param {string} name
 */
function nameField(name) {
  const field = element('input', {
    ...{ id: 'session-name', value: name, size: '18', spellcheck: 'false' },
    // The pattern is that of the control API; see session-name.ts.
    pattern: '[A-Za-z0-9][A-Za-z0-9._\\-]{0,63}',
  });
  field.addEventListener('change', () => {
    if (!field.reportValidity()) return;
    const path = location.pathname.replace(/^\/@[^/]+/, '');
    location.assign(`${field.value === '' ? '' : `/@${field.value}`}${path}${location.hash}`);
  });
  return field;
}
