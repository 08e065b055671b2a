// Marks of what is inferred, where the reference can show them.
import { describe, expect, it } from '@jest/globals';

import { withItems } from '../../server/docs/item-descriptions.ts';
import { hasMarks, withMarks } from '../../server/docs/marks.ts';
import { bundledDomains, readContract } from '../../server/contract/bundles.ts';
import type { Document, OperationObject } from '../../server/contract/document.ts';

const INFERRED = { 'x-source': 'inferred' };

/** A mark as it stands in a text; the characters around it are neither seen nor heard. */
function mark(list = ''): string {
  return `\u2060Inferred${list === '' ? '' : `: ${list}`}.\u2060`;
}

function documentOf(operation: object, components: object = {}): Document {
  return {
    openapi: '3.1.0',
    info: { title: 'Boats', version: '1' },
    paths: { '/boats': { get: { responses: {}, ...operation } } },
    components: { ...components },
  };
}

/** The operation with its marks, and the lists' items. */
function shown(operation: object, components?: object): OperationObject {
  const { paths } = withItems(withMarks(documentOf(operation, components)));
  return paths['/boats']?.get ?? {};
}

/** The description of a schema that stands in a property of a body, with its marks. */
function shownProperty(schema: object, schemas: object = {}): unknown {
  const body = { schema: { type: 'object', properties: { name: schema } } };
  const operation = { requestBody: { content: { 'application/json': body } } };
  const { requestBody } = shown(operation, { schemas });
  // The cast: the body keeps its form.
  const { content } = requestBody as { content: Record<string, typeof body> };
  const { name } = content['application/json']?.schema.properties ?? {};
  return name && 'description' in name ? name.description : undefined;
}

describe('a mark of the whole', () => {
  it.each([
    ['with a description', { description: 'A name.' }, `${mark()} A name.`],
    ['without one', {}, mark()],
  ])('comes first in a part %s', (_, own, description) => {
    expect(shownProperty({ ...own, ...INFERRED })).toBe(description);
  });

  it.each([
    [['path', 'method'], 'path, method'],
    [['method'], 'method'],
    [['method', 'It is ours.'], 'method'],
  ])('of an operation that lists %j tells those alone', (list, told) => {
    expect(shown({ ...INFERRED, 'x-inferred': list })).toMatchObject({
      description: expect.stringMatching(new RegExp(`^${mark(told)}`)),
    });
  });

  it('of an operation tells the parts that it is about', () => {
    const operation = { description: 'Lists them.', ...INFERRED, 'x-inferred': ['security'] };
    expect(shown(operation)).toMatchObject({
      description: `${mark('path or method, security')} Lists them.`,
    });
  });

  it('is none where the source documents a part', () => {
    const documented = { 'x-source': 'documented', description: 'Here.' };
    expect(shown(documented)).toMatchObject({ description: 'Here.' });
  });
});

describe('a list', () => {
  it.each([
    [['minLength', 'pattern'], `${mark('minLength, pattern')} A name.`],
    [[{ enum: ['gone', 'here'] }], `${mark('enum (gone, here)')} A name.`],
    [['description'], `${mark('meaning')} A name.`],
    [['It is unique.'], `A name.\n\n${mark()} It is unique.`],
    [['default', 'It is unique.'], `${mark('default')} A name.\n\n${mark()} It is unique.`],
    [[], 'A name.'],
  ])('of %j shows at a property', (list, description) => {
    expect(shownProperty({ description: 'A name.', 'x-inferred': list })).toBe(description);
  });

  it('says no more than the mark of the whole', () => {
    const both = { ...INFERRED, 'x-inferred': ['pattern'] };
    expect(shownProperty(both)).toBe(mark());
  });
});

it('shows rules of the whole contract at the end of its description', () => {
  const document = documentOf({});
  const info = { ...document.info, description: 'Boats.', 'x-inferred': ['They float.'] };
  expect(withMarks({ ...document, info }).info.description).toBe(`Boats.\n\n${mark()} They float.`);
});

it.each([
  ['a parameter', { parameters: [{ name: 'a', in: 'query', 'x-inferred': ['type'] }] }],
  ['a body', { requestBody: { content: {}, 'x-inferred': ['type'] } }],
  [
    'a body, by its media type',
    { requestBody: { content: { 'a/b': { 'x-inferred': ['type'] } } } },
  ],
  ['a reply', { responses: { 200: { 'x-inferred': ['type'] } } }],
  ['a header', { responses: { 200: { headers: { A: { 'x-inferred': ['type'] } } } } }],
  [
    'a whole body, by its schema',
    { requestBody: { content: { 'a/b': { schema: { 'x-inferred': ['type'] } } } } },
  ],
])('shows at %s', (_, operation) => {
  expect(JSON.stringify(shown(operation))).toContain(`"description":"${mark('type')}"`);
});

