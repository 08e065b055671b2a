import { describe, expect, it } from '@jest/globals';

import { excerpt } from '../../server/contract/excerpt.ts';
import type { Document, PathItem, Schema } from '../../server/contract/document.ts';

const reference = (kind: string, name: string) => ({ $ref: `#/components/${kind}/${name}` });

/** A path item with one reply, whose body has this schema. */
function pathItem(schema: Schema, media: object = {}): PathItem {
  const content = { 'application/json': { schema, ...media } };
  const responses = { '200': { description: 'Done.', content } };
  return { get: { operationId: 'getPet', summary: 'Get a pet', responses } };
}

function documentWith(item: PathItem, components: NonNullable<Document['components']>): Document {
  return {
    ...{ openapi: '3.1.0', info: { title: 'Pets', version: '1.0.0' } },
    ...{ servers: [{ url: 'https://api.example.com/v1' }], security: [{ bearer: [] }] },
    paths: { '/pets/{pet-id}': item, '/owners': pathItem(reference('schemas', 'Owner')) },
    components,
  };
}

/** The excerpt of one path from a document with these schemas. Its body has the schema `schema`. */
function schemasOf(schema: Schema, schemas: Record<string, object>): unknown {
  const item = pathItem(schema);
  return excerpt(documentWith(item, { schemas }), item).components?.['schemas'];
}

it('keeps one path, as /', () => {
  const item = pathItem({ type: 'string' });
  const { paths } = excerpt(documentWith(item, {}), item);
  expect(paths).toEqual({ '/': item });
});

it('keeps everything referenced, directly and by way of others, and drops the rest', () => {
  const schemas = {
    Pet: { properties: { tags: { items: reference('schemas', 'Tag') } } },
    Tag: { oneOf: [{ type: 'null' }, reference('schemas', 'Label')] },
    Label: { type: 'string' },
    Owner: { type: 'object' },
  };
  const { Pet, Tag, Label } = schemas;
  expect(schemasOf(reference('schemas', 'Pet'), schemas)).toEqual({ Pet, Tag, Label });
});

it('keeps components of every kind', () => {
  const item = pathItem({});
  const responses = { Gone: { description: 'Gone.', headers: { A: reference('headers', 'A') } } };
  const components = {
    parameters: { Id: { name: 'id', in: 'path' }, Page: { name: 'page', in: 'query' } },
    responses,
    headers: { A: { schema: { type: 'string' } }, B: {} },
  };
  const whole: PathItem = { ...item, parameters: [reference('parameters', 'Id')] };
  whole.delete = {
    ...{ operationId: 'deletePet', summary: 'Delete a pet' },
    responses: { '410': reference('responses', 'Gone') },
  };
  expect(excerpt(documentWith(whole, components), whole).components).toEqual({
    parameters: { Id: components.parameters.Id },
    responses,
    headers: { A: components.headers.A },
    securitySchemes: {},
  });
});

it('keeps the credentials, as no reference leads to them', () => {
  const item = pathItem({});
  const securitySchemes = { bearer: { type: 'http', scheme: 'bearer' } };
  const { security, components } = excerpt(documentWith(item, { securitySchemes }), item);
  expect(security).toEqual([{ bearer: [] }]);
  expect(components).toEqual({ securitySchemes });
});

it('lies below no server path', () => {
  const item = pathItem({});
  expect(excerpt(documentWith(item, {}), item).servers).toEqual([{ url: '/' }]);
});

describe('of a schema that contains itself', () => {
  it('keeps it once', () => {
    const Tree = { properties: { children: { items: reference('schemas', 'Tree') } } };
    expect(schemasOf(reference('schemas', 'Tree'), { Tree })).toEqual({ Tree });
  });

  it('keeps it by way of another', () => {
    const schemas = {
      Pet: { properties: { owner: reference('schemas', 'Owner') } },
      Owner: { properties: { pet: reference('schemas', 'Pet') } },
    };
    expect(schemasOf(reference('schemas', 'Owner'), schemas)).toEqual(schemas);
  });
});

