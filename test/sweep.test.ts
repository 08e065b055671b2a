// The mock serves every operation of every contract.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { createMock } from '../server/app.ts';
import { listen } from './listening.ts';
import { bodyMutations, parameterMutations, without } from './mutations.ts';
import { credentialsOf, initOf, sampleOf, urlOf } from './sample.ts';
import type { Contract } from '../server/contract/contract.ts';
import type { Operation } from '../server/contract/operation.ts';
import type { Listening } from './listening.ts';
import type { Sample } from './sample.ts';

const log: string[] = [];
const { app, contracts: served } = createMock({ log: (message) => log.push(message) });
// These are the mock's own contracts, so that each validator is compiled once.
const contracts = [...served.values()];
let mock: Listening;

beforeAll(async () => {
  mock = await listen(app);
});
afterAll(() => mock.close());

/** Sends a sample, and checks that the mock logs no defect. */
async function send(contract: Contract, operation: Operation, sample: Sample) {
  log.length = 0;
  // Each request has its own session, so that no operation changes the world of another.
  const url = `${mock.origin}/@${operation.id}/${contract.domain}${urlOf(operation, sample)}`;
  const reply = await fetch(url, initOf(sample));
  const body = await reply.text();
  expect(log).toEqual([]);
  return { operation: operation.id, status: reply.status, body };
}

/** Expects a refusal in the documented shape. It must name the place if there is one. */
async function expectRefusal(
  contract: Contract,
  operation: Operation,
  sample: Sample,
  refusal: { status: number; place?: string },
) {
  const reply = await send(contract, operation, sample);
  expect(reply).toMatchObject({ status: refusal.status });
  const headers = { 'content-type': 'application/json' };
  const checked = { status: refusal.status, headers, body: JSON.parse(reply.body) as unknown };
  expect(operation.validator.violationsIn(operation, checked)).toEqual([]);
  if (refusal.place !== undefined) expect(names(reply.body, refusal.place)).toBe(true);
}

/** The place as a JSON Pointer, or dotted below the body as in Google's field violations. */
function names(body: string, place: string): boolean {
  const dotted = place
    .split('/')
    .slice(2)
    .join('.')
    .replace(/\.(\d+)/g, '[$1]');
  return body.includes(place) || body.includes(`"${dotted || 'body'}"`);
}

it('covers every operation of every API', () => {
  const counts = Object.fromEntries(contracts.map((one) => [one.domain, one.operations.length]));
  expect(counts).toEqual({
    awan: 72,
    'frog-cloud': 5,
    klikoo: 2,
    'mitra-delivery': 3,
    'mobile-data-plan': 3,
  });
});

const operations = contracts.flatMap((contract) =>
  contract.operations.map((operation) => ({
    contract,
    operation,
    name: `${contract.domain} ${operation.id}`,
  })),
);

describe.each(operations)('$name', ({ contract, operation }) => {
  const sample = sampleOf(contract, operation);
  const prefer = (preference: string) =>
    send(contract, operation, { ...sample, headers: { ...sample.headers, Prefer: preference } });

  it('answers its happy example', async () => {
    const reply = await send(contract, operation, sample);
    expect(reply).toMatchObject({ status: 200 });
    expect(JSON.parse(reply.body)).toEqual(expect.anything());
  });

  it.each(operation.responses.statuses)('answers %i if Prefer asks for it', async (status) => {
    expect(await prefer(`code=${status}`)).toMatchObject({ status });
  });

  it('makes up data that fits the contract', async () => {
    expect(await prefer('dynamic=true')).toMatchObject({ status: 200 });
  });

  const credentials = Object.keys(credentialsOf(contract, operation));
  const refusals = [
    ...credentials.map((name) => ({
      title: `without the credentials ${name}`,
      changed: { ...sample, headers: without(sample.headers, name) },
      status: 401,
    })),
    ...parameterMutations(operation, sample),
    ...bodyMutations(contract, operation, sample),
  ];
  if (refusals.length > 0) {
    it.each(refusals)('refuses a request $title', ({ changed, ...refusal }) =>
      expectRefusal(contract, operation, changed, refusal),
    );
  }
});
