// A mock of seven contracts, a server before it that has one fault at a time, and runs of verify against that.
import { Agent } from 'node:http';

import { createMock } from '../../../server/app.ts';
import { bundledDomains } from '../../../server/contract/bundles.ts';
import { load } from '../../../server/contract/load.ts';
import { signWith } from '../../../server/verify/request/credentials.ts';
import { verify } from '../../../server/verify/run/run.ts';
import { listen } from '../../listening.ts';
import { PARCELS, VISITORS, VISITS } from './derived.ts';
import { plantedServer } from './planted-server.ts';
import type { Contract } from '../../../server/contract/contract.ts';
import type { Settings } from '../../../server/verify/run/settings.ts';
import type { Report } from '../../../server/verify/report/report.ts';
import type { Fault } from './planted-server.ts';

export interface Planting {
  contracts: ReadonlyMap<string, Contract>;
  /** Plants a fault, and verifies some operations of an API; all of them if none is named. */
  run: (
    api: string,
    fault: Fault,
    only: readonly string[],
    settings?: Partial<Pick<Settings, 'seed' | 'strict' | 'timeout'>>,
  ) => Promise<Report>;
  close: () => Promise<void>;
}

export async function planting(): Promise<Planting> {
  const derived = await Promise.all(
    Object.entries({ parcels: PARCELS, visits: VISITS }).map(async ([name, source]) => {
      const { document } = await load(source);
      return { name, document, ...(name === 'visits' ? { code: VISITORS } : {}) };
    }),
  );
  const { app, contracts } = createMock({
    ...{ apis: bundledDomains(), contracts: derived, log: () => undefined },
  });
  const agent = new Agent({ keepAlive: true });
  const mock = await listen(app);
  const server = await plantedServer(mock.origin, agent);
  return {
    contracts,
    run: async (api, fault, only, settings = {}) => {
      const contract = contracts.get(api);
      if (!contract) throw new Error(`There is no contract ${api}.`);
      server.plant(contract, fault);
      return verify(
        { contract, name: api, placeOf: () => Promise.resolve({ file: api }) },
        {
          ...{
            url: server.origin,
            headers: {},
            sign: signWith(contract.document, 'demo'),
            renew: undefined,
            seed: 1,
          },
          // A machine with much to do may keep a good server waiting.
          timeout: fault.reply ? 1000 : 20_000,
          ...{ most: 100_000, readOnly: false, workers: 1, strict: true },
          avoids: () => false,
          selects: ({ id }) => only.length === 0 || only.includes(id),
          sessionHeader: 'X-Kontrak-Session',
          known: new Set(),
          progress: () => undefined,
          ...settings,
        },
      );
    },
    close: async () => {
      agent.destroy();
      await server.close();
      await mock.close();
    },
  };
}
