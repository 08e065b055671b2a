// Failures to come, and the form that makes one from what an operation documents.
// @ts-check
import { useState } from 'preact/hooks';

import { useActs, useLive } from './ask.js';
import { useChoices } from './choices.js';
import { control, sessionPath } from './control.js';
import { html } from './html.js';
import { Problem } from './parts.js';
import { words } from './words.js';

/**
 * @param {{ session: string, since: unknown, operation: string }} props
 *   `operation`: of the chosen request, such as `frog-cloud getProfile`; the form offers it first
 */
export function Faults({ session, since, operation }) {
  const path = `${sessionPath(session)}/faults`;
  const faults = useLive(path, since);
  const { error, act } = useActs(faults.again);
  const list = faults.value?.faults ?? [];
  return html`<section>
    <${FaultForm}
      ...${{ operation }}
      add=${(/** @type {object} */ fault) => act(() => control('POST', path, fault))}
    />
    <${Problem} error=${error ?? faults.error} />
    ${list.length === 0 && html`<p class="soft">${words.none}</p>`}
    <ul class="faults">
      ${list.map(
        (/** @type {any} */ one) =>
          html`<li key=${one.id}>
            <span
              ><b
                >${one.match.operation ?? one.match.domain ?? one.match.path ?? one.match.method}</b
              >
              ${` ${told(one.effect)} `}
              <span class="soft"
                >${one.left === null ? words.always : `${one.left} ${words.left}`}${one.probability < 1 ? `, ${one.probability * 100} %` : ''}</span
              ></span
            >
            <button
              type="button"
              onClick=${() => act(() => control('DELETE', `${path}/${one.id}`))}
            >
              ${words.remove}
            </button>
          </li>`,
      )}
    </ul>
  </section>`;
}

/** @param {any} effect */
function told({ kind, status, example, delayMs }) {
  if (kind === 'status') return `${status}${example ? ` ${example}` : ''}`;
  if (kind === 'delay') return `${delayMs} ms`;
  return kind === 'drop' ? words.drop : words.cut;
}

/** @param {{ operation: string, add: (fault: object) => void }} props */
function FaultForm({ operation: first, add }) {
  const choices = useChoices();
  const [chosen, setChosen] = useState('');
  const [kind, setKind] = useState('status');
  const [status, setStatus] = useState('');
  const [example, setExample] = useState('');
  const [delay, setDelay] = useState('2000');
  const [times, setTimes] = useState('1');
  const [chance, setChance] = useState('100');
  const choice =
    choices.find(({ domain, operation }) => `${domain} ${operation}` === (chosen || first)) ??
    choices[0];
  if (!choice) return null;
  const statuses = [...choice.statuses.keys()];
  const usual = statuses.find((one) => /^[45]/.test(one)) ?? statuses[0] ?? '500';
  const meant = statuses.includes(status) ? status : usual;
  const examples = choice.statuses.get(meant) ?? [];
  const effect = () => {
    if (kind === 'delay') return { kind, delayMs: Number(delay) };
    if (kind !== 'status') return { kind };
    return { kind, status: Number(meant), ...(examples.includes(example) ? { example } : {}) };
  };
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    add({
      match: { domain: choice.domain, operation: choice.operation },
      effect: effect(),
      ...(times === '' ? {} : { times: Number(times) }),
      ...(chance === '100' ? {} : { probability: Number(chance) / 100 }),
    });
  };
  return html`<form class="grid" onSubmit=${submit}>
    <label
      >${words.operation}<${Select}
        value=${`${choice.domain} ${choice.operation}`}
        set=${setChosen}
        options=${choices.map(({ domain, operation }) => `${domain} ${operation}`)}
    /></label>
    <label
      >${words.effect}<select
        value=${kind}
        onChange=${(/** @type {any} */ event) => setKind(event.currentTarget.value)}
      >
        <option value="status">${words.status}</option>
        <option value="delay">${words.delay}</option>
        <option value="drop">${words.drop}</option>
        <option value="truncate">${words.cut}</option>
      </select></label
    >
    ${kind === 'status' && html`<label>${words.status}<${Select} value=${meant} set=${setStatus} options=${statuses} /></label>`}
    ${kind === 'status' && examples.length > 0 && html`<label>${words.example}<${Select} value=${examples.includes(example) ? example : examples[0]} set=${setExample} options=${examples} /></label>`}
    ${kind === 'delay' && html`<label>${words.delay}<${Field} type="number" value=${delay} set=${setDelay} /></label>`}
    <label
      >${words.times}<${Field}
        type="number"
        value=${times}
        set=${setTimes}
        placeholder=${words.always}
    /></label>
    <label>${words.chance} %<${Field} type="number" value=${chance} set=${setChance} /></label>
    <button type="submit">${words.add}</button>
  </form>`;
}

/** @param {{ value: string, set: (value: string) => void, options: string[] }} props */
function Select({ value, set, options }) {
  return html`<select
    value=${value}
    onChange=${(/** @type {any} */ event) => set(event.currentTarget.value)}
  >
    ${options.map((one) => html`<option key=${one} value=${one} selected=${one === value}>${one}</option>`)}
  </select>`;
}

/** @param {{ value: string, set: (value: string) => void, type: string, placeholder?: string }} props */
function Field({ value, set, type, placeholder = '' }) {
  return html`<input
    type=${type}
    min="0"
    value=${value}
    placeholder=${placeholder}
    onInput=${(/** @type {any} */ event) => set(event.currentTarget.value)}
  />`;
}
