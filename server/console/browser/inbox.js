// Mails, SMS and push messages, as their reader would see them.
// @ts-check
import { useLive } from './ask.js';
import { sessionPath } from './control.js';
import { html } from './html.js';
import { CopyButton, Problem } from './parts.js';
import { words } from './words.js';

const SIGNS = { email: '✉', sms: '☎', push: '◉' };

/** @param {{ session: string, since: unknown }} props */
export function Inbox({ session, since }) {
  const { value, error } = useLive(`${sessionPath(session)}/inbox`, since);
  const messages = (value?.messages ?? []).toReversed();
  return html`<section>
    <${Problem} error=${error} />
    ${messages.length === 0 && html`<p class="soft">${words.none}</p>`}
    ${messages.slice(0, 100).map(
      (/** @type {any} */ one) =>
        html`<article key=${one.id} class=${`message ${one.channel}`}>
          <header>
            <b>${SIGNS[/** @type {'email'} */ (one.channel)]} ${one.to}</b>${' '}
            <span class="soft">${one.at.replace('T', ' ').slice(0, 19)} · ${one.domain}</span>
          </header>
          ${one.subject && html`<h3>${one.subject}</h3>`}
          <p class="text">${one.text}</p>
          ${Object.entries(one.data)
            .filter(([, data]) => typeof data === 'string' || typeof data === 'number')
            .map(
              ([name, data]) =>
                html`<div key=${name} class="datum">
                  <span class="soft">${name}</span> <code>${data}</code>
                  <${CopyButton} label=${words.copy} text=${() => String(data)} />
                </div>`,
            )}
        </article>`,
    )}
  </section>`;
}
