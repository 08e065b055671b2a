// kontrak verify against a plain server whose ids and tokens only the journeys beside its contract tell.
import { createServer } from 'node:http';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { stringify } from 'yaml';

import { bundledDomains } from '../../server/contract/bundles.ts';
import { journeysBeside } from '../../server/cli/journey-files.ts';
import { namedContract } from '../../server/cli/named-contract.ts';
import { folder } from '../cli/process.ts';
import { listenWith } from '../listening.ts';
import { kiosk, REFUSALS } from './kiosk.ts';
import { runOn, toldBy } from './run.ts';
import type { Contract } from '../../server/contract/contract.ts';
import type { Journey } from '../../server/verify/journeys/journey.ts';
import type { Report } from '../../server/verify/report/report.ts';
import type { Listening } from '../listening.ts';

const PASSWORD = 'not-a-real-password';
const TEXT = { type: 'string', minLength: 3, maxLength: 40 };

function operation(operationId: string, status: number, more: object = {}): object {
  const content = { 'application/json': { schema: { type: 'object' } } };
  const responses = { ...REFUSALS, [status]: { description: 'Done', content } };
  return { operationId, responses, ...more };
}

function body(properties: object): object {
  const schema = { type: 'object', required: Object.keys(properties), properties };
  return { requestBody: { required: true, content: { 'application/json': { schema } } } };
}

const asked = { parameters: [{ name: 'ref', in: 'query', required: true, schema: TEXT }] };
const CONTRACT = {
  ...{ openapi: '3.1.0', info: { title: 'Kiosk', version: '1' }, security: [{ key: [] }] },
  components: { securitySchemes: { key: { type: 'http', scheme: 'bearer' } } },
  paths: {
    '/login': { post: operation('logIn', 200, { ...body({ password: TEXT }), security: [] }) },
    '/tickets': {
      post: operation(
        'buyTicket',
        201,
        body({ seat: { type: 'integer', minimum: 1, maximum: 9 } }),
      ),
    },
    '/find': { get: operation('findTicket', 200, asked) },
    '/check': { get: operation('checkTicket', 200, asked) },
    '/use': { post: operation('useTicket', 200, body({ of: TEXT })) },
  },
};

const KEY = {
  ...{ name: 'Authorization', in: 'header', value: 'Bearer {$steps.enter.outputs.token}' },
};
const STEPS = [
  { stepId: 'enter', workflowId: 'enter', parameters: [{ name: 'word', value: PASSWORD }] },
  {
    ...{ stepId: 'refuse', operationId: 'buyTicket' },
    requestBody: { payload: { seat: 99 } },
    successCriteria: [{ condition: '$statusCode == 400' }],
  },
  { stepId: 'mail', operationId: '$sourceDescriptions.post.sendMail' },
  {
    ...{ stepId: 'buy', operationId: 'buyTicket', parameters: [KEY] },
    requestBody: {
      payload: { seat: 0 },
      replacements: [{ target: '/seat', value: '$inputs.seat' }],
    },
    outputs: { ticket: '$response.body' },
  },
  {
    ...{ stepId: 'find', operationPath: '{$sourceDescriptions.kiosk.url}#/paths/~1find/get' },
    parameters: [
      { reference: '$components.parameters.key' },
      { name: 'ref', in: 'query', value: '$steps.buy.outputs.ticket#/ref' },
    ],
    outputs: { number: '$response.body#/number' },
  },
  {
    ...{ stepId: 'use', operationId: '$sourceDescriptions.kiosk.useTicket', parameters: [KEY] },
    requestBody: { payload: { of: 'no-{$steps.find.outputs.number}' } },
  },
];
const ARAZZO = {
  ...{ arazzo: '1.0.1', info: { title: 'Kiosk', version: '1' } },
  sourceDescriptions: [
    { name: 'post', type: 'openapi', url: 'post.yaml' },
    { name: 'kiosk', type: 'openapi', url: './kiosk.yaml' },
  ],
  workflows: [
    {
      workflowId: 'visit',
      inputs: { type: 'object', properties: { seat: { type: 'integer', default: 4 } } },
      steps: STEPS,
    },
    {
      workflowId: 'enter',
      steps: [
        {
          ...{ stepId: 'logIn', operationId: 'logIn' },
          requestBody: { contentType: 'application/json', payload: { password: '$inputs.word' } },
          outputs: { token: '$response.body#/token' },
        },
      ],
      outputs: { token: '$steps.logIn.outputs.token' },
    },
  ],
  components: { parameters: { key: KEY } },
};

