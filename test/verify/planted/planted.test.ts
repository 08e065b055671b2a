// kontrak verify finds planted faults, and is silent where there are none.
import { Agent } from 'node:http';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { createMock } from '../../../server/app.ts';
import { bundledDomains } from '../../../server/contract/bundles.ts';
import { load } from '../../../server/contract/load.ts';
import { signWith } from '../../../server/verify/request/credentials.ts';
import { verify } from '../../../server/verify/run/run.ts';
import { listen } from '../../listening.ts';
import { PARCELS, VISITORS, VISITS } from './derived.ts';
import { faults } from './faults.ts';
import { plantedServer } from './planted-server.ts';
import type { Report } from '../../../server/verify/report/report.ts';
import type { Listening } from '../../listening.ts';
import type { Fault, PlantedServer } from './planted-server.ts';

const derived = await Promise.all(
  Object.entries({ parcels: PARCELS, visits: VISITS }).map(async ([name, source]) => {
    const { document } = await load(source);
    return { name, document, ...(name === 'visits' ? { code: VISITORS } : {}) };
  }),
);
const { app, contracts } = createMock({
  apis: bundledDomains(),
  contracts: derived,
  log: () => undefined,
});
const agent = new Agent({ keepAlive: true });
let mock: Listening;
let server: PlantedServer;

beforeAll(async () => {
  mock = await listen(app);
  server = await plantedServer(mock.origin, agent);
});
afterAll(async () => {
  agent.destroy();
  await server.close();
  await mock.close();
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

async function run(api: string, fault: Fault, only: readonly string[], seed = 1): Promise<Report> {
  const contract = contracts.get(api);
  if (!contract) throw new Error(`There is no contract ${api}.`);
  server.plant(contract, fault);
  return verify(
    { contract, name: api, placeOf: () => Promise.resolve({ file: api }) },
    {
      ...{ url: server.origin, headers: {}, sign: signWith(contract.document, 'demo'), seed },
      ...{ timeout: 1000, most: 100_000, readOnly: false, workers: 1, strict: true },
      selects: ({ id }) => only.length === 0 || only.includes(id),
      ...{
        sessionHeader: 'X-Kontrak-Session',
        known: new Set<string>(),
        progress: () => undefined,
      },
    },
  );
}

describe.each([...contracts.keys()].filter((name) => name !== 'control'))('%s', (api) => {
  it('has no fault that is not planted', async () => {
    const { findings, operations } = await run(api, {}, []);
    expect(findings.map(({ fault, operation, title }) => [fault.check, operation, title])).toEqual(
      [],
    );
    expect(operations.filter(({ reached }) => !reached)).toEqual([]);
  });
});
