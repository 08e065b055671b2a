// A contract as its page shows it: requests that succeed as they are, and samples of them.
import { describe, expect, it } from '@jest/globals';

import { pageDocument } from '../../server/docs/page-document.ts';
import type {
  Document,
  Example,
  OperationObject,
  Parameter,
  RequestBody,
  SecurityScheme,
} from '../../server/contract/document.ts';

const PLACE = {
  url: 'http://mock.test/@kopi/boats',
  types: './boats.d.ts',
  isMocked: true,
  make: (_schema: unknown, name: string) => `made ${name}`,
  known: new Map([['/boats/{id}', { id: 7 }]]),
  passed: 0,
};

const TEXT = { schema: { type: 'string' } };

function documentOf(operation: object, path = '/boats', method = 'get'): Document {
  return {
    openapi: '3.1.0',
    info: { title: 'Boats', version: '1', summary: 'For sailors.', description: 'All of them.' },
    paths: { [path]: { [method]: { responses: {}, ...operation } } },
    security: [{ token: [], key: [] }],
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer' },
        key: { type: 'apiKey', in: 'header', name: 'X-Key' },
      },
    },
  };
}

function prepared(operation: object, path?: string, method = 'get', place = PLACE) {
  const page = pageDocument(documentOf(operation, path, method), place);
  const [item = {}] = Object.values(page.paths);
  return item[method as 'get'] ?? {};
}

function parameterOf(parameter: object, path?: string): Parameter {
  const all = { name: 'id', in: 'query', ...parameter };
  return (prepared({ parameters: [all] }, path).parameters ?? [])[0] as Parameter;
}

interface Sample {
  label: string;
  source: string;
  example?: string;
  contentType?: string;
}

function samplesOf(operation: OperationObject): Sample[] {
  // The cast: each operation gets samples.
  return (operation as { 'x-codeSamples'?: Sample[] })['x-codeSamples'] ?? [];
}

function sampleOf(operation: OperationObject, label = 'openapi-fetch'): string {
  return samplesOf(operation).find((one) => one.label === label)?.source ?? '';
}

it('begins with the summary, which the reference does not show', () => {
  const { info } = pageDocument(documentOf({}), PLACE);
  expect(info.description).toBe('**For sailors.**\n\nAll of them.');
});

it('has the marks of limits and of all else, and the words of items, where they show', () => {
  const items = { type: 'string', maxLength: 9, description: 'A sail.', 'x-source': 'inferred' };
  const name = { type: 'string', minLength: 1, description: 'A name.', 'x-inferred': ['type'] };
  const properties = { name, sails: { type: 'array', items } };
  const schemas = { Boat: { type: 'object', properties } };
  // The cast: an extension has no type.
  const document = {
    ...documentOf({}),
    'x-limits': 'inferred',
    components: { schemas },
  } as Document;
  const { components } = pageDocument(document, PLACE);
  expect(components?.['schemas']).toMatchObject({
    Boat: {
      properties: {
        name: { description: '\u2060Inferred: type, minLength.\u2060 A name.' },
        sails: { description: 'Each: \u2060Inferred.\u2060 A sail.' },
      },
    },
  });
});

describe('a path parameter', () => {
  const own = { in: 'path', required: true, ...TEXT, example: 'gone' };

  it.each(['/boats/{id}', '/boats/{id}/sail'])('of %s leads to a thing that is there', (path) => {
    expect(parameterOf(own, path).example).toBe(7);
  });

  it('has its own example where nothing is known', () => {
    expect(parameterOf(own, '/boats/{id}s').example).toBe('gone');
  });
});

describe('a required parameter', () => {
  it('has a made value where the contract shows none', () => {
    expect(parameterOf({ required: true, ...TEXT }).example).toBe('made id');
  });

  it.each([
    [{ ...TEXT, example: 'a' }, ['a']],
    [{ schema: { type: 'string', example: 'a' } }, ['a']],
    [{ ...TEXT, examples: { one: { value: 'a' }, two: { value: 'b' } } }, ['a', 'b']],
    [{ schema: { type: 'string', examples: ['a', 'b'] } }, ['a', 'b']],
  ])('sends the first example of %j, and offers each', (own, examples) => {
    const parameter = parameterOf({ required: true, ...own });
    expect(parameter).toMatchObject({ example: 'a', schema: { type: 'string', examples } });
    expect(parameter.examples).toBeUndefined();
  });

  it('sends an example that is no text as it is', () => {
    expect(parameterOf({ required: true, schema: {}, examples: { one: { value: [1] } } })).toEqual({
      ...{ name: 'id', in: 'query', required: true, schema: {}, example: [1] },
    });
  });
});

