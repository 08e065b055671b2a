// Runs against a server that has one world for all requests.
import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { createMock } from '../../server/app.ts';
import { bundledDomains } from '../../server/contract/bundles.ts';
import { freshTexts, namesIn } from '../../server/verify/run/fresh-values.ts';
import { Made } from '../../server/verify/run/made.ts';
import { Contract } from '../../server/contract/contract.ts';
import { load } from '../../server/contract/load.ts';
import { listen } from '../listening.ts';
import { PARCELS } from './planted/derived.ts';
import { runOn, toldBy } from './run.ts';
import type { Operation } from '../../server/contract/operation.ts';
import type { Report } from '../../server/verify/report/report.ts';
import type { SentReply } from '../../server/verify/exchange.ts';

describe.each(bundledDomains())('%s', (api) => {
  it('keeps its contract in one world, also the second time', async () => {
    const { app, contracts } = createMock({ apis: [api], log: () => undefined });
    const mock = await listen(app);
    const contract = contracts.get(api);
    if (!contract) throw new Error(`There is no contract ${api}.`);
    const again = { seed: 3, selects: () => true };
    // The first time is short: reads leave nothing that the second time could meet.
    const first = { ...again, selects: ({ method }: Operation) => method !== 'get' };
    const told: string[] = [];
    for (const settings of [first, again])
      told.push(...toldBy(await runOn(contract, `${mock.origin}/${api}`, settings)));
    await mock.close();
    expect(told).toEqual([]);
  }, 60_000);
});

describe('a run in one world', () => {
  let report: Report;
  let before: unknown;
  let after: unknown;

  beforeAll(async () => {
    const { app, contracts } = createMock({ apis: ['awan'], log: () => undefined });
    const mock = await listen(app);
    const contract = contracts.get('awan');
    if (!contract) throw new Error('There is no contract awan.');
    const url = `${mock.origin}/awan`;
    const list = async (): Promise<unknown> => {
      const target = '/v2/organizations/3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10/vpcs';
      const reply = await fetch(`${url}${target}`, { headers: { Authorization: 'Bearer demo' } });
      const { data } = (await reply.json()) as { data: { uuid: string }[] };
      return data.map(({ uuid }) => uuid);
    };
    before = await list();
    report = await runOn(contract, url, {
      selects: ({ id }) => ['createVpc', 'createOrganization', 'registerUser'].includes(id),
    });
    after = await list();
    await mock.close();
  }, 60_000);

  it('reaches each operation', () => {
    expect(report.operations.map(({ reached }) => reached)).toEqual([true, true, true]);
  });

  it('deletes what it has made', () => {
    expect(after).toEqual(before);
    expect(report.notes[0]).toMatch(/^Deleted at the end: \d+ of the things that the run made\.$/);
  });

  it('tells what nothing deletes', () => {
    const untold = /^createOrganization was taken \d+ times; nothing tells how to delete/;
    expect(report.notes.slice(1)).toEqual([expect.stringMatching(untold)]);
  });
});

describe('namesIn', () => {
  it('finds texts that name a thing, the outer ones first', () => {
    const body = { size: 'big', owner: { email: 'a@example.com' }, label: 'x', no_tlp: '08' };
    expect(namesIn(body)).toEqual(['/label', '/no_tlp', '/owner/email']);
  });
});

describe('freshTexts', () => {
  it.each([
    ['siti@example.com', /^siti-[0-9a-z]{6}@example\.com$/],
    ['host.example.com', /^host-[0-9a-z]{6}\.example\.com$/],
    ['080000000012', /^080000000012-\d{7}$/],
  ])('keeps the end of %s', (text, pattern) => {
    expect(freshTexts(text, '1')[0]).toMatch(pattern);
  });

  it('has a text of the same length for any name, and repeats itself', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,20}$/), fc.string(), (text, seed) => {
        expect(freshTexts(text, seed).some(({ length }) => length === text.length)).toBe(true);
        expect(freshTexts(text, seed)).toEqual(freshTexts(text, seed));
      }),
    );
  });
});

describe('Made', () => {
  const parcels = async (): Promise<Made> =>
    new Made(new Contract('parcels', (await load(PARCELS)).document));
  const reply = (status: number, body: unknown): SentReply => ({
    ...{ status, headers: {}, bytes: Buffer.from(JSON.stringify(body)) },
  });
  const request = (method: string, target: string) => ({
    ...{ method, target, headers: {}, body: undefined },
  });
  const targets = (made: Made): string[] => made.things.map(({ target }) => target);

  it('knows what was made and not deleted, the newest first', async () => {
    const made = await parcels();
    for (const id of [7, 8, 9]) made.see(request('POST', '/parcels'), reply(201, { id }));
    made.see(request('DELETE', '/parcels/8'), reply(204, ''));
    made.see(request('DELETE', '/parcels/9'), reply(409, {}));
    expect(targets(made)).toEqual(['/parcels/9', '/parcels/7']);
  });

  it('never takes what a list showed before, nor one of several', async () => {
    const made = await parcels();
    made.see(request('GET', '/parcels'), reply(200, [{ id: 7 }]));
    made.see(request('POST', '/parcels'), reply(201, { id: 7 }));
    made.see(request('POST', '/parcels'), reply(201, [{ id: 8 }, { id: 9 }]));
    made.see(request('POST', '/parcels'), reply(400, { id: 10 }));
    expect(targets(made)).toEqual([]);
    expect(made.notes).toEqual([expect.stringContaining('createParcel was taken once')]);
  });
});
