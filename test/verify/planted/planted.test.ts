// kontrak verify finds planted faults, and is silent where there are none. `npm run planted` prints how.
import { afterAll, describe, expect, it } from '@jest/globals';

import { faults } from './faults.ts';
import { allNeutral, neutrals } from './neutral.ts';
import { planting } from './planting.ts';

const { contracts, run, close } = await planting();

afterAll(close);

it('plants over a hundred faults, in seven contracts', () => {
  const all = faults(contracts);
  expect(all.length).toBeGreaterThan(100);
  expect(new Set(all.map(({ api }) => api)).size).toBe(7);
});

describe.each(faults(contracts))('$api: $name', ({ api, only, checks, fault }) => {
  it('is found', async () => {
    const report = await run(api, fault, only);
    const found = report.findings.filter(({ state }) => state === 'new');
    expect(found.map((one) => one.fault.check)).toEqual(
      expect.arrayContaining([expect.stringMatching(`^(${checks.join('|')})$`)]),
    );
  });
});

describe.each([...contracts])('%s', (api, contract) => {
  const patient = { timeout: 20_000 };

  // Each change alone is tried on two operations here, and on all of them by `npm run planted`.
  const [read, write] = [['get'], ['post', 'put', 'patch']].map((methods) =>
    contract.operations.find(({ method }) => methods.includes(method)),
  );
  const some = [read, write].flatMap((one) => (one ? [one.id] : []));

  it.each(neutrals(contract))('is silent on $name', async ({ fault, strict }) => {
    const { findings } = await run(api, fault, some, { ...patient, strict });
    expect(findings.map((one) => [one.fault.check, one.operation, one.title])).toEqual([]);
  });

  it('is silent on all harmless changes together', async () => {
    const { findings } = await run(api, allNeutral(contract), [], patient);
    expect(findings.map((one) => [one.fault.check, one.operation, one.title])).toEqual([]);
  }, 120_000);

  it('has no fault that is not planted', async () => {
    const { findings, operations } = await run(api, {}, []);
    expect(findings.map(({ fault, operation, title }) => [fault.check, operation, title])).toEqual(
      [],
    );
    expect(operations.filter(({ reached }) => !reached)).toEqual([]);
    const statuses = operations.flatMap((one) => one.statuses);
    expect(statuses.filter(({ count, asked }) => count + asked === 0)).toEqual([]);
  }, 120_000);
});