describe('an optional parameter', () => {
  it.each([
    [{ ...TEXT, example: 'a' }, ['a']],
    [{ ...TEXT, examples: { one: { value: 'a' } } }, ['a']],
    [{ schema: { type: 'string', default: 'c', examples: ['a', 'b'] } }, ['a', 'b']],
  ])('of %j is not sent unless an example is chosen', (own, examples) => {
    expect(parameterOf(own)).toMatchObject({ example: '', schema: { examples } });
  });

  it('keeps its default', () => {
    const own = { schema: { type: 'integer', default: 20 } };
    expect(parameterOf(own)).toMatchObject(own);
  });
});

describe('a body', () => {
  it('has a made example where the contract shows none', () => {
    const requestBody = { content: { 'application/json': { schema: { type: 'object' } } } };
    expect(prepared({ requestBody }, '/boats', 'post').requestBody).toMatchObject({
      content: { 'application/json': { example: 'made ' } },
    });
  });
});

describe('a form', () => {
  const schema = {
    type: 'object',
    properties: { name: { type: 'string' }, sails: { type: 'array' }, crew: { type: 'integer' } },
  };
  const value = { name: 'Dew', sails: [1, 2] };
  const crew = { name: 'crew', value: '', isDisabled: true };

  function rowsOf(type: string, media: object): unknown {
    const requestBody = { content: { [type]: { schema, ...media } } };
    const body = prepared({ requestBody }, '/boats', 'post').requestBody as RequestBody;
    const { example, examples = {} } = body.content[type] ?? {};
    return example ?? Object.values(examples).map((one) => (one as Example).value);
  }

  it('sends the optional fields of its example, and offers the others', () => {
    const rows = [
      { name: 'name', value: 'Dew', isDisabled: false },
      { name: 'sails', value: [1, 2], isDisabled: false },
    ];
    expect(rowsOf('multipart/form-data', { example: value })).toEqual([...rows, crew]);
    expect(rowsOf('multipart/form-data', { examples: { one: { value } } })).toEqual([
      [...rows, crew],
    ]);
  });

  it('of pairs has one for each item of a list', () => {
    expect(rowsOf('application/x-www-form-urlencoded', { example: value })).toEqual([
      { name: 'name', value: 'Dew', isDisabled: false },
      { name: 'sails', value: 1, isDisabled: false },
      { name: 'sails', value: 2, isDisabled: false },
      crew,
    ]);
  });
});

it('moves the times in examples of requests to the present, and nothing else', () => {
  const value = {
    at: '2026-01-05T02:10:00Z',
    until: ['2026-01-06T02:10:00+07:00'],
    day: '2026-01-05',
  };
  const requestBody = { content: { 'application/json': { examples: { one: { value } } } } };
  const body = prepared({ requestBody }, '/boats', 'post', { ...PLACE, passed: 86_400_000 });
  const moved = {
    at: '2026-01-06T02:10:00.000Z',
    until: ['2026-01-06T19:10:00.000Z'],
    day: '2026-01-05',
  };
  expect(body.requestBody).toMatchObject({
    content: { 'application/json': { examples: { one: { value: moved } } } },
  });
});

describe('the field Prefer', () => {
  const media = { examples: { small: { value: 1 }, large: { value: 2 } } };
  const responses = { 200: { content: { 'application/json': media } }, default: {}, 404: {} };

  it('offers every reply of its operation, and is not sent unless one is chosen', () => {
    const { parameters = [] } = prepared({ responses });
    expect(parameters).toHaveLength(1);
    expect(parameters[0]).toMatchObject({ name: 'Prefer', in: 'header', required: false });
    const examples = ['code=200', 'code=404', 'example=small', 'example=large', 'dynamic=true'];
    expect(parameters[0]).toMatchObject({ example: '', schema: { type: 'string', examples } });
  });

  it('is left to an operation that has it', () => {
    const own = { name: 'prefer', in: 'header', ...TEXT };
    expect(prepared({ parameters: [own] }).parameters).toEqual([own]);
  });

  it('is none of the mock itself', () => {
    expect(prepared({}, '/boats', 'get', { ...PLACE, isMocked: false }).parameters).toBeUndefined();
  });
});

