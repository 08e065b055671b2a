import type { IncomingHttpHeaders } from 'node:http';

import type { MediaType, Parameter, Security } from './document.ts';
import type { Responses } from './responses.ts';

/** The rules of a contract for the requests and replies of one operation. */
export interface Rules {
  /** In lower case. */
  method: string;
  /** The alternatives of credentials; empty if the operation needs none. */
  security: Security;
  parameters: Parameter[];
  /** The bodies that a request may have by media type, the preferred one first. Without a body, it is empty. */
  bodies: ReadonlyMap<string, MediaType>;
  bodyRequired: boolean;
  responses: Responses;
}

/** The parts of a request that the contract describes, beside its body, as they were sent. */
export interface RequestParts {
  /** Values of the path's parameters by name, still URL-encoded. */
  params: Record<string, string>;
  /** The query, with or without its `?`. */
  search: string;
  /** Names in lower case. The header `cookie` holds the cookies. */
  headers: IncomingHttpHeaders;
}

/** A request that keeps the contract, in the types and under the names of the contract. */
export interface ValidRequest {
  /** All parameters of the path; a text for one that the contract does not describe. */
  path: Record<string, unknown>;
  /** Parameters of the operation, and no others; of a parameter for the whole query, all that it allows. */
  query: Record<string, unknown>;
  /** All headers that were sent; parameters have the types of the contract. */
  headers: Record<string, unknown>;
  cookies: Record<string, unknown>;
  body: unknown;
}
