// A server that takes each name once.
import { expect, it } from '@jest/globals';
import express from 'express';

import { Contract } from '../../server/contract/contract.ts';
import { load } from '../../server/contract/load.ts';
import { listen } from '../listening.ts';
import { runOn } from './run.ts';

const boat = {
  type: 'object',
  required: ['name', 'sails'],
  properties: {
    name: { type: 'string', minLength: 3, maxLength: 40, example: 'Kencana' },
    sails: { type: 'integer', minimum: 1, maximum: 9 },
  },
};
const content = { 'application/json': { schema: boat } };
const { document } = await load({
  ...{ openapi: '3.1.0', info: { title: 'Boats', version: '1' } },
  paths: {
    '/boats': {
      post: {
        ...{ operationId: 'createBoat', requestBody: { required: true, content } },
        responses: {
          201: { description: 'Built', content },
          ...{ 400: { description: 'Wrong' }, 409: { description: 'Taken' } },
        },
      },
    },
  },
});

it.each([409, 400])('takes names anew where they are refused with %i', async (refusal) => {
  const contract = new Contract('boats', document);
  const taken = new Set<unknown>();
  const app = express()
    .use(express.json())
    .post('/boats', ({ body }: { body?: { name?: unknown } }, response) => {
      const { name } = body ?? {};
      if (taken.has(name)) return void response.status(refusal).end();
      if (typeof name === 'string') taken.add(name);
      response.status(typeof name === 'string' ? 201 : 400).json(body);
    });
  const server = await listen(app);
  await runOn(contract, server.origin);
  await server.close();
  expect([...taken]).toContainEqual(expect.stringMatching(/^Kencana-\w{6}$/));
});
