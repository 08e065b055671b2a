// The house rules of .config/house-rules/ against a contract that breaks each, in one run of Redocly.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { beforeAll, expect, it } from '@jest/globals';
import { parse } from 'yaml';

interface Problem {
  ruleId: string;
  severity: string;
  message: string;
  location: { pointer: string }[];
}

const ROOT = join(import.meta.dirname, '../..');

const done = { description: 'Done.' };
const refused = { description: 'Refused.' };
const text = { type: 'string', description: 'A text.', example: 'a' };
const pathId = { name: 'id', in: 'path', required: true, schema: text, example: 'a' };
const named = { a: { value: 'a' } };
const body = { content: { 'application/json': { schema: text, examples: named } } };

/** An operation in the house's key order, without a fault but for what is changed. */
function operation(operationId: string, summary: string, changes: object = {}): object {
  return {
    ...{ operationId, summary, description: 'Does something.', tags: ['Pets'] },
    ...{ 'x-source': 'documented', security: [], parameters: [], requestBody: undefined },
    responses: { '200': done },
    ...changes,
  };
}

/** Without a fault in front of any rule. */
const goodPaths = {
  '/pets/{id}': {
    parameters: [pathId],
    post: operation('createPet', 'Create a pet', {
      requestBody: { required: true, ...body },
      responses: { '200': done, '400': refused, '404': refused },
    }),
    put: operation('setPet', 'Set a pet, there or not', {
      'x-source': 'inferred',
      'x-creates-missing': true,
      responses: { '200': done, '400': refused },
    }),
  },
  '/kinds/{kind}': {
    parameters: [{ ...pathId, name: 'kind', schema: { ...text, enum: ['a'] } }],
    get: operation('listKinds', 'List the pets of a kind', {
      security: undefined,
      responses: { '200': done, '400': refused, '401': refused },
    }),
  },
};

const badPaths = {
  '/bodies': {
    post: operation('addBody', 'Add a body', {
      requestBody: body,
      responses: { '200': done, '400': refused },
    }),
  },
  '/examples': {
    get: operation('getExamples', 'Get examples', {
      parameters: [
        { name: 'none', in: 'query', schema: {} },
        { name: 'named', in: 'query', schema: {}, examples: named },
        { name: 'empty', in: 'query', schema: {}, examples: {} },
      ],
      responses: {
        '200': { ...done, content: { 'application/json': { schema: text } } },
        '400': refused,
      },
    }),
  },
  '/failures/{id}': {
    parameters: [{ $ref: '#/components/parameters/Id' }],
    get: operation('getPet', 'Get a pet', { security: undefined }),
  },
  '/failures': {
    post: operation('registerPet', 'Register a pet', { requestBody: { required: true, ...body } }),
  },
  '/ids': {
    get: operation('fetchPets', 'Fetch pets'),
    put: operation('listPets_all', 'List pets'),
    post: operation('ListPets', 'List pets'),
    delete: operation('listing', 'List pets'),
  },
  '/order': {
    get: { responses: { '200': done }, ...operation('getOrder', 'Get the order') },
  },
  '/sources': {
    get: operation('getSource', 'Get a source', { 'x-source': undefined }),
    put: operation('replaceSource', 'Replace a source', { 'x-source': 'guessed' }),
    post: operation('createSource', 'Create a source', {
      parameters: [{ name: 'q', in: 'query', schema: {}, example: 'a', 'x-source': 'guessed' }],
      responses: { '200': { ...done, 'x-source': 'guessed' }, '400': refused },
    }),
  },
  '/summaries': {
    get: operation('listToys', 'Show toys'),
    put: operation('replaceToys', 'replace toys'),
    post: operation('createToys', 'Create toys.'),
  },
};

const schemas = {
  Guessed: { ...text, 'x-source': 'guessed' },
  Described: text,
  Undescribed: { type: 'string' },
  Owner: {
    type: 'object',
    properties: {
      own: text,
      referred: { $ref: '#/components/schemas/Described' },
      beside: { $ref: '#/components/schemas/Undescribed', description: 'A text.' },
      bare: { type: 'string' },
      bareReferred: { $ref: '#/components/schemas/Undescribed' },
    },
  },
  TypeLast: { properties: {}, type: 'object' },
  RequiredLast: { type: 'object', properties: {}, required: [] },
};

