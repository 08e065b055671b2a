// The parts of an OpenAPI 3.1 document that the mock reads. The linter has checked them.
import { keysOf } from '../world/pointer.ts';

/** The methods that a contract may have, as a path item names them. */
export const METHODS = ['get', 'put', 'post', 'delete', 'patch'] as const;
export type Method = (typeof METHODS)[number];

export interface Reference {
  $ref: string;
}

export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header' | 'cookie';
  required?: boolean;
  style?: string;
  explode?: boolean;
  schema: object;
  example?: unknown;
}

export interface Example {
  summary?: string;
  value: unknown;
}

export interface MediaType {
  schema: object;
  examples?: Record<string, Example | Reference>;
}

export interface Response {
  description: string;
  headers?: Record<string, { required?: boolean }>;
  content?: Record<string, MediaType>;
}

export interface OperationObject {
  operationId: string;
  summary: string;
  security?: Record<string, string[]>[];
  parameters?: (Parameter | Reference)[];
  requestBody?: { required?: boolean; content: Record<string, MediaType> };
  responses: Record<string, Response | Reference>;
}

export type PathItem = Partial<Record<Method, OperationObject>> & {
  parameters?: (Parameter | Reference)[];
};

export interface SecurityScheme {
  type: string;
  /** `bearer` or `basic`, for an HTTP scheme. */
  scheme?: string;
  /** The header that carries an API key. */
  name?: string;
}

export interface Document {
  openapi: string;
  info: { title: string; summary?: string; version: string };
  servers?: { url: string }[];
  security?: Record<string, string[]>[];
  paths: Record<string, PathItem>;
  components?: Record<string, Record<string, unknown>> & {
    securitySchemes?: Record<string, SecurityScheme>;
  };
}

/**
 * Follows a local reference to its target. Any other value is returned as it is.
 * @throws Error if the document lacks the target
 */
export function resolve<T extends object>(document: Document, value: T | Reference): T {
  if (!('$ref' in value)) return value;
  let target: unknown = document;
  for (const key of keysOf(decodeURIComponent(value.$ref.slice('#'.length)))) {
    // The cast: a value that is not an object lacks the key as well.
    target = (target as Record<string, unknown> | undefined)?.[key];
  }
  if (target === undefined) throw new Error(`${value.$ref} points at nothing`);
  // The cast: the target is of the kind that its place demands. The linter has checked that.
  return resolve(document, target as T | Reference);
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
