// The parts of an OpenAPI 3.1 document that the mock reads, and the shape that each must have.
import { METHODS } from '../document.ts';
import { flag, list, name, text } from './judges.ts';
import { checkOperation, checkPathItem, checkRequestBody } from './operations.ts';
import { checkMediaType } from './media-types.ts';
import { checkExample, checkHeader, checkParameter } from './parameters.ts';
import { schemaShape } from './schemas.ts';
import { checkRoot } from './root.ts';
import { checkRequirement, checkScheme } from './security.ts';
import { checkServer } from './servers.ts';
import type { Part, Shape } from './walk.ts';

const schema: Part = { shape: 'schema' };
const content: Part = { shape: 'mediaType', as: 'map' };
const parameters: Part = { shape: 'parameter', as: 'list' };
const servers: Part = { shape: 'server', as: 'list' };
const security: Part = { shape: 'requirement', as: 'list' };

/** The parts that a parameter and a header share. */
const VALUE = {
  ...{ schema, content },
  ...{ required: flag, style: text, explode: flag, allowReserved: flag },
};

/** An empty one is taken for one that cannot be used. */
const EMPTY = { value: () => ({}), remedy: 'an empty one is taken' };

const SHAPES: Readonly<Record<string, Shape>> = {
  document: {
    noun: 'a document',
    parts: {
      ...{ servers, security },
      components: { shape: 'components' },
      paths: { shape: 'pathItem', as: 'map', extensible: true },
    },
    check: checkRoot,
  },
  components: {
    noun: 'an object',
    parts: {
      schemas: { shape: 'schema', as: 'map' },
      responses: { shape: 'response', as: 'map' },
      parameters: { shape: 'parameter', as: 'map' },
      examples: { shape: 'example', as: 'map' },
      requestBodies: { shape: 'requestBody', as: 'map' },
      headers: { shape: 'header', as: 'map' },
      securitySchemes: { shape: 'scheme', as: 'map' },
      pathItems: { shape: 'pathItem', as: 'map' },
      mediaTypes: content,
    },
  },
  pathItem: {
    noun: 'an object',
    parts: {
      ...{ parameters, servers },
      ...Object.fromEntries(METHODS.map((method) => [method, { shape: 'operation' }])),
      additionalOperations: { shape: 'operation', as: 'map', extensible: true },
    },
    mayRefer: true,
    instead: { value: () => ({}), remedy: 'the path has no operations' },
    check: checkPathItem,
  },
  operation: {
    noun: 'an operation',
    parts: {
      ...{ operationId: name, parameters, security, servers, tags: list },
      ...{ summary: name, description: name },
      requestBody: { shape: 'requestBody' },
      responses: { shape: 'response', as: 'map', extensible: true },
    },
    check: checkOperation,
  },
  parameter: { noun: 'a parameter', parts: VALUE, mayRefer: true, check: checkParameter },
  header: { noun: 'a header', parts: VALUE, mayRefer: true, instead: EMPTY, check: checkHeader },
  requestBody: {
    noun: 'a request body',
    parts: { content, required: flag },
    mayRefer: true,
    check: checkRequestBody,
  },
  response: {
    noun: 'a reply',
    parts: { content, headers: { shape: 'header', as: 'map' } },
    ...{ mayRefer: true, instead: EMPTY },
  },
  mediaType: {
    noun: 'a media type',
    parts: { schema, itemSchema: schema, encoding: { shape: 'encoding', as: 'map' } },
    ...{ mayRefer: true, instead: EMPTY },
    check: checkMediaType,
  },
  encoding: {
    noun: 'an encoding',
    parts: { contentType: text, style: text, explode: flag, allowReserved: flag },
  },
  example: {
    noun: 'an example',
    parts: {},
    mayRefer: true,
    instead: { value: (value) => ({ value }), remedy: 'it is taken for the value itself' },
    check: checkExample,
  },
  server: { noun: 'a server', parts: {}, check: checkServer },
  requirement: { noun: 'an object', parts: {}, check: checkRequirement },
  scheme: { noun: 'a security scheme', parts: {}, mayRefer: true, check: checkScheme },
};

/**
 * The shapes of a document's parts by name.
 * @param isOld the contract is of OpenAPI 3.0 or 2.0
 */
export function shapesOf(isOld: boolean): Readonly<Record<string, Shape>> {
  return { ...SHAPES, schema: schemaShape(isOld) };
}