it('shows at a security scheme', () => {
  const scheme = { type: 'http', scheme: 'bearer', description: 'A token.', ...INFERRED };
  const { components } = withMarks(documentOf({}, { securitySchemes: { scheme } }));
  const description = `${mark()} A token.`;
  expect(components?.securitySchemes).toEqual({ scheme: { ...scheme, description } });
});

describe('a reference', () => {
  const schemas = { Name: { description: 'A name.', 'x-inferred': ['pattern'] } };
  const $ref = '#/components/schemas/Name';

  it('leaves the mark to its target, which shows', () => {
    expect(shownProperty({ $ref }, schemas)).toBeUndefined();
    const { components } = withMarks(documentOf({}, { schemas }));
    expect(components?.['schemas']).toMatchObject({
      Name: { description: `${mark('pattern')} A name.` },
    });
  });

  it('with its own words has the mark of its target', () => {
    expect(shownProperty({ $ref, description: 'Mine.' }, schemas)).toBe(`${mark('pattern')} Mine.`);
  });

  it('with its own mark has the words and marks of its target', () => {
    expect(shownProperty({ $ref, 'x-inferred': ['default'] }, schemas)).toBe(
      `${mark('pattern, default')} A name.`,
    );
  });
});

describe("a list's items", () => {
  it('are described in the property that has the list', () => {
    const items = { description: 'A name.', 'x-inferred': ['pattern'] };
    expect(shownProperty({ type: 'array', description: 'Names.', items })).toBe(
      `Names.\n\nEach: ${mark('pattern')} A name.`,
    );
  });

  it.each(['requestBody', 'parameter'])('are described in the list of a %s', (place) => {
    const schema = { type: 'array', items: { type: 'string', description: 'A name.' } };
    const own =
      place === 'parameter'
        ? { parameters: [{ name: 'names', in: 'query', schema }] }
        : { requestBody: { content: { 'a/b': { schema } } } };
    expect(JSON.stringify(shown(own))).toContain('"description":"Each: A name."');
  });

  it.each([
    { $ref: '#/components/schemas/Name' },
    { type: 'object', properties: { name: { type: 'string' } } },
    { oneOf: [{ type: 'string' }] },
    { type: 'array', items: { $ref: '#/components/schemas/Name' } },
  ])('are left to %j, which the reference opens', (own) => {
    const schemas = { Name: { description: 'A name.' } };
    const items = { description: 'A name.', ...own };
    expect(shownProperty({ type: 'array', items }, schemas)).toBeUndefined();
  });
});

it('takes examples, and properties with the names of keywords, for what they are', () => {
  const example = { ...INFERRED, description: 'An example.' };
  const properties = { 'x-source': { type: 'string' }, example: { type: 'string' } };
  const content = { 'a/b': { example, schema: { type: 'object', example, properties } } };
  const operation = { responses: { 200: { description: 'Here.', content } } };
  expect(shown(operation)).toEqual({ ...operation });
});

it('leaves the contract itself as it is', () => {
  const document = documentOf({ description: 'Here.', ...INFERRED });
  const before = structuredClone(document);
  withItems(withMarks(document));
  expect(document).toEqual(before);
});

it('is explained where a contract has one', () => {
  expect(hasMarks(documentOf(INFERRED))).toBe(true);
  expect(hasMarks(documentOf({ 'x-source': 'documented' }))).toBe(false);
});

/** Every object inside of a value that marks something. */
function marked(value: unknown): { description?: unknown }[] {
  if (typeof value !== 'object' || value === null) return [];
  const { 'x-source': source, 'x-inferred': list } = value as Record<string, unknown>;
  const isMarked = source === 'inferred' || list !== undefined;
  return [...(isMarked ? [value] : []), ...Object.values(value).flatMap(marked)];
}

it.each(bundledDomains())('shows each mark that the contract of %s has', (domain) => {
  const all = marked(withMarks(readContract(domain).document));
  const missing = all.filter(({ description }) => !String(description).includes('\u2060Inferred'));
  expect(all.length).toBeGreaterThan(0);
  expect(missing).toEqual([]);
});
