// kontrak verify against a server that is no mock.
import { expect, it } from '@jest/globals';

import { Contract } from '../../server/contract/contract.ts';
import { load } from '../../server/contract/load.ts';
import { listen } from '../listening.ts';
import { parcelsServer } from './parcels-server.ts';
import { PARCELS } from './planted/derived.ts';
import { runOn } from './run.ts';
import type { ParcelsFault } from './parcels-server.ts';

async function checksOn(fault?: ParcelsFault): Promise<unknown> {
  const server = await listen(parcelsServer(fault));
  const contract = new Contract('parcels', (await load(PARCELS)).document);
  const { findings, operations } = await runOn(contract, server.origin);
  await server.close();
  expect(operations.filter(({ reached }) => !reached)).toEqual([]);
  return findings.map(({ fault: { check, keyword }, operation, state }) =>
    [check, operation, keyword, state].filter(Boolean).join(' '),
  );
}

it('is silent on a server that keeps its contract', async () => {
  expect(await checksOn()).toEqual([]);
});

it.each([
  ['kept', ['deleted-gone deleteParcel new', 'deleted-unlisted deleteParcel new']],
  ['long', ['refused createParcel maxLength new', 'refused updateParcel maxLength new']],
  ['total', ['header listParcels new']],
] as const)('finds the fault %s of a server', async (fault, told) => {
  expect(await checksOn(fault)).toEqual(expect.arrayContaining([...told]));
});
