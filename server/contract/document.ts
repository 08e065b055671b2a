// The parts of an OpenAPI 3.1 document that the mock reads. A document may lack each part that is optional here.
import { valueAt } from '../world/value-at.ts';

/** The methods that a path item names itself; `query` is of OpenAPI 3.2. methods.ts knows the others. */
export const METHODS = [
  'get',
  'put',
  'post',
  'delete',
  'patch',
  'head',
  'options',
  'trace',
  'query',
] as const;
export type Method = (typeof METHODS)[number];

export interface Reference {
  $ref: string;
}

/** A JSON Schema of draft 2020-12; `true` allows everything, `false` nothing. */
export type Schema = SchemaObject | boolean;

/** The keywords that the mock itself reads. The validator knows all others. */
export interface SchemaObject {
  $ref?: string;
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  example?: unknown;
  examples?: unknown[];
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: Schema;
  items?: Schema;
  prefixItems?: Schema[];
  allOf?: Schema[];
  oneOf?: Schema[];
  anyOf?: Schema[];
  discriminator?: { propertyName: string; mapping?: Record<string, string> };
  readOnly?: boolean;
  writeOnly?: boolean;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
  multipleOf?: number;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  minItems?: number;
  maxItems?: number;
  uniqueItems?: boolean;
  minProperties?: number;
  maxProperties?: number;
  contentEncoding?: string;
  contentMediaType?: string;
  contentSchema?: Schema;
  xml?: {
    name?: string;
    namespace?: string;
    prefix?: string;
    attribute?: boolean;
    wrapped?: boolean;
  };
  [keyword: string]: unknown;
}

/** A parameter has a schema, or content of one media type. */
export interface Parameter {
  name: string;
  /** `querystring` is the whole query, and has content (OpenAPI 3.2). */
  in: 'path' | 'query' | 'header' | 'cookie' | 'querystring';
  description?: string;
  required?: boolean;
  style?: string;
  explode?: boolean;
  allowReserved?: boolean;
  allowEmptyValue?: boolean;
  schema?: Schema;
  content?: Record<string, MediaType>;
  example?: unknown;
  examples?: Record<string, Example | Reference>;
}

export interface Example {
  summary?: string;
  value?: unknown;
}

/** The way one property of a form is written. */
export interface Encoding {
  contentType?: string;
  style?: string;
  explode?: boolean;
}

export interface MediaType {
  schema?: Schema;
  /** Of each item of a sequence (OpenAPI 3.2). The loader makes a list of it in `schema`, which the engine reads. */
  itemSchema?: Schema;
  example?: unknown;
  examples?: Record<string, Example | Reference>;
  encoding?: Record<string, Encoding>;
}

/** A header of a reply. */
export type Header = Omit<Parameter, 'name' | 'in'>;

/** A way from a reply to the request of another operation. */
export interface Link {
  operationId?: string;
  operationRef?: string;
  /** By name, or by place and name, such as `path.id`. */
  parameters?: Record<string, unknown>;
  requestBody?: unknown;
  /** Another server than the operation's own. */
  server?: Server;
}

export interface Response {
  description?: string;
  headers?: Record<string, Header | Reference>;
  content?: Record<string, MediaType>;
  links?: Record<string, Link | Reference>;
}

export interface RequestBody {
  required?: boolean;
  content: Record<string, MediaType>;
}

/** Alternatives: each names the schemes that are needed together, with their scopes. */
export type Security = Record<string, string[]>[];

/** An address of the service. Variables stand in braces in the URL, which may be relative. */
export interface Server {
  url: string;
  description?: string;
  variables?: Record<string, { default?: string; enum?: string[] }>;
}

export interface OperationObject {
  operationId?: string;
  summary?: string;
  tags?: string[];
  security?: Security;
  parameters?: (Parameter | Reference)[];
  requestBody?: RequestBody | Reference;
  /** By status, by range such as `4XX`, or `default`. */
  responses?: Record<string, Response | Reference>;
  servers?: Server[];
}

export type PathItem = Partial<Record<Method, OperationObject>> & {
  parameters?: (Parameter | Reference)[];
  servers?: Server[];
  /** By method, in capitals. */
  additionalOperations?: Record<string, OperationObject>;
};

export interface SecurityScheme {
  type: string;
  /** `bearer` or `basic`, for an HTTP scheme. */
  scheme?: string;
  /** The name of the parameter that carries an API key, and its place. */
  name?: string;
  in?: 'header' | 'query' | 'cookie';
  /** The flows of OAuth 2, by their names. */
  flows?: Record<string, { tokenUrl?: string }>;
}

export interface Document {
  openapi: string;
  info: {
    title: string;
    summary?: string;
    description?: string;
    version: string;
  };
  servers?: Server[];
  security?: Security;
  paths: Record<string, PathItem>;
  components?: Record<string, Record<string, unknown>> & {
    securitySchemes?: Record<string, SecurityScheme>;
  };
}

/**
 * Follows local references to their target. Any other value is returned as it is, and nothing but an empty object for
 * a target that is no object.
 * @throws Error if the document lacks the target
 */
export function resolve<T extends object>(document: Document, value: T | Reference): T {
  if (!('$ref' in value)) return value;
  const target = targetOf(document, value.$ref);
  // The casts: the target is of the kind that its place demands. The linter or the loader has checked that.
  return typeof target === 'object' && target !== null
    ? resolve(document, target as T | Reference)
    : ({} as T);
}

/**
 * The target of one local reference, which may be a reference itself.
 * @throws Error if the document lacks the target
 */
export function targetOf(document: Document, reference: string): unknown {
  const target = valueAt(document, decodeURIComponent(reference.slice('#'.length)));
  if (target === undefined) throw new Error(`${reference} points at nothing`);
  return target;
}

/** The parameters of an operation: its own, and its path's unless it overrides them. */
export function parametersOf(
  document: Document,
  item: Pick<PathItem, 'parameters'>,
  operation: Pick<OperationObject, 'parameters'>,
): Parameter[] {
  const all = [...(item.parameters ?? []), ...(operation.parameters ?? [])];
  const resolved = all.map((one) => resolve<Parameter>(document, one));
  return [...new Map(resolved.map((one) => [`${one.in} ${one.name}`, one])).values()];
}
