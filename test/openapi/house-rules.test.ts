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
    ...{ 'x-source': 'documented', 'x-inferred': undefined },
    ...{ security: [], parameters: [], requestBody: undefined },
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
      ...{ 'x-source': 'inferred', 'x-inferred': ['path', 'method', 'It is ours.'] },
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
        '4XX': component('responses', 'OtherClientError'),
        default: component('responses', 'OtherError'),
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
  '/claims': {
    delete: operation('releaseClaim', 'Release a claim', {
      responses: { '200': answer('Described') },
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
  '/deletions': {
    delete: operation('deleteToy', 'Delete a toy', { responses: { '204': done } }),
    put: operation('removeToy', 'Remove a toy', { responses: { '200': answer('Described') } }),
    post: operation('deleteToys', 'Delete toys', { responses: { '200': done } }),
    patch: operation('removeToys', 'Remove toys', {
      responses: { '200': answer('DeleteResponse'), '202': done },
    }),
  },
  '/deletions/by-method': {
    delete: operation('resetToys', 'Reset toys', { responses: { '200': answer('Described') } }),
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
  '/inferred': {
    get: operation('getGuess', 'Get a guess', {
      'x-inferred': ['description', { responses: ['400'] }, 'It is ours: a guess.'],
      parameters: [
        { name: 'own', in: 'query', schema: text, example: 'a', 'x-inferred': ['type', 'example'] },
        {
          ...{ name: 'of-schema', in: 'query', schema: component('schemas', 'Described') },
          ...{ example: 'a', 'x-inferred': ['description', 'style'] },
        },
      ],
      responses: {
        '200': {
          ...{ description: 'As inferred.', 'x-inferred': ['description'] },
          headers: { 'X-Guess': { schema: text, example: 'a', 'x-inferred': [] } },
          content: {
            'application/json': { schema: text, examples: named, 'x-inferred': ['schema'] },
          },
        },
        '400': refused,
      },
    }),
    put: operation('setGuess', 'Set an inferred guess', { 'x-inferred': 'It is ours.' }),
    post: operation('createGuess', 'Create a guess', { 'x-inferred': ['A word', 'x-source'] }),
  },
  '/inferred/operations': {
    get: operation('listGuesses', 'List guesses', {
      ...{ 'x-source': 'inferred', 'x-inferred': ['description'] },
    }),
    put: operation('setGuesses', 'Set guesses', { 'x-source': 'inferred' }),
    post: operation('createGuesses', 'Create guesses', { 'x-inferred': ['method'] }),
  },
  '/ids': {
    get: operation('fetchPets', 'Fetch pets'),
    put: operation('listPets_all', 'List pets'),
    post: operation('ListPets', 'List pets'),
    patch: operation('listing', 'List pets'),
  },
  '/responses': {
    get: operation('getResponses', 'Get responses', {
      responses: {
        '200': done,
        '403': component('responses', 'NameConflict'),
        '409': component('responses', 'Other'),
        '422': component('responses', 'NotFound'),
        '4XX': component('responses', 'OtherError'),
        '5XX': component('responses', 'OtherClientError'),
        default: component('responses', 'Other'),
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
  Marked: {
    ...{ type: 'object', required: ['kind'], 'x-source': 'inferred' },
    'x-inferred': [
      { required: ['kind'] },
      { properties: ['kind', 'same'] },
      'required',
      'Both fit.',
    ],
    properties: {
      kind: { ...text, enum: ['a', 'inferred'], 'x-inferred': [{ enum: ['inferred'] }] },
      same: {
        ...component('schemas', 'Described'),
        description: 'A.',
        'x-inferred': ['description'],
      },
    },
  },
  Mismarked: {
    type: 'object',
    properties: {
      absent: { ...text, 'x-inferred': ['pattern'] },
      twice: { ...text, 'x-inferred': ['type', 'type'] },
      lower: { ...text, 'x-inferred': ['it is ours.'] },
      noMember: { ...text, enum: ['a'], 'x-inferred': [{ enum: ['b'] }] },
      noMembers: { ...text, enum: ['a'], 'x-inferred': [{ enum: [] }] },
      oneMember: { ...text, enum: ['a'], 'x-inferred': [{ enum: 'a' }] },
      twoKeywords: { ...text, enum: ['a'], 'x-inferred': [{ enum: ['a'], type: ['string'] }] },
      none: { ...text, 'x-inferred': [null] },
      beside: { ...component('schemas', 'Described'), 'x-inferred': ['type'] },
      prose: { ...component('schemas', 'Described'), description: 'Inferred: a text.' },
      chosen: { ...text, description: "A text; others are this\nproject's choice." },
      likely: { ...text, description: 'Probably a text.' },
    },
  },
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
  info: {
    ...{ title: 'Inferred pets', version: '1.0.0' },
    description: 'A part with `x-source: inferred` is a guess.',
    'x-inferred': ['Pets eat at noon.'],
  },
  tags: [{ name: 'Pets', description: 'Pets, some of them inferred.' }],
  security: [{ bearer: [] }],
  paths: { ...goodPaths, ...badPaths },
  components: {
    parameters: { Id: pathId },
    responses: {
      NameConflict: refused,
      NameUnprocessableContent: refused,
      NotFound: refused,
      Other: refused,
      OtherClientError: refused,
      OtherError: refused,
    },
    schemas,
    securitySchemes: {
      bearer: { type: 'http', scheme: 'bearer', 'x-inferred': ['scheme'] },
      guessed: { type: 'http', scheme: 'basic', 'x-source': 'guessed' },
    },
  },
};

/** The files of two areas and what they share, beside the contract; and files of another contract. */
const files: Record<string, object> = {
  'farm/paths/shared.json': {
    get: operation('getShared', 'Get what is shared', {
      responses: {
        '400': reference('../responses/BadRequest.json'),
        '401': reference('../../shared/responses/Unauthorized.json'),
        '404': reference('../../town/responses/NotFound.json'),
        '409': reference('../responses/Conflict.json'),
        '410': reference('../../../birds/responses/Gone.json'),
      },
    }),
  },
  'farm/responses/BadRequest.json': refused,
  'farm/responses/Conflict.json': reference('Taken.json'),
  'farm/responses/Taken.json': refused,
  'shared/responses/Unauthorized.json': {
    ...refused,
    headers: { 'X-Town': reference('../../town/headers/Town.json') },
  },
  'town/responses/NotFound.json': refused,
  'town/headers/Town.json': { description: 'A town.', schema: text },
  '../birds/responses/Gone.json': {
    ...refused,
    headers: { 'X-Nest': reference('../headers/Nest.json') },
  },
  '../birds/headers/Nest.json': { description: 'A nest.', schema: text },
};

/** Everything that the rules report, by place. The status that ends a message stands beside the place. */
const expected: Record<string, string[]> = {
  'house/body-required': ['#/paths/~1bodies/post/requestBody'],
  'house/deletion': [
    '#/paths/~1deletions/delete/responses',
    '#/paths/~1deletions/put/responses',
    '#/paths/~1deletions/post/responses',
    '#/paths/~1deletions/patch/responses',
    '#/paths/~1deletions~1by-method/delete/responses',
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
  'house/inferred': [
    '#/info/title',
    '#/tags/0/description',
    '#/paths/~1inferred/get/parameters/1/x-inferred',
    '#/paths/~1inferred/get/responses/200/description',
    '#/paths/~1inferred/get/responses/200/headers/X-Guess/x-inferred',
    '#/paths/~1inferred/get/responses/200/content/application~1json/x-inferred',
    '#/paths/~1inferred/put/summary',
    '#/paths/~1inferred/put/x-inferred',
    '#/paths/~1inferred/post/x-inferred',
    '#/paths/~1inferred~1operations/get/x-source',
    '#/paths/~1inferred~1operations/put/x-source',
    '#/paths/~1inferred~1operations/post/x-inferred',
    ...['absent', 'twice', 'lower', 'noMember', 'noMembers', 'oneMember', 'twoKeywords'].map(
      (name) => `#/components/schemas/Mismarked/properties/${name}/x-inferred`,
    ),
    '#/components/schemas/Mismarked/properties/none/x-inferred',
    '#/components/schemas/Mismarked/properties/beside/x-inferred',
    ...['prose', 'chosen', 'likely'].map(
      (name) => `#/components/schemas/Mismarked/properties/${name}/description`,
    ),
  ],
  'house/key-order': [
    '#/paths/~1order/get',
    '#/components/schemas/TypeLast',
    '#/components/schemas/RequiredLast',
  ],
  'house/limits': ['#/x-limits'],
  'house/operation-id': [
    '#/paths/~1ids/get/operationId',
    '#/paths/~1ids/put/operationId',
    '#/paths/~1ids/post/operationId',
    '#/paths/~1ids/patch/operationId',
    '#/paths/~1summaries/get/summary',
    '#/paths/~1summaries/put/summary',
    '#/paths/~1summaries/post/summary',
  ],
  'house/response-name': [
    '#/paths/~1responses/get/responses/403',
    '#/paths/~1responses/get/responses/409',
    '#/paths/~1responses/get/responses/422',
    '#/paths/~1responses/get/responses/4XX',
    '#/paths/~1responses/get/responses/5XX',
    '#/paths/~1responses/get/responses/default',
    '#/get/responses/409',
  ],
  'house/shared': ['#/get/responses/404', '#/get/responses/410', '#/headers/X-Town'],
  'house/source': [
    '#/paths/~1sources/get',
    '#/paths/~1sources/put/x-source',
    '#/paths/~1sources/post/parameters/0/x-source',
    '#/paths/~1sources/post/responses/200/x-source',
    '#/components/schemas/Guessed/x-source',
    '#/components/securitySchemes/guessed/x-source',
  ],
};

let problems: Problem[];

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kontrak-'));
  for (const [name, content] of Object.entries({ ...files, 'pets.json': contract })) {
    const file = join(folder, 'pets', name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, JSON.stringify(content));
  }
  problems = await lint(join(folder, 'pets/pets.json'));
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