it.each([
  'Pet.yaml',
  'https://api.example.com/pet.json#/Pet',
  '#/paths/~1pets/get',
  '#/components/schemas/Pet/properties/name',
])('refuses the reference %s', ($ref) => {
  expect(() => schemasOf({ items: { $ref } }, {})).toThrow($ref);
});

describe('leaves out', () => {
  it('the examples of a schema, but no property of that name', () => {
    const Pet = {
      properties: { example: { type: 'string', example: 'a' }, examples: { type: 'null' } },
      required: ['example'],
      example: { example: 'a' },
      examples: [{ example: 'a' }],
    };
    expect(schemasOf(reference('schemas', 'Pet'), { Pet })).toEqual({
      Pet: {
        properties: { example: { type: 'string' }, examples: { type: 'null' } },
        required: ['example'],
      },
    });
  });

  it('the examples of a body, and what only they reference', () => {
    const media = { examples: { happy: reference('examples', 'Pet') } };
    const item = pathItem({ type: 'string' }, media);
    const document = documentWith(item, { examples: { Pet: { value: 'a' } } });
    const cut = excerpt(document, item);
    expect(cut.paths).toEqual({ '/': pathItem({ type: 'string' }) });
    expect(cut.components).toEqual({ securitySchemes: {} });
  });

  it('a discriminator that maps nothing, but no property of that name', () => {
    const discriminator = { propertyName: 'kind', mapping: {} };
    const Pet = { oneOf: [{ properties: { discriminator: { type: 'string' } } }], discriminator };
    const { oneOf } = Pet;
    expect(schemasOf(reference('schemas', 'Pet'), { Pet })).toEqual({ Pet: { oneOf } });
  });
});

describe('has for a choice with a discriminator', () => {
  const discriminator = {
    propertyName: 'kind',
    mapping: { cat: '#/components/schemas/Cat', dog: '#/components/schemas/Dog' },
  };
  const Pet = { oneOf: [reference('schemas', 'Cat'), reference('schemas', 'Dog')], discriminator };
  const [Cat, Dog] = [{ type: 'object' }, { type: 'object' }];
  const having = (value: object) => ({
    type: 'object',
    required: ['kind'],
    properties: { kind: value },
  });

  it('a condition for each value, and the values', () => {
    expect(schemasOf(reference('schemas', 'Pet'), { Pet, Cat, Dog })).toEqual({
      Pet: {
        allOf: [
          having({ enum: ['cat', 'dog'] }),
          { if: having({ const: 'cat' }), then: reference('schemas', 'Cat') },
          { if: having({ const: 'dog' }), then: reference('schemas', 'Dog') },
        ],
      },
      ...{ Cat, Dog },
    });
  });

  it('these conditions beside those that the schema has already', () => {
    const schemas = { Pet: { ...Pet, allOf: [{ minProperties: 1 }] }, Cat, Dog };
    expect(schemasOf(reference('schemas', 'Pet'), schemas)).toHaveProperty('Pet.allOf', [
      { minProperties: 1 },
      having({ enum: ['cat', 'dog'] }),
      expect.anything(),
      expect.anything(),
    ]);
  });
});

it('leaves the document as it was, even if the excerpt is changed', () => {
  const item = pathItem(reference('schemas', 'Pet'), { examples: { a: { value: 1 } } });
  const schemas = { Pet: { type: 'object', example: {}, properties: { a: { enum: ['a'] } } } };
  const securitySchemes = { bearer: { type: 'http' } };
  const document = documentWith(item, { schemas, securitySchemes });
  const before = structuredClone(document);
  const cut = excerpt(document, item);
  scramble(cut.paths);
  scramble(cut.components);
  scramble(cut.security);
  expect(document).toEqual(before);
});

/** Changes every object and list inside a value, as a compiling validator may. */
function scramble(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  Object.values(value).forEach(scramble);
  Object.assign(value, { changed: true });
}
