// One request: what was sent, what came, and what it has changed.
// @ts-check
import { useAnswer, useActs } from './ask.js';
import { control, sessionPath } from './control.js';
import { curlOf, fetchOf } from './code.js';
import { copiedNote, harOf, requestOf, testNow } from './copies.js';
import { html } from './html.js';
import { CopyButton, Problem, SureButton } from './parts.js';
import { words } from './words.js';

/**
 * @param {{ session: string, number: number, since: string, rewound: () => void, choose: (number: number | null) => void }} props
 */
export function Entry({ session, number, since, rewound, choose }) {
  const path = `${sessionPath(session)}/journal/${number}`;
  const { value: entry, error } = useAnswer(path, since);
  const { error: refusal, act } = useActs(() => undefined);
  if (!entry) return html`<${Problem} error=${error} />`;
  const request = requestOf(entry, session);
  const copied = copiedNote(entry, request);
  const { search } = new URL(request.url);
  const changes = readable(entry.changes);
  const rewind = () =>
    act(async () => {
      await control('POST', `${sessionPath(session)}/rewind`, { entry: number });
      rewound();
    });
  const again = () =>
    act(async () => {
      choose((await control('POST', `${path}/resend`)).number);
    });
  return html`<article class="entry">
    <header>
      <h2><code>${entry.method} ${entry.path}${search}</code></h2>
      <p class="soft">
        ${[`#${number}`, entry.operation ?? '–', html`<b class=${`s${Math.floor(entry.status / 100)}`}>${entry.status}</b>`, `${entry.durationMs.toFixed(1)} ms`, entry.at.replace('T', ' ').replace('Z', ' UTC')].flatMap((one, i) => (i === 0 ? [one] : [' · ', one]))}
      </p>
      <div class="buttons">
        <${SureButton} label=${words.rewind} act=${rewind} />
        <button type="button" onClick=${again}>${words.again}</button>
        <${CopyButton} label=${words.copyCurl} text=${() => curlOf(request)} ...${{ copied }} />
        <${CopyButton} label=${words.copyFetch} text=${() => fetchOf(request)} ...${{ copied }} />
        <${CopyButton}
          label=${words.copyTest}
          text=${() => testNow(request, entry)}
          ...${{ copied }}
        />
        <${CopyButton} label=${words.copyHar} text=${() => harOf(session, number)} />
        ${entry.domain && html`<a class="button" href=${`/docs/${entry.domain}`}>${words.docs}</a>`}
      </div>
    </header>
    <${Problem} error=${refusal} />
    <${Places} title=${words.violations} places=${entry.violations} kind="violations" />
    <${Places} title=${words.ignored} places=${entry.warnings} kind="warnings" />
    ${entry.refusal && entry.violations.length === 0 && html`<p class="problem refusal">${entry.refusal}</p>`}
    ${entry.error && html`<p class="problem">${entry.error}</p>`}
    <section>
      <h3>${words.changes}</h3>
      ${changes.length === 0 && html`<p class="soft">${words.noChanges}</p>`}
      <ol class="changes">
        ${changes.slice(0, 200).map((/** @type {Change} */ one, /** @type {number} */ i) => html`<${ChangeItem} key=${i} change=${one} inverse=${entry.inverse} />`)}
      </ol>
      ${changes.length > 200 && html`<p class="soft">… ${changes.length - 200}</p>`}
    </section>
    <${Message}
      title=${words.request}
      message=${entry.request}
      query=${entry.query}
      parts=${words.headers}
    />
    <${Message} title=${words.answer} message=${entry.reply} parts=${words.replyHeaders} />
  </article>`;
}

/** @typedef {{ op: string, path: string, value?: unknown }} Change */

/** The changes as a person looks for them: the states of APIs first. The seed of made-up values tells nothing. @param {Change[]} changes */
function readable(changes) {
  const isState = (/** @type {Change} */ { path }) => path.startsWith('/domains/');
  const others = changes.filter((one) => !isState(one) && one.path !== '/random');
  return [...changes.filter(isState), ...others];
}

/** @param {{ title: string, places: { place: string, message: string }[], kind: string }} props */
function Places({ title, places, kind }) {
  if (places.length === 0) return null;
  return html`<section class=${kind}>
    <h3>${title}</h3>
    <ul>
      ${places.map(({ place, message }) => html`<li key=${place + message}><code>${place}</code> ${message}</li>`)}
    </ul>
  </section>`;
}

/** A change, with the value before it where the inverse tells one. @param {{ change: Change, inverse: Change[] }} props */
function ChangeItem({ change, inverse }) {
  const { op, path, value } = change;
  const before = op === 'add' ? undefined : inverse.find((one) => one.path === path)?.value;
  return html`<li class=${op}>
    <code class="place">${path}</code>
    ${before !== undefined && html`<pre class="before">${JSON.stringify(before, null, 2)}</pre>`}
    ${value !== undefined && html`<pre class="after">${JSON.stringify(value, null, 2)}</pre>`}
  </li>`;
}

/** @param {{ title: string, message: any, parts: string, query?: Record<string, unknown> }} props */
function Message({ title, message, parts, query = {} }) {
  const { headers, body, size, truncated } = message;
  const text = body === null ? '' : typeof body === 'string' ? body : JSON.stringify(body, null, 2);
  return html`<section>
    <h3>${title} <small class="soft">${size} B${truncated ? ' …' : ''}</small></h3>
    <details>
      <summary class="soft">
        ${Object.keys(headers).length + Object.keys(query).length} ${parts}
      </summary>
      <dl>
        ${Object.entries({ ...query, ...headers }).map(
          ([name, value]) =>
            html`<div key=${name}>
              <dt>${name}</dt>
              <dd>${typeof value === 'string' ? value : JSON.stringify(value)}</dd>
            </div>`,
        )}
      </dl>
    </details>
    ${text !== '' && html`<pre tabindex="0">${text}</pre>`}
  </section>`;
}
