import type { IncomingHttpHeaders } from 'node:http';

import type { Method, Parameter, Response } from './document.ts';

/** The rules of a contract for the requests and replies of one operation. */
export interface Rules {
  method: Method;
  parameters: Parameter[];
  bodyRequired: boolean;
  /** The documented replies by status. */
  responses: Map<number, Response>;
}

/** The parts of a request that the contract describes, beside its body. */
export interface RequestParts {
  /** Values of the path's parameters by name. */
  params: Record<string, string>;
  query: Record<string, unknown>;
  headers: IncomingHttpHeaders;
}

/** A request that keeps the contract, in the types and under the names of the contract. */
export interface ValidRequest {
  path: object;
  query: unknown;
  headers: IncomingHttpHeaders;
  body: unknown;
}
