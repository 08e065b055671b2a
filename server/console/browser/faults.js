// Failures to come, and the form that makes one from what an operation documents.
// @ts-check
import { useEffect, useState } from 'preact/hooks';

import { useActs, useAnswer } from './ask.js';
import { control, sessionPath } from './control.js';
import { html } from './html.js';
import { Problem } from './parts.js';
import { words } from './words.js';

/** @typedef {{ domain: string, operation: string, statuses: Map<string, string[]> }} Choice */

/** @param {{ session: string, since: unknown }} props */
export function Faults({ session, since }) {
  const path = `${sessionPath(session)}/faults`;
  const faults = useAnswer(path, since);
  const { error, act } = useActs(faults.again);
  const list = faults.value?.faults ?? [];
  return html`<section>
    <${FaultForm} add=${(/** @type {object} */ fault) => act(() => control('POST', path, fault))} />
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
              ${told(one.effect)}
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

/** @param {{ add: (fault: object) => void }} props */
function FaultForm({ add }) {
  const choices = useChoices();
  const [chosen, setChosen] = useState('');
  const [kind, setKind] = useState('status');
  const [status, setStatus] = useState('');
  const [example, setExample] = useState('');
  const [delay, setDelay] = useState('2000');
  const [times, setTimes] = useState('1');
  const [chance, setChance] = useState('100');
  const choice =
    choices.find(({ domain, operation }) => `${domain} ${operation}` === chosen) ?? choices[0];
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

/** The operations of all APIs, with their documented statuses and the examples of each. @returns {Choice[]} */
function useChoices() {
  const [choices, setChoices] = useState(/** @type {Choice[]} */ ([]));
  useEffect(() => {
    void read().then(setChoices);
  }, []);
  return choices;
}

async function read() {
  const { apis } = await (await fetch('/', { headers: { Accept: 'application/json' } })).json();
  const documents = await Promise.all(
    apis.map(async (/** @type {any} */ api) => [
      api.domain,
      await (await fetch(api.contract.json)).json(),
    ]),
  );
  return documents.flatMap(([domain, document]) => choicesIn(domain, document));
}

/** @param {string} domain @param {any} document @returns {Choice[]} */
function choicesIn(domain, document) {
  const follow = (/** @type {any} */ one) =>
    one?.$ref?.startsWith('#/')
      ? one.$ref
          .slice(2)
          .split('/')
          .reduce(
            (/** @type {any} */ at, /** @type {string} */ key) =>
              at?.[decodeURIComponent(key).replaceAll('~1', '/').replaceAll('~0', '~')],
            document,
          )
      : one;
  return Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    Object.entries(/** @type {any} */ (item))
      .filter(
        ([, operation]) =>
          operation &&
          typeof operation === 'object' &&
          'responses' in /** @type {any} */ (operation),
      )
      .map(([method, operation]) => ({
        domain,
        operation: /** @type {any} */ (operation).operationId ?? `${method.toUpperCase()} ${path}`,
        statuses: new Map(
          Object.entries(/** @type {any} */ (operation).responses)
            .filter(([status]) => /^[1-5][0-9]{2}$/.test(status))
            .map(([status, response]) => [status, examplesOf(follow(response))]),
        ),
      })),
  );
}

/** @param {any} response @returns {string[]} */
function examplesOf(response) {
  const contents = Object.values(response?.content ?? {});
  return [
    ...new Set(contents.flatMap((/** @type {any} */ one) => Object.keys(one?.examples ?? {}))),
  ];
}