describe('the sample', () => {
  it('has the address, the types, credentials, parameters and the body', () => {
    const operation = {
      parameters: [
        { name: 'id', in: 'path', required: true, ...TEXT },
        { name: 'q', in: 'query', ...TEXT },
        { name: 'at-time', in: 'header', required: true, ...TEXT, example: "it's" },
      ],
      requestBody: { content: { 'application/json': { example: { name: 'Dew', sails: [1, 2] } } } },
    };
    expect(sampleOf(prepared(operation, '/boats/{id}', 'post'))).toBe(
      `import createClient from 'openapi-fetch';
import type { paths } from './boats.d.ts';

const client = createClient<paths>({ baseUrl: 'http://mock.test/@kopi/boats' });

const { data, error } = await client.POST('/boats/{id}', {
  headers: {
    Authorization: 'Bearer demo',
    'X-Key': 'demo'
  },
  params: {
    path: {
      id: 7
    },
    header: {
      'at-time': "it's"
    }
  },
  body: {
    name: 'Dew',
    sails: [
      1,
      2
    ]
  }
});`,
    );
  });

  it('in Python has the same', () => {
    const operation = {
      parameters: [
        { name: 'id', in: 'path', required: true, ...TEXT },
        { name: 'q', in: 'query', required: true, ...TEXT, example: 'a&b' },
        { name: 'X-Age', in: 'header', required: true, ...TEXT, example: 3 },
      ],
      requestBody: { content: { 'application/json': { example: { new: true, sails: [null] } } } },
    };
    expect(sampleOf(prepared(operation, '/boats/{id}', 'post'), 'Python requests')).toBe(
      `import requests

response = requests.post(
    "http://mock.test/@kopi/boats/boats/7",
    params={
        "q": "a&b",
    },
    headers={
        "Authorization": "Bearer demo",
        "X-Key": "demo",
        "X-Age": "3",
    },
    json={
        "new": True,
        "sails": [
            None,
        ],
    },
)
print(response.status_code, response.text)`,
    );
  });

  it.each([
    ['multipart/form-data', 'new FormData()', '("name", (None, "Dew"))'],
    ['application/x-www-form-urlencoded', 'new URLSearchParams()', 'data={\n        "name": "Dew"'],
    ['application/merge-patch+json', "'Content-Type': 'application/merge-patch+json'", 'json={'],
    ['application/xml', '<name>Dew</name>', '<name>Dew</name>'],
    ['text/plain', 'bodySerializer: (text) => text', '.encode()'],
  ])('sends a body of %s', (type, script, python) => {
    const schema = { type: 'object', properties: { name: { type: 'string' } } };
    const requestBody = { content: { [type]: { schema, example: { name: 'Dew' } } } };
    const operation = prepared({ requestBody }, '/boats', 'post');
    expect(sampleOf(operation)).toContain(script);
    expect(sampleOf(operation, 'Python requests')).toContain(python);
  });

  it('is one for each example of each body', () => {
    const examples = { small: { value: 1 }, large: { value: 2 } };
    const content = { 'application/json': { examples }, 'text/plain': { example: 'Dew' } };
    const samples = samplesOf(prepared({ requestBody: { content } }, '/boats', 'post'));
    const shownAt = samples.map(({ example, contentType }) => [example, contentType]);
    expect(shownAt.filter((_, i) => i % 2 === 0)).toEqual([
      ['small', 'application/json'],
      ['large', 'application/json'],
      [undefined, 'text/plain'],
    ]);
  });

  it('asks for nothing that is not needed', () => {
    expect(sampleOf(prepared({ security: [] }))).toContain("await client.GET('/boats');");
  });

  it.each<[string, SecurityScheme, string]>([
    ['basic', { type: 'http', scheme: 'basic' }, "Authorization: 'Basic ZGVtbzpkZW1v'"],
    ['OAuth 2', { type: 'oauth2' }, "Authorization: 'Bearer demo'"],
    ['a key in the query', { type: 'apiKey', in: 'query', name: 'key' }, "key: 'demo'"],
    ['a key in a cookie', { type: 'apiKey', in: 'cookie', name: 'key' }, "Cookie: 'key=demo'"],
  ])('has credentials for %s', (_, scheme, code) => {
    const document = documentOf({});
    const page = pageDocument(
      { ...document, components: { securitySchemes: { token: scheme } } },
      PLACE,
    );
    expect(sampleOf(page.paths['/boats']?.get ?? {})).toContain(code);
  });
});

it('leaves the contract itself as it is', () => {
  const requestBody = { content: { 'application/json': { schema: { type: 'object' } } } };
  const document = documentOf({ parameters: [{ name: 'a', in: 'query', ...TEXT }], requestBody });
  const before = structuredClone(document);
  pageDocument(document, PLACE);
  expect(document).toEqual(before);
});
