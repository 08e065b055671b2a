// What express-openapi-validator gives, and what it takes in the place of Express's objects.
import type { IncomingHttpHeaders } from 'node:http';
import type { OpenApiRequestHandler } from 'express-openapi-validator/dist/framework/types.js';

/** The steps of express-openapi-validator for one path. */
export interface Steps {
  load: OpenApiRequestHandler;
  metadata: OpenApiRequestHandler;
  security: OpenApiRequestHandler;
  request: OpenApiRequestHandler;
  reply: OpenApiRequestHandler;
}

/** The error that the library raises, for requests and replies alike. */
export interface LibraryError extends Error {
  status?: number;
  errors?: { path: string; message: string; errorCode?: string }[];
}

/** What the library reads and changes of Express's request. */
export interface LibraryRequest {
  method: string;
  path: string;
  url: string;
  originalUrl: string;
  baseUrl: string;
  headers: IncomingHttpHeaders;
  query: Record<string, unknown>;
  /** Under safe names, and in the contract's types once they are checked. */
  params: Record<string, unknown>;
  body?: unknown;
  app: object;
  /** What keepReplyError() was told. */
  replyError?: LibraryError;
}

/** What the library reads and calls of Express's response. */
export interface LibraryResponse {
  statusCode: number;
  headersSent: boolean;
  getHeaders: () => Record<string, string>;
  json: (body: unknown) => unknown;
  status: () => { end: () => void };
}

/** The library's hook for a reply that breaks the contract; Subject reads what it keeps. */
export function keepReplyError(
  error: LibraryError,
  _body: unknown,
  request: Pick<LibraryRequest, 'path' | 'replyError'>,
): void {
  request.replyError = error;
}

/** A path parameter's name as the library's matcher can handle it. */
export function safeName(name: string): string {
  return name.replaceAll('-', '_');
}