const contract = {
  openapi: '3.1.0',
  info: { title: 'Pets', version: '1.0.0' },
  security: [{ bearer: [] }],
  paths: { ...goodPaths, ...badPaths },
  components: {
    parameters: { Id: pathId },
    schemas,
    securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
  },
};

/** All that the rules report, by place; with the status that a message ends in. */
const expected: Record<string, string[]> = {
  'house/body-required': ['#/paths/~1bodies/post/requestBody'],
  'house/descriptions': [
    '#/components/schemas/Owner/properties/bare',
    '#/components/schemas/Owner/properties/bareReferred',
  ],
  'house/dialect': ['#/'],
  'house/examples': [
    '#/paths/~1examples/get/parameters/0',
    '#/paths/~1examples/get/parameters/2',
    '#/paths/~1examples/get/responses/200/content/application~1json',
  ],
  'house/failures': [
    '#/paths/~1failures~1{id}/get/responses 400',
    '#/paths/~1failures~1{id}/get/responses 401',
    '#/paths/~1failures~1{id}/get/responses 404',
    '#/paths/~1failures/post/responses 400',
  ],
  'house/key-order': [
    '#/paths/~1order/get',
    '#/components/schemas/TypeLast',
    '#/components/schemas/RequiredLast',
  ],
  'house/operation-id': [
    '#/paths/~1ids/get/operationId',
    '#/paths/~1ids/put/operationId',
    '#/paths/~1ids/post/operationId',
    '#/paths/~1ids/delete/operationId',
    '#/paths/~1summaries/get/summary',
    '#/paths/~1summaries/put/summary',
    '#/paths/~1summaries/post/summary',
  ],
  'house/source': [
    '#/paths/~1sources/get',
    '#/paths/~1sources/put/x-source',
    '#/paths/~1sources/post/parameters/0/x-source',
    '#/paths/~1sources/post/responses/200/x-source',
    '#/components/schemas/Guessed/x-source',
  ],
};

let problems: Problem[];

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kontrak-'));
  const file = join(folder, 'pets.json');
  await writeFile(file, JSON.stringify(contract));
  problems = await lint(file);
  await rm(folder, { recursive: true });
});

it.each(Object.entries(expected))('%s is reported where it is broken, alone', (rule, places) => {
  const found = problems
    .filter(({ ruleId, severity }) => ruleId === rule && severity === 'error')
    .map(({ location, message }) => {
      const [status] = / [0-9]{3}(?=\.$)/.exec(message) ?? [];
      return `${location[0]?.pointer ?? ''}${status ?? ''}`;
    });
  expect(found.sort()).toEqual([...places].sort());
});

it('switches on every rule of the plug-in, and each is tried here', async () => {
  // The casts: neither the plug-in nor the configuration has types.
  const plugin = (await import(join(ROOT, '.config/house-rules/index.js'))) as {
    default: () => { id: string; rules: { oas3: object } };
  };
  const { rules } = parse(await readFile(join(ROOT, 'redocly.yaml'), 'utf8')) as { rules: object };
  const { id, rules: own } = plugin.default();
  const written = Object.keys(own.oas3).map((name) => `${id}/${name}`);
  const switchedOn = Object.keys(rules).filter((name) => name.startsWith(`${id}/`));
  expect(switchedOn.sort()).toEqual(written.sort());
  expect(Object.keys(expected).sort()).toEqual(written);
});

async function lint(file: string): Promise<Problem[]> {
  const config = join(ROOT, 'redocly.yaml');
  const flags = ['--config', config, '--format', 'json', '--max-problems', '1000'];
  const run = promisify(execFile)('redocly', ['lint', file, ...flags]);
  // It exits with 1, as there are problems.
  const { stdout } = await run.catch((error: unknown) => error as { stdout: string });
  return (JSON.parse(stdout) as { problems: Problem[] }).problems;
}
