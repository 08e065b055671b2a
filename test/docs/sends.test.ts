// A request as the page of its operation has it, sent as it is, succeeds.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import createClient from 'openapi-fetch';
import request from 'supertest';

import { createMock } from '../../server/app.ts';
import { bundledDomains } from '../../server/contract/bundles.ts';
import { parametersOf, resolve } from '../../server/contract/document.ts';
import { examplesOf } from '../../server/contract/examples.ts';
import { load } from '../../server/contract/load.ts';
import { operationsIn } from '../../server/contract/methods.ts';
import { demoSent } from '../../server/docs/demo-credentials.ts';
import { listen } from '../listening.ts';
import type { Listening } from '../listening.ts';
import type {
  Document,
  OperationObject,
  Parameter,
  RequestBody,
} from '../../server/contract/document.ts';

const PUBLIC = ['train-travel'];
const FOLDER = 'node_modules/@readme/oas-examples/3.1/json';

const contracts = await Promise.all(
  PUBLIC.map(async (name) => ({ name, ...(await load(`${FOLDER}/${name}.json`)) })),
);
const mock = createMock({ apis: bundledDomains(), contracts });
const { app } = mock;
let listening: Listening;

beforeAll(async () => {
  listening = await listen(app);
});

afterAll(async () => {
  await listening.close();
});

/** The first example of each required parameter of a kind. */
function valuesIn(document: Document, parameters: Parameter[], place: Parameter['in']) {
  const needed = parameters.filter((one) => one.in === place && one.required === true);
  return needed.map((one) => [one.name, String(examplesOf(document, one)[0]?.value)] as const);
}

function send(document: Document, path: string, method: string, operation: OperationObject) {
  const parameters = parametersOf(document, document.paths[path] ?? {}, operation);
  let target = new URL(document.servers?.[0]?.url ?? '').pathname + path;
  for (const [name, value] of valuesIn(document, parameters, 'path'))
    target = target.replace(`{${name}}`, encodeURIComponent(value));
  const { headers, query } = demoSent(document, operation.security);
  const body = operation.requestBody && resolve<RequestBody>(document, operation.requestBody);
  const [[type, media] = []] = Object.entries(body?.content ?? {});
  const agent = request(app);
  // The cast: supertest has a function for each method.
  const sent = agent[method as 'post'](target)
    .query({ ...query, ...Object.fromEntries(valuesIn(document, parameters, 'query')) })
    .set({ ...headers, ...Object.fromEntries(valuesIn(document, parameters, 'header')) });
  const value = media && examplesOf(document, media)[0]?.value;
  if (!type?.startsWith('multipart/')) return sent.send(value as object);
  // The cast: the page has forms in rows.
  const rows = value as { name: string; value: unknown; isDisabled: boolean }[];
  for (const row of rows.filter(({ isDisabled }) => !isDisabled))
    void sent.field(row.name, String(row.value));
  return sent;
}

/** The replies to the requests of all operations, each to a world as it was at first. */
async function replies(domain: string) {
  const page = (await request(app).get(`/docs/${domain}/openapi.json`)).body as Document;
  const found: [string, number][] = [];
  for (const [path, item] of Object.entries(page.paths)) {
    for (const { method, object } of operationsIn(item)) {
      mock.sessions.delete('default');
      const { status, text } = await send(page, path, method, object);
      found.push([`${method} ${path} ${status < 300 ? '' : text}`, status]);
    }
  }
  return found;
}

it.each([...bundledDomains(), ...PUBLIC])('is taken by each operation of %s', async (domain) => {
  const refused = (await replies(domain)).filter(([, status]) => status >= 300);
  expect(refused).toEqual([]);
});

interface Sample {
  label: string;
  source: string;
}

/** Runs a sample by openapi-fetch without its types, and returns the error that it gets. */
async function errorOf(source: string): Promise<unknown> {
  const code = source.replaceAll(/^import .*$|<paths>/gm, '');
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the code is that of the page
  const run = new Function('createClient', `return (async () => {${code} return error})()`);
  return (run as (client: typeof createClient) => Promise<unknown>)(createClient);
}

it.each([...bundledDomains(), ...PUBLIC])(
  'is taken by each operation of %s, as its sample has it',
  async (domain) => {
    const reply = await fetch(`${listening.origin}/docs/${domain}/openapi.json`);
    const page = (await reply.json()) as Document;
    const refused: string[] = [];
    for (const [path, item] of Object.entries(page.paths)) {
      for (const { method, object } of operationsIn(item)) {
        // The cast: the page has samples at each operation.
        const { 'x-codeSamples': samples } = object as { 'x-codeSamples': Sample[] };
        mock.sessions.delete('default');
        const error = await errorOf(samples[0]?.source ?? '');
        if (error !== undefined) refused.push(`${method} ${path} ${JSON.stringify(error)}`);
      }
    }
    expect(refused).toEqual([]);
  },
);

it.each(['frog-cloud', 'klikoo', 'mitra-delivery', 'mobile-data-plan'])(
  'fulfils each preference that a page of %s offers',
  async (domain) => {
    const page = (await request(app).get(`/docs/${domain}/openapi.json`)).body as Document;
    const unfulfilled: string[] = [];
    for (const [path, item] of Object.entries(page.paths)) {
      for (const { method, object } of operationsIn(item)) {
        const parameters = parametersOf(page, item, object);
        const prefer = parameters.find(({ name }) => name === 'Prefer');
        for (const { value } of prefer ? examplesOf(page, prefer) : []) {
          if (value === '') continue;
          mock.sessions.delete('default');
          const { text } = await send(page, path, method, object).set('Prefer', String(value));
          if (text.includes('has no example') || text.includes('does not document'))
            unfulfilled.push(`${method} ${path} ${String(value)}`);
        }
      }
    }
    expect(unfulfilled).toEqual([]);
  },
);