/** A folder with the contract, and with a file of journeys beside it. */
function folderWith(name: string, text: string): string {
  const cwd = folder();
  writeFileSync(join(cwd, 'kiosk.yaml'), stringify(CONTRACT));
  writeFileSync(join(cwd, name), text);
  return join(cwd, 'kiosk.yaml');
}

async function besides(
  file: string,
): Promise<{ contract: Contract; journeys: Journey[]; notes: string[] }> {
  const { contract } = await namedContract(file);
  return { contract, ...journeysBeside(contract, file) };
}

describe('a journey', () => {
  let server: Listening;
  let report: Report;
  beforeAll(async () => {
    server = await listenWith(createServer(kiosk(PASSWORD)));
    const { contract, journeys } = await besides(
      folderWith('visit.arazzo.yaml', stringify(ARAZZO)),
    );
    report = await runOn(contract, server.origin, { journeys });
  });
  afterAll(() => server.close());

  it('leads to its steps, with tokens and ids of earlier ones', () => {
    const reached = report.operations.flatMap((one) => (one.reached ? [one.operation] : []));
    expect(reached).toEqual(['logIn', 'buyTicket', 'findTicket', 'useTicket']);
  });

  it('gives no alarm on a server that keeps its contract', () => {
    expect(toldBy(report)).toEqual([]);
  });

  it('has its token used by an operation that is no step of it', () => {
    const { reason } = report.operations.find((one) => one.operation === 'checkTicket') ?? {};
    expect(reason).toBe('no request was taken; the last reply was 404');
  });
});

it('has the denied requests of an operation go without its token', async () => {
  const server = await listenWith(createServer(kiosk(PASSWORD, '/use')));
  const { contract, journeys } = await besides(folderWith('visit.arazzo.yaml', stringify(ARAZZO)));
  const report = await runOn(contract, server.origin, { journeys });
  await server.close();
  expect(toldBy(report)).toEqual([
    'unauthenticated useTicket: no credentials',
    'wrong-credentials useTicket: wrong credentials',
  ]);
});

it('has the journeys not sent that a run must not send', async () => {
  const sent: string[] = [];
  const serve = kiosk(PASSWORD);
  const server = await listenWith(
    createServer((request, response) => {
      sent.push(request.method ?? '');
      serve(request, response);
    }),
  );
  const { contract, journeys } = await besides(folderWith('visit.arazzo.yaml', stringify(ARAZZO)));
  const run = runOn(contract, server.origin, { journeys, readOnly: true });
  await expect(run).rejects.toThrow('The credentials are refused (401)');
  await server.close();
  expect(sent).not.toContain('POST');
});

describe('the file of journeys', () => {
  const OTHER = {
    ...ARAZZO,
    sourceDescriptions: [{ name: 'kiosk', url: 'https://kiosk.example.com/a.yaml' }],
  };

  it.each([
    ['visit.arazzo.yaml', ARAZZO, 2],
    ['visit.arazzo.json', ARAZZO, 2],
    ['visit.arazzo.yaml', OTHER, 0],
    ['workflows.arazzo.yaml', OTHER, 2],
    ['visit.yaml', ARAZZO, 0],
  ])('%s beside a contract is taken if it is about it', async (name, data, count) => {
    const { journeys, notes } = await besides(folderWith(name, JSON.stringify(data)));
    expect([journeys.length, notes]).toEqual([count, []]);
  });

  it.each(['{', 'arazzo: 1.0.1\nworkflows: 5', '- 1'])(
    'is told if it is none: %j',
    async (text) => {
      const { journeys, notes } = await besides(folderWith('visit.arazzo.yaml', text));
      expect([journeys, notes]).toEqual([
        ...[
          [],
          [expect.stringMatching(/visit\.arazzo\.yaml is no Arazzo 1\.0: its journeys are not/)],
        ],
      ]);
    },
  );

  it.each(bundledDomains())('of %s tells of its operations', async (domain) => {
    const { contract, file = '' } = await namedContract(domain);
    const { journeys, notes } = journeysBeside(contract, file);
    expect(journeys.flat().every(({ operation }) => contract.operations.includes(operation))).toBe(
      true,
    );
    expect([journeys.length > 0, notes]).toEqual([true, []]);
  });
});
