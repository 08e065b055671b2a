// kontrak verify against a plain server whose ids only the links of its contract tell.
import { createServer } from 'node:http';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { Contract } from '../../server/contract/contract.ts';
import { load } from '../../server/contract/load.ts';
import { listenWith } from '../listening.ts';
import { kiosk, REFUSALS } from './kiosk.ts';
import { runOn, toldBy } from './run.ts';
import type { Listening } from '../listening.ts';
import type { Report } from '../../server/verify/report/report.ts';

const TEXT = { type: 'string', minLength: 3, maxLength: 40 };
const TICKET = {
  type: 'object',
  required: ['ref'],
  properties: { ref: TEXT, seat: { type: 'integer' } },
};

function replies(status: number, schema?: object, links?: object): object {
  const content = schema && { 'application/json': { schema } };
  return { ...REFUSALS, [status]: { description: 'Done', content, links } };
}

function body(properties: object): object {
  const schema = { type: 'object', required: Object.keys(properties), properties };
  return { required: true, content: { 'application/json': { schema } } };
}

function asked(name: string): object {
  return { name, in: 'query', required: true, schema: TEXT };
}

/** @param links of the reply to a bought ticket */
async function contractWith(links: object): Promise<Contract> {
  const { document } = await load({
    ...{ openapi: '3.1.0', info: { title: 'Kiosk', version: '1' } },
    paths: {
      '/tickets': {
        post: {
          operationId: 'buyTicket',
          requestBody: body({ seat: { type: 'integer', minimum: 1, maximum: 9 } }),
          responses: replies(201, TICKET, links),
        },
      },
      '/find': {
        get: {
          operationId: 'findTicket',
          parameters: [asked('ref')],
          responses: replies(200, TICKET, {
            again: { operationId: 'findTicket', parameters: { ref: '$request.query.ref' } },
            use: { operationId: 'useTicket', requestBody: { of: '$request.query.ref' } },
            back: {
              operationRef: '#/paths/~1check/get',
              parameters: { ref: '$response.body#/ref' },
            },
          }),
        },
      },
      '/check': {
        get: {
          operationId: 'checkTicket',
          parameters: [asked('ref')],
          responses: replies(200, TICKET, {
            found: { operationId: 'findTicket', parameters: { ref: '$response.body#/ref' } },
          }),
        },
      },
      '/use': {
        post: {
          operationId: 'useTicket',
          requestBody: body({ of: TEXT }),
          responses: replies(200, { type: 'object' }),
        },
      },
    },
  });
  return new Contract('kiosk', document);
}

describe('links', () => {
  let server: Listening;
  beforeAll(async () => {
    server = await listenWith(createServer(kiosk()));
  });
  afterAll(() => server.close());

  const reachedWith = async (links: object): Promise<Report> =>
    runOn(await contractWith(links), server.origin);
  const unreached = ({ operations }: Report): string[] =>
    operations.filter(({ reached }) => !reached).map(({ operation }) => operation);

  it('lead through several operations, also where they lead back', async () => {
    const report = await reachedWith({
      find: { operationId: 'findTicket', parameters: { 'query.ref': '$response.body#/ref' } },
    });
    expect(unreached(report)).toEqual([]);
    expect(toldBy(report)).toEqual([]);
  });

  it.each([
    ['a header', { 'query.ref': '$response.header.X-Ref' }],
    ['a text with an expression', { ref: 'no-{$response.body#/number}' }],
  ])('take a value from %s', async (_, parameters) => {
    const report = await reachedWith({ find: { operationId: 'findTicket', parameters } });
    expect(unreached(report)).toEqual([]);
  });

  it.each([
    ['leads to another server', { server: { url: 'http://127.0.0.1:1' } }],
    ['is of no operation here', { operationId: 'otherTicket' }],
    ['tells a place where nothing is', { parameters: { ref: '$response.body#/none' } }],
  ])('are not followed where one %s', async (_, other) => {
    const find = { operationId: 'findTicket', parameters: { ref: '$response.body#/ref' } };
    const report = await reachedWith({ find: { ...find, ...other } });
    expect(unreached(report)).toEqual(['findTicket', 'checkTicket', 'useTicket']);
  });
});
