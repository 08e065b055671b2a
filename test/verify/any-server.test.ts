// kontrak verify against a server that is no mock.
import { expect, it } from '@jest/globals';
import express from 'express';

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

it.each([
  [false, []],
  [true, ['status denyA new', 'status getA new']],
])(
  'takes refusals that a contract does not document, unless it is strict (%s)',
  async (strict, told) => {
    const paths = Object.fromEntries(
      ['denyA', 'getA'].map((operationId) => [
        `/${operationId}`,
        {
          get: {
            operationId,
            security: operationId === 'denyA' ? [{ key: [] }] : [],
            parameters: [
              {
                name: 'page',
                in: 'query',
                required: true,
                schema: { type: 'integer', minimum: 1 },
              },
            ],
            responses: { 200: { description: 'A', content: { 'application/json': {} } } },
          },
        },
      ]),
    );
    const { document } = await load({
      ...{ openapi: '3.1.0', info: { title: 'A', version: '1' }, paths },
      components: { securitySchemes: { key: { type: 'http', scheme: 'bearer' } } },
    });
    const app = express().get('/:name', ({ query, headers, params }, response) => {
      const isKnown = params.name !== 'denyA' || headers.authorization === 'Bearer demo';
      const isValid = /^"[1-9][0-9]*"$/.test(JSON.stringify(query['page']));
      response.status(isKnown ? (isValid ? 200 : 400) : 401).json({});
    });
    const server = await listen(app);
    const { findings } = await runOn(new Contract('a', document), server.origin, { strict });
    await server.close();
    const own = findings.filter(({ fault }) => fault.check === 'status');
    expect(own.map((one) => `${one.fault.check} ${one.operation} ${one.state}`)).toEqual(told);
  },
);

it.each([
  [10, []],
  [1000, ['created-readable makeCup']],
])('looks for what was made where the contract lets an id be up to %s', async (maximum, told) => {
  const content = { 'application/json': { schema: { type: 'object' } } };
  const done = (status: number) => ({ [status]: { description: 'Done', content } });
  const schema = { type: 'integer', maximum };
  const id = { in: 'path', name: 'id', required: true, example: 5, schema };
  const { document } = await load({
    ...{ openapi: '3.1.0', info: { title: 'Cups', version: '1' } },
    paths: {
      '/cups': { post: { operationId: 'makeCup', responses: done(201) } },
      '/cups/{id}': {
        parameters: [id],
        get: { operationId: 'getCup', responses: { ...done(200), 400: { description: 'Wrong' } } },
      },
    },
  });
  const app = express()
    .post('/cups', (_, response) => void response.status(201).json({ id: 99 }))
    .get('/cups/:id', ({ params }, response) => {
      if (Number(params.id) < 10) response.json({ id: Number(params.id) });
      else response.status(400).end();
    });
  const server = await listen(app);
  const { findings } = await runOn(new Contract('cups', document), server.origin);
  await server.close();
  const own = findings.filter(({ fault }) => fault.check.startsWith('created'));
  expect(own.map(({ fault, operation }) => `${fault.check} ${operation}`)).toEqual(told);
});
