// The house rules of .config/house-rules/ against a contract that breaks each, in one run of Redocly.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
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
const reference = ($ref: string) => ({ $ref });
const component = (kind: string, name: string) => reference(`#/components/${kind}/${name}`);
const text = { type: 'string', description: 'A text.', example: 'a' };
const pathId = { name: 'id', in: 'path', required: true, schema: text, example: 'a' };
const named = { a: { value: 'a' } };
const body = { content: { 'application/json': { schema: text, examples: named } } };

/** The answer to a deletion. Its schema has this name. */
function answer(schema: string): object {
  const json = { schema: component('schemas', schema), examples: named };
  return { ...done, content: { 'application/json': json } };
}

/** An operation in the house's key order, without a fault but for what is changed. */
function operation(
  operationId: string,
  summary: string,
  { responses = { '200': done }, ...changes }: { responses?: object; [key: string]: unknown } = {},
): object {
  return {
    ...{ operationId, summary, description: 'Does something.', tags: ['Pets'] },
    ...{ 'x-source': 'documented', security: [], parameters: [], requestBody: undefined },
    responses: { '400': refused, ...responses },
    ...changes,
  };
}

/** No rule finds fault with this document. */
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
  '/names': {
    get: operation('listNames', 'List names', {
      responses: {
        '200': done,
        '404': component('responses', 'NotFound'),
        '409': component('responses', 'NameConflict'),
        '422': component('responses', 'NameUnprocessableContent'),
        default: component('responses', 'Other'),
      },
    }),
    delete: operation('deleteNames', 'Delete names', {
      responses: { '200': answer('DeleteNamesResponse') },
    }),
    put: operation('removeName', 'Remove a name', {
      responses: { '200': answer('DeleteResponse') },
    }),
    post: operation('releaseName', 'Release a name', { responses: { '204': done } }),
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
  '/deletions': {
    delete: operation('deleteToy', 'Delete a toy', { responses: { '204': done } }),
    put: operation('removeToy', 'Remove a toy', { responses: { '200': answer('Described') } }),
    post: operation('deleteToys', 'Delete toys', { responses: { '200': done } }),
    patch: operation('removeToys', 'Remove toys', {
      responses: { '200': answer('DeleteResponse'), '202': done },
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
    parameters: [component('parameters', 'Id')],
    get: operation('getPet', 'Get a pet', {
      security: undefined,
      responses: { '200': done, '400': undefined },
    }),
  },
  '/failures': {
    post: operation('registerPet', 'Register a pet', {
      responses: { '200': done, '400': undefined },
    }),
  },
  '/ids': {
    get: operation('fetchPets', 'Fetch pets'),
    put: operation('listPets_all', 'List pets'),
    post: operation('ListPets', 'List pets'),
    delete: operation('listing', 'List pets'),
  },
  '/responses': {
    get: operation('getResponses', 'Get responses', {
      responses: {
        '200': done,
        '403': component('responses', 'NameConflict'),
        '409': component('responses', 'Other'),
        '422': component('responses', 'NotFound'),
      },
    }),
  },
  '/shared': reference('farm/paths/shared.json'),
  '/order': {
    get: { responses: {}, ...operation('getOrder', 'Get the order') },
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
  DeleteNamesResponse: text,
  DeleteResponse: text,
  Undescribed: { type: 'string' },
  Owner: {
    type: 'object',
    properties: {
      own: text,
      referred: component('schemas', 'Described'),
      beside: { ...component('schemas', 'Undescribed'), description: 'A text.' },
      bare: { type: 'string' },
      bareReferred: component('schemas', 'Undescribed'),
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
    responses: {
      NameConflict: refused,
      NameUnprocessableContent: refused,
      NotFound: refused,
      Other: refused,
    },
    schemas,
    securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
  },
};

/** The files of two areas and what they share, beside the contract. */
const files: Record<string, object> = {
  'farm/paths/shared.json': {
    get: operation('getShared', 'Get what is shared', {
      responses: {
        '400': reference('../responses/BadRequest.json'),
        '401': reference('../../shared/responses/Unauthorized.json'),
        '404': reference('../../town/responses/NotFound.json'),
      },
    }),
  },
  'farm/responses/BadRequest.json': refused,
  'shared/responses/Unauthorized.json': {
    ...refused,
    headers: { 'X-Town': reference('../../town/headers/Town.json') },
  },
  'town/responses/NotFound.json': refused,
  'town/headers/Town.json': { description: 'A town.', schema: text },
};

/** Everything that the rules report, by place. The status that ends a message stands beside the place. */
const expected: Record<string, string[]> = {
  'house/body-required': ['#/paths/~1bodies/post/requestBody'],
  'house/deletion': [
    '#/paths/~1deletions/delete/responses',
    '#/paths/~1deletions/put/responses',
    '#/paths/~1deletions/post/responses',
    '#/paths/~1deletions/patch/responses',
  ],
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
  'house/response-name': [
    '#/paths/~1responses/get/responses/403',
    '#/paths/~1responses/get/responses/409',
    '#/paths/~1responses/get/responses/422',
  ],
  'house/shared': ['#/get/responses/404', '#/headers/X-Town'],
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
  for (const [name, content] of Object.entries({ ...files, 'pets.json': contract })) {
    const file = join(folder, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, JSON.stringify(content));
  }
  problems = await lint(join(folder, 'pets.json'));
  await rm(folder, { recursive: true });
});

it.each(Object.entries(expected))(
  '%s is reported exactly at the places that break it',
  (rule, places) => {
    const found = problems
      .filter(({ ruleId, severity }) => ruleId === rule && severity === 'error')
      .map(({ location, message }) => {
        const [status] = / [0-9]{3}(?=\.$)/.exec(message) ?? [];
        return `${location[0]?.pointer ?? ''}${status ?? ''}`;
      });
    expect(found.sort()).toEqual([...places].sort());
  },
);

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

it('keeps each rule in a file of its name', async () => {
  const names = await readdir(join(ROOT, '.config/house-rules'));
  const rules = names.filter((name) => name !== 'index.js').map((name) => name.replace('.js', ''));
  expect(rules.map((name) => `house/${name}`).sort()).toEqual(Object.keys(expected).sort());
});

async function lint(file: string): Promise<Problem[]> {
  const config = join(ROOT, 'redocly.yaml');
  const flags = ['--config', config, '--format', 'json', '--max-problems', '1000'];
  const run = promisify(execFile)('redocly', ['lint', file, ...flags]);
  // The linter exits with 1, because there are problems.
  const { stdout } = await run.catch((error: unknown) => error as { stdout: string });
  return (JSON.parse(stdout) as { problems: Problem[] }).problems;
}
