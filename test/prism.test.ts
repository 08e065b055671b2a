// Prism gives a second opinion: it reads the contracts as the mock does, without our code.
import { execFileSync } from 'node:child_process';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { bundledDomains, readContract } from '../server/contract/bundles.ts';
import { resolve } from '../server/contract/document.ts';
import { bodyMutations, without } from './mutations.ts';
import { startPrism } from './prism.ts';
import { credentialsOf, initOf, sampleOf, urlOf } from './sample.ts';
import type { Contract } from '../server/contract/contract.ts';
import type { Operation } from '../server/contract/operation.ts';
import type { Example } from '../server/contract/document.ts';
import type { Prism } from './prism.ts';
import type { Sample } from './sample.ts';

const contracts = bundledDomains().map(readContract);
const prisms = new Map<string, Prism>();

beforeAll(async () => {
  // All start at once, because each spends much of its start waiting.
  await Promise.all(
    contracts.map(async ({ domain }) => {
      prisms.set(domain, await startPrism(domain));
    }),
  );
}, 60_000);
afterAll(() => Promise.all([...prisms.values()].map(({ stop }) => stop())));

it('is the tested version', () => {
  // On an older Node, npm quietly chooses an older Prism.
  expect(execFileSync('prism', ['--version'], { encoding: 'utf8' }).trim()).toBe('5.16.0');
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

  it('answers its first example', async () => {
    const [status = 0] = operation.responses.statuses;
    const [type, media] = Object.entries(operation.responses.get(status)?.content ?? {})[0] ?? [];
    const [example = { value: undefined }] = Object.values(media?.examples ?? {});
    const body = resolve<Example>(contract.document, example).value;
    const reply = await send(contract, operation, sample);
    expect(reply).toEqual({ status, type, body, violations: [] });
  });

  const credentials = Object.keys(credentialsOf(contract, operation));
  if (credentials.length > 0) {
    it.each(credentials)('refuses a request without %s', async (name) => {
      const bare = { ...sample, headers: without(sample.headers, name) };
      expect(await send(contract, operation, bare)).toMatchObject({ status: 401 });
    });
  }

  const mutations = bodyMutations(contract, operation, sample);
  const tried = [/^without a body$/, /^without \/body/, /^with a wrong \/body/].flatMap(
    (kind) => mutations.find(({ title }) => kind.test(title)) ?? [],
  );
  if (tried.length > 0) {
    it.each(tried)('refuses a request $title', async ({ changed, place }) => {
      const { status, violations } = await send(contract, operation, changed);
      // Prism reports the request itself as the place of a missing body.
      const where = place === '/body' ? 'request' : 'request/body';
      expect({ status, violations }).toEqual({ status: 400, violations: [where] });
    });
  }
});

/** Sends a sample to the contract's Prism. */
async function send({ domain }: Contract, operation: Operation, sample: Sample) {
  const { origin = '' } = prisms.get(domain) ?? {};
  const reply = await fetch(origin + urlOf(operation, sample), initOf(sample));
  // The cast: Prism lists its violations in that header, because the body is the contract's own example.
  const found = JSON.parse(reply.headers.get('sl-violations') ?? '[]') as { location: string[] }[];
  return {
    status: reply.status,
    type: reply.headers.get('content-type'),
    body: await reply.json(),
    violations: [...new Set(found.map(({ location }) => location.slice(0, 2).join('/')))],
  };
}
