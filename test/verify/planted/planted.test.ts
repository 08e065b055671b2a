// kontrak verify finds planted faults, and is silent where there are none. One fault of each kind is planted here, and
// each of them by `npm run planted`, which prints how it is found.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { toldBy } from '../run.ts';
import { faults } from './faults.ts';
import { allNeutral, isAmongAll, neutrals } from './neutral.ts';
import { planting } from './planting.ts';
import type { Report } from '../../../server/verify/report/report.ts';
import type { Planted } from './faults.ts';

const { contracts, run, close } = await planting();

afterAll(close);

/** The first fault of each kind. A kind has the same checks to find it, and the same rule that is not looked at. */
function oneOfEachKind(all: readonly Planted[]): Planted[] {
  const kinds = Map.groupBy(all, ({ checks, name }) => {
    const [rule = ''] = / does not look at (the )?\S+/.exec(name) ?? [];
    return `${checks.join(' ')}${rule}`;
  });
  return [...kinds.values()].flatMap(([first]) => first ?? []);
}

it('plants over a hundred faults, in seven contracts', () => {
  const all = faults(contracts);
  expect(all.length).toBeGreaterThan(100);
  expect(new Set(all.map(({ api }) => api)).size).toBe(7);
});

describe.each(oneOfEachKind(faults(contracts)))('$api: $name', ({ api, only, checks, fault }) => {
  it('is found', async () => {
    // A good server may need a second on a busy machine. One that never answers in time need not be waited for.
    const patience = checks.includes('no-reply') ? { timeout: 300 } : {};
    const report = await run(api, fault, only, patience);
    const found = report.findings.filter(({ state }) => state === 'new');
    expect(found.map((one) => one.fault.check)).toEqual(
      expect.arrayContaining([expect.stringMatching(`^(${checks.join('|')})$`)]),
    );
  });
});

describe.each([...contracts])('%s', (api, contract) => {
  const patient = { timeout: 20_000 };
  let report: Report;

  beforeAll(async () => {
    report = await run(api, allNeutral(contract), [], patient);
  }, 120_000);

  it('is silent on all harmless changes together', () => {
    expect(toldBy(report)).toEqual([]);
  });

  it('reaches every operation, and every status that can be asked for', () => {
    const { operations } = report;
    expect(operations.filter(({ reached }) => !reached)).toEqual([]);
    const statuses = operations.flatMap((one) => one.statuses);
    expect(statuses.filter(({ count, asked }) => count + asked === 0)).toEqual([]);
  });

  // Each change alone is tried on two operations here, and on all of them by `npm run planted`.
  const [read, write] = [['get'], ['post', 'put', 'patch']].map((methods) =>
    contract.operations.find(({ method }) => methods.includes(method)),
  );
  const some = [read, write].flatMap((one) => (one ? [one.id] : []));
  const alone = neutrals(contract).filter((one) => api === 'awan' || !isAmongAll(one));

  it.each(alone)('is silent on $name', async ({ fault, strict }) => {
    expect(toldBy(await run(api, fault, some, { ...patient, strict }))).toEqual([]);
  });
});
