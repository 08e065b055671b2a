// A contract as its page shows it: requests that succeed as they are, and samples of them.
import { describe, expect, it } from '@jest/globals';

import { pageDocument } from '../../server/docs/page-document.ts';
import type {
  Document,
  OperationObject,
  Parameter,
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

function sampleOf(operation: OperationObject): string {
  // The cast: each operation gets a sample.
  const { 'x-codeSamples': samples } = operation as { 'x-codeSamples'?: { source: string }[] };
  return samples?.[0]?.source ?? '';
}

it('begins with the summary, which the reference does not show', () => {
  const { info } = pageDocument(documentOf({}), PLACE);
  expect(info.description).toBe('**For sailors.**\n\nAll of them.');
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
    { ...TEXT, example: 'a' },
    { ...TEXT, examples: { one: { value: 'a' } } },
    { schema: { type: 'string', example: 'a' } },
  ])('keeps the example of %j', (own) => {
    expect(parameterOf({ required: true, ...own })).toMatchObject(own);
  });
});

describe('an optional parameter', () => {
  it.each([
    [{ ...TEXT, example: 'a' }, { example: { value: 'a' } }],
    [{ ...TEXT, examples: { one: { value: 'a' } } }, { one: { value: 'a' } }],
    [{ schema: { type: 'string', examples: ['a', 'b'] } }, { example: { value: 'a' } }],
  ])('of %j is not sent unless its example is chosen', (own, choices) => {
    const { examples } = parameterOf(own);
    expect(Object.entries(examples ?? {})).toEqual([
      ['none', { value: '' }],
      ...Object.entries(choices),
    ]);
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

  it('has every reply of its operation, and none as the first', () => {
    const { parameters = [] } = prepared({ responses });
    expect(parameters).toHaveLength(1);
    expect(parameters[0]).toMatchObject({ name: 'Prefer', in: 'header', required: false });
    const { examples = {} } = parameters[0] as Parameter;
    expect(Object.entries(examples)).toEqual(
      [
        ['none', ''],
        ...['code=200', 'code=404', 'example=small', 'example=large', 'dynamic=true'].map((one) => [
          one,
          one,
        ]),
      ].map(([name, value]) => [name, { value }]),
    );
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
});
`,
    );
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
