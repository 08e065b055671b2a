// The operations of all APIs, with what each documents.
// @ts-check
import { useEffect, useState } from 'preact/hooks';

import { control } from './control.js';

/** @typedef {{ domain: string, operation: string, statuses: Map<string, string[]> }} Choice */

/** The operations of all APIs, with their documented statuses and the examples of each. @returns {Choice[]} */
export function useChoices() {
  const [choices, setChoices] = useState(/** @type {Choice[]} */ ([]));
  useEffect(() => {
    read().then(setChoices, () => setChoices([]));
  }, []);
  return choices;
}

async function read() {
  const { apis } = await control('GET', '/apis');
  const documents = await Promise.all(
    apis.map(async (/** @type {{ name: string, contract: string }} */ { name, contract }) => [
      name,
      await (await fetch(contract)).json(),
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
        statuses: statusesOf(/** @type {any} */ (operation).responses, follow),
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

/** Statuses that stand for those of a range, and for all others. */
const USUAL = ['400', '401', '404', '500', '503'];

/**
 * The statuses of an operation, each with the names of its examples.
 * @param {Record<string, any>} responses
 * @param {(one: any) => any} follow
 * @returns {Map<string, string[]>}
 */
function statusesOf(responses, follow) {
  const named = Object.entries(responses).filter(([status]) => /^[1-5][0-9]{2}$/.test(status));
  const others = USUAL.flatMap((status) => {
    const response = responses[`${status[0]}XX`] ?? responses['default'];
    return response ? [/** @type {[string, any]} */ ([status, response])] : [];
  });
  const all = new Map([...others, ...named]);
  return new Map(
    [...all].sort().map(([status, response]) => [status, examplesOf(follow(response))]),
  );
}
