// A contract is read from files, from URLs or from an object, in any version that people write.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { load } from '../../server/contract/load.ts';
import { lineOf } from '../../server/contract/problem.ts';
import type { LoadError } from '../../server/contract/load/load-error.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'contracts-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Writes files into a folder of their own. */
function written(files: Record<string, string>): string {
  const root = mkdtempSync(join(folder, 'c'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return root;
}

/** The message of a refusal, with file names as seen from a folder. */
async function refusal(source: string | object, root = folder): Promise<string> {
  const error: unknown = await load(source).catch((one: unknown) => one);
  expect(error).toMatchObject({ name: 'LoadError' });
  return (error as LoadError).message.replaceAll(`${root}/`, '');
}

/** The problems of a file, with file names as seen from its folder. */
async function problems(root: string, file = 'openapi.yaml'): Promise<string[]> {
  const { problems: found } = await load(join(root, file));
  return found.map((one) => lineOf(one).replaceAll(`${root}/`, ''));
}

const SHIPS = `openapi: 3.1.0
info: { title: Ships, version: '1' }
paths:
  /ships:
    get:
      responses:
        '200': { description: All ships. }
`;

describe('a version', () => {
  it.each([
    ['openapi: 3.1.0', '3.1.0'],
    ['openapi: 3.1', '3.1.0'],
    ['openapi: "3.1"', '3.1.0'],
    ['openapi: 3.2.0', '3.2.0'],
    ['openapi: 3.0.3', '3.1.1'],
    ['openapi: 3.0', '3.1.1'],
    ['openapi: 3', '3.1.1'],
    ['swagger: "2.0"', '3.1.1'],
    ['swagger: 2.0', '3.1.1'],
  ])('%s becomes %s', async (line, version) => {
    const root = written({ 'a.yaml': SHIPS.replace('openapi: 3.1.0', line) });
    const { document, problems: none } = await load(join(root, 'a.yaml'));
    expect(document.openapi).toBe(version);
    expect(Object.keys(document.paths)).toEqual(['/ships']);
    expect(none).toEqual([]);
  });

  it.each([
    ['openapi: 4.0.0', 'openapi is "4.0.0"; Swagger 2.0 and OpenAPI 3.0, 3.1 and 3.2 can be read'],
    ['swagger: "1.2"', 'swagger is "1.2"; Swagger 2.0 and OpenAPI 3.0, 3.1 and 3.2 can be read'],
    ['asyncapi: 3.0.0', 'is no OpenAPI document: it has neither openapi nor swagger at its top'],
  ])('%s is refused', async (line, reason) => {
    const root = written({ 'a.yaml': SHIPS.replace('openapi: 3.1.0', line) });
    expect(await refusal(join(root, 'a.yaml'), root)).toBe(`a.yaml: ${reason}`);
  });
});

describe('a source', () => {
  it('is YAML or JSON, whatever its name', async () => {
    const root = written({
      ships: SHIPS,
      'ships.yaml': JSON.stringify({ openapi: '3.1.0', paths: {} }),
    });
    expect((await load(join(root, 'ships'))).title).toBe('Ships');
    expect((await load(join(root, 'ships.yaml'))).title).toBe('API');
  });

  it('may begin with a byte order mark', async () => {
    const root = written({ 'a.json': `\uFEFF${JSON.stringify({ openapi: '3.1.0', paths: {} })}` });
    expect((await load(join(root, 'a.json'))).problems).toEqual([]);
  });

  it('may be an object, which stays as it is', async () => {
    const object = {
      openapi: '3.0.0',
      info: { title: 'Ships' },
      paths: { '/a': { get: { required: true } } },
    };
    const before = structuredClone(object);
    expect((await load(object)).title).toBe('Ships');
    expect(object).toEqual(before);
  });

  it('has aliases, which stand for copies', async () => {
    const aliased = `${SHIPS}        '404': &gone { description: Gone. }\n        '410': *gone\n`;
    const root = written({ 'a.yaml': aliased });
    const { document } = await load(join(root, 'a.yaml'));
    const { responses } = document.paths['/ships']?.get ?? {};
    expect(responses?.['410']).toEqual({ description: 'Gone.' });
    expect(responses?.['410']).not.toBe(responses?.['404']);
  });

  it('never gives an object a key __proto__', async () => {
    const properties = Object.fromEntries([['__proto__', { type: 'string' }]]);
    const object = { openapi: '3.1.0', paths: {}, components: { schemas: { A: { properties } } } };
    const { document } = await load(object);
    expect(document.components?.['schemas']).toEqual({ A: { properties: {} } });
  });

  it.each([
    ['a.yaml', undefined, 'a.yaml: there is no such file'],
    ['a.yaml/b.yaml', { 'a.yaml': SHIPS }, 'a.yaml/b.yaml: there is no such file'],
    ['.', {}, 'is a folder, not a file'],
    ['a.yaml', { 'a.yaml': '' }, 'a.yaml: is no OpenAPI document, which is an object'],
    [
      'a.yaml',
      { 'a.yaml': '- openapi: 3.1.0' },
      'a.yaml: is no OpenAPI document, which is an object',
    ],
    ['a.yaml', { 'a.yaml': 'a: 1\nb: [1\n' }, 'a.yaml:3:1: is no YAML or JSON: '],
    ['a.json', { 'a.json': '{\n  "openapi": "3.1.0"\n  "paths": {}\n}' }, 'a.json:3:'],
    [
      'a.yaml',
      { 'a.yaml': 'a: 1\n---\nb: 1\n' },
      'a.yaml: is no YAML or JSON: expected a single document',
    ],
    [
      'a.yaml',
      { 'a.yaml': 'a: &a [*a]\n' },
      'a.yaml: is nested over 300 levels deep, or contains itself',
    ],
    [
      'a.yaml',
      { 'a.yaml': '['.repeat(400) + ']'.repeat(400) },
      'is no YAML or JSON: nesting exceeded maxDepth (100)',
    ],
  ])('%s is refused in one line: %j', async (file, files, message) => {
    const root = written(files ?? {});
    const told = await refusal(join(root, file), root);
    expect(told).toContain(message);
    expect(told).not.toContain('\n');
  });

  it('that is deeper than 300 levels is refused', async () => {
    const text = `{"openapi":"3.1.0","a":${'['.repeat(400)}${']'.repeat(400)}}`;
    const root = written({ 'a.json': text });
    expect(await refusal(join(root, 'a.json'), root)).toBe(
      'a.json: is nested over 300 levels deep, or contains itself',
    );
  });

  it('that grows by its aliases is refused', async () => {
    const lines = Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`);
    const root = written({ 'a.yaml': `a0: &a0 [x]\n${lines.join('\n')}\n` });
    expect(await refusal(join(root, 'a.yaml'), root)).toBe(
      'a.yaml: has over 5000000 objects and lists',
    );
  });

  it.each<[string, () => object]>([
    [
      'contains itself',
      () => {
        const object: Record<string, unknown> = { openapi: '3.1.0' };
        object['paths'] = object;
        return object;
      },
    ],
    ['has a number that JSON does not know', () => ({ openapi: '3.1.0', paths: 1n })],
    ['is a list', () => []],
  ])('that is an object is refused if it %s', async (_, object) => {
    expect(await refusal(object())).toMatch(/^the object: is no /);
  });
});

describe('a contract of many files', () => {
  const files = {
    'openapi.yaml': `openapi: 3.0.3
info: { title: Ships, version: '1' }
paths:
  /ships/{id}:
    $ref: paths/ship.yaml
  /harbours:
    get:
      responses:
        '200':
          description: All harbours.
          content:
            application/json:
              schema: { $ref: 'schemas/harbour.json#/definitions/Harbour' }
`,
    'paths/ship.yaml': `get:
  parameters:
    - { name: id, in: path, required: true, schema: { type: integer } }
  responses:
    '200':
      description: One ship.
      content:
        application/json:
          schema:
            $ref: ../schemas/ship.yaml
`,
    'schemas/ship.yaml': `type: object
properties:
  name: { type: string }
  length:
    type: number
    minimum: '5'
  harbour: { $ref: 'harbour.json#/definitions/Harbour' }
`,
    'schemas/harbour.json': `{
  "definitions": {
    "Harbour": {
      "type": "object",
      "properties": { "ships": { "type": "array", "items": { "$ref": "ship.yaml" } } }
    }
  }
}`,
  };

  it('becomes one object with references to places in it', async () => {
    const { document, files: read } = await load(join(written(files), 'openapi.yaml'));
    const { ship, Harbour } = document.components?.['schemas'] as Record<string, object>;
    expect(Harbour).toMatchObject({
      properties: { ships: { items: { $ref: '#/components/schemas/ship' } } },
    });
    expect(ship).toMatchObject({
      properties: { harbour: { $ref: '#/components/schemas/Harbour' } },
    });
    expect(document.paths['/ships/{id}']?.get?.responses).toMatchObject({
      '200': { content: { 'application/json': { schema: { $ref: '#/components/schemas/ship' } } } },
    });
    expect(
      read
        .map((file) => file.split('/').slice(-2).join('/'))
        .slice(1)
        .sort(),
    ).toEqual(['paths/ship.yaml', 'schemas/harbour.json', 'schemas/ship.yaml']);
  });

  it('has problems in the file where they are', async () => {
    expect(await problems(written(files))).toEqual([
      'schemas/ship.yaml:6:5: minimum is "5" and no number; 5 is taken',
    ]);
  });

  it.each([
    [
      'schemas/ship.yaml',
      '',
      'paths/ship.yaml:10:13: the reference ../schemas/ship.yaml leads nowhere: schemas/ship.yaml: there is no such file',
    ],
    [
      'schemas/harbour.json',
      '{"definitions":{}}',
      'openapi.yaml:13:25: the reference schemas/harbour.json#/definitions/Harbour leads nowhere',
    ],
    [
      'schemas/harbour.json',
      '{"definitions":\n{"a" 1}}',
      'openapi.yaml:13:25: the reference schemas/harbour.json#/definitions/Harbour leads nowhere: schemas/harbour.json:2:',
    ],
  ])('is refused if %s is %j', async (file, text, message) => {
    const root = written({ ...files, [file]: text });
    if (text === '') rmSync(join(root, file));
    expect(await refusal(join(root, 'openapi.yaml'), root)).toContain(message);
  });

  it('names the files that it has read in its refusal', async () => {
    const root = written({ ...files, 'schemas/ship.yaml': 'a: [' });
    const error: unknown = await load(join(root, 'openapi.yaml')).catch((one: unknown) => one);
    expect((error as LoadError).files).toContain(join(root, 'schemas/ship.yaml'));
  });

  it('is no object in memory', async () => {
    const object = { openapi: '3.1.0', paths: { '/a': { $ref: './a.yaml' } } };
    expect(await refusal(object)).toBe(
      '#/paths/~1a/$ref: the reference ./a.yaml leads nowhere: an object in memory has no files',
    );
  });
});

describe('a URL', () => {
  let server: Server | undefined;
  let other: Server | undefined;
  const asked: string[] = [];
  const texts: Record<string, string> = {
    '/openapi.yaml': SHIPS.replace('{ description: All ships. }', "{ $ref: 'replies/all.json' }"),
    '/foreign.yaml': '',
    '/replies/all.json': '{ "description": "All ships." }',
  };

  function started(): Promise<Server> {
    const one = createServer((request, response) => {
      const { url = '' } = request;
      asked.push(url);
      const text = texts[url];
      if (text === undefined) response.writeHead(404).end();
      else response.end(text);
    });
    return new Promise((done) => {
      one.listen(0, '127.0.0.1', () => {
        done(one);
      });
    });
  }
  const origin = (one: Server | undefined): string =>
    `http://127.0.0.1:${(one?.address() as AddressInfo).port}`;

  beforeAll(async () => {
    server = await started();
    other = await started();
    const $ref = `{ $ref: '${origin(other)}/replies/all.json' }`;
    texts['/foreign.yaml'] = SHIPS.replace('{ description: All ships. }', $ref);
  });
  afterAll(() => {
    server?.close();
    other?.close();
  });

  it('is read with what it refers to at its own origin', async () => {
    const { document, files } = await load(`${origin(server)}/openapi.yaml`);
    const { responses } = document.paths['/ships']?.get ?? {};
    expect(responses?.['200']).toEqual({ $ref: '#/components/responses/all' });
    expect(document.components?.['responses']).toEqual({ all: { description: 'All ships.' } });
    expect(files).toEqual([]);
  });

  it.each([
    ['a URL', (): string => `${origin(server)}/foreign.yaml`],
    ['a file', (): string => join(written({ 'a.yaml': texts['/foreign.yaml'] ?? '' }), 'a.yaml')],
  ])('of another origin is read from %s only if the caller allows it', async (_, source) => {
    asked.length = 0;
    expect(await refusal(source())).toContain(
      '/replies/all.json: is not read, as nobody has asked for it',
    );
    expect(asked).not.toContain('/replies/all.json');
    expect((await load(source(), { remote: true })).problems).toEqual([]);
  });

  it('that does not answer is refused', async () => {
    const gone = await started();
    const url = `${origin(gone)}/openapi.yaml`;
    await new Promise((done) => gone.close(done));
    expect(await refusal(url)).toMatch(
      /^http:.*openapi\.yaml: does not answer: connect ECONNREFUSED/,
    );
    expect(await refusal(`${origin(server)}/none.yaml`)).toMatch(/none\.yaml: answers 404$/);
  });
});

describe('a problem', () => {
  it('has the line and column of its key', async () => {
    const root = written({
      'openapi.yaml': SHIPS.replace('200', '20'),
      'openapi.json':
        '{\n  "openapi": "3.1.0",\n  "paths": {\n    "/a": {\n      "get": []\n    }\n  }\n}\n',
    });
    expect(await problems(root)).toEqual([
      'openapi.yaml:7:9: "20" is no status, range of statuses or default; it is left out',
    ]);
    expect(await problems(root, 'openapi.json')).toEqual([
      'openapi.json:5:7: a list is no operation; it is left out',
    ]);
  });

  it('may be a key that an object has twice; the last one counts', async () => {
    const root = written({ 'openapi.yaml': `${SHIPS}info: { title: Boats, version: '1' }\n` });
    expect(await problems(root)).toEqual([
      'openapi.yaml:8:1: an object has a key twice; the last one counts, here and elsewhere in the file',
    ]);
    expect((await load(join(root, 'openapi.yaml'))).title).toBe('Boats');
  });

  it('of an object in memory has a pointer', async () => {
    const object = { openapi: '3.1.0', paths: { '/a': { get: { responses: { no: {} } } } } };
    const {
      problems: [problem],
    } = await load(object);
    expect(problem).toEqual({
      file: '#/paths/~1a/get/responses/no',
      message: '"no" is no status, range of statuses or default',
      remedy: 'it is left out',
    });
  });

  it('is one of at most 1,000, and one more that counts the others', async () => {
    const responses = Object.fromEntries(Array.from({ length: 1_003 }, (_, i) => [`no${i}`, {}]));
    const { problems: found } = await load({
      openapi: '3.1.0',
      paths: { '/a': { get: { responses } } },
    });
    expect(found).toHaveLength(1_001);
    expect(found.at(-1)?.message).toBe('there are 3 more');
  });
});

it.each([
  ['#/components/schemas/Nothing', {}, 'openapi.yaml:7:'],
  ['#/paths/~1ships/get/nothing', {}, 'openapi.yaml:7:'],
  ['nothing', {}, 'openapi.yaml:7:'],
])('the reference %s into nowhere is refused with its place', async ($ref, _, place) => {
  const root = written({
    'openapi.yaml': SHIPS.replace('{ description: All ships. }', `{ $ref: '${$ref}' }`),
  });
  const told = await refusal(join(root, 'openapi.yaml'), root);
  expect(told).toContain(place);
  expect(told).toContain(`the reference ${$ref} leads nowhere`);
});

it.each(['awan', 'frog-cloud', 'klikoo', 'mitra-delivery', 'mobile-data-plan', 'control'])(
  'the sources of our own contract %s become its bundle',
  async (domain) => {
    const { document, problems: none } = await load(`openapi/${domain}/openapi.yaml`);
    const bundle: unknown = JSON.parse(readFileSync(`generated/${domain}.json`, 'utf8'));
    expect(none).toEqual([]);
    expect(document).toEqual(bundle);
  },
);
