// Any contract: the documents of @readme/oas-examples. Of each two that differ in their syntax alone, one is served, and
// every other one is YAML; `npm run documents -- --twins` measures both.
import { Agent } from 'node:http';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { createMock } from '../../server/app.ts';
import { load } from '../../server/contract/load.ts';
import { toMountName } from '../../server/contract/mount-name.ts';
import { listen } from '../listening.ts';
import { exampleDocuments } from './documents.ts';
import { measure } from './measure.ts';
import { send } from '../../server/verify/send.ts';
import type { Listening } from '../listening.ts';

/** No server can answer these: a final reply is no 1XX, and no finite value keeps this schema. */
const IMPOSSIBLE: Record<string, RegExp> = {
  '3.0 http-status-codes': /^GET \/status\/10[0-3]: 200 is not documented/,
  '3.0 circular-request-bodies': /^directCircular: 200: .*must have required property/,
};

const log: string[] = [];
const loaded = await Promise.all(
  exampleDocuments({ twins: false }).map(async ({ title, file }) => {
    const { document } = await load(file);
    return { title, name: toMountName(title), document };
  }),
);
const { app, contracts } = createMock({ contracts: loaded, log: (line) => log.push(line) });
const agent = new Agent({ keepAlive: true });
let mock: Listening;

beforeAll(async () => {
  mock = await listen(app);
});
afterAll(async () => {
  agent.destroy();
  await mock.close();
});

it('covers the documents of all versions', () => {
  const counts = Map.groupBy(loaded, ({ title }) => title.slice(0, 3));
  expect([...counts].map(([version, all]) => [version, all.length])).toEqual([
    ['2.0', 7],
    ['3.0', 51],
    ['3.1', 12],
  ]);
});

describe.each(loaded)('$title', ({ title, name }) => {
  it('answers as its contract allows, and refuses what lacks a required part', async () => {
    log.length = 0;
    const contract = contracts.get(name);
    if (!contract) throw new Error(`${name} is not served`);
    const { faults, accepted } = await measure(contract, (session, request) =>
      send(`${mock.origin}/@${name}-${session}/${name}`, request, { agent }),
    );
    const possible = faults.filter((fault) => IMPOSSIBLE[title]?.test(fault) !== true);
    const defects = log.filter((line) => line.startsWith('Entry '));
    expect({ faults: possible, accepted, defects }).toEqual({
      faults: [],
      accepted: [],
      defects: [],
    });
  });
});
