// The operations that a run may not send are never sent, not even to find an id.
import { expect, it } from '@jest/globals';
import express from 'express';

import { Contract } from '../../server/contract/contract.ts';
import { load } from '../../server/contract/load.ts';
import { listen } from '../listening.ts';
import { PARCELS } from './planted/derived.ts';
import { runOn } from './run.ts';
import type { Settings } from '../../server/verify/run/settings.ts';

/** The methods that a run sends to a server where nothing is found. */
async function methodsSent(settings: Partial<Settings>): Promise<string[]> {
  const sent = new Set<string>();
  const app = express();
  app.use((request, response) => {
    sent.add(request.method);
    response.status(404).json({ message: 'None' });
  });
  const server = await listen(app);
  const contract = new Contract('parcels', (await load(PARCELS)).document);
  await runOn(contract, server.origin, settings);
  await server.close();
  return [...sent].toSorted();
}

it('sends GET alone where it may only read', async () => {
  expect(await methodsSent({ readOnly: true })).toEqual(['GET']);
});

it('sends no operation that is to be left out', async () => {
  const sent = await methodsSent({
    selects: ({ id }) => id === 'getParcel',
    avoids: ({ id }) => id === 'createParcel' || id === 'deleteParcel',
  });
  expect(sent).toEqual(['GET']);
});
