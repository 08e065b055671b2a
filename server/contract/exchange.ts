import type { IncomingHttpHeaders } from 'node:http';
import type { Request as ExpressRequest, Response as ExpressResponse } from 'express';
import type { OpenApiRequestHandler } from 'express-openapi-validator/dist/framework/types.js';

import { Failure } from '../world/failure.ts';
import { pointerTo } from '../world/pointer.ts';
import type { Violation } from '../world/failure.ts';
import type { Operation } from './contract.ts';

/** What of a request the contract speaks about, beside its body. */
export interface PlainRequest {
  /** Values of the path's parameters by name. */
  params: Record<string, string>;
  query: Record<string, unknown>;
  headers: IncomingHttpHeaders;
}

/** A reply before it is sent; `body` is undefined where there is none. */
export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: unknown;
}

/** The steps of express-openapi-validator for one path. */
export interface Steps {
  load: OpenApiRequestHandler;
  metadata: OpenApiRequestHandler;
  security: OpenApiRequestHandler;
  request: OpenApiRequestHandler;
  reply: OpenApiRequestHandler;
}

/** The error that the library raises, for requests and replies alike. */
interface LibraryError extends Error {
  status?: number;
  errors?: { path: string; message: string; errorCode?: string }[];
}

/** What the library reads and changes of Express's request and response. */
interface Subject {
  request: Record<string, unknown> & { headers: IncomingHttpHeaders; replyError?: LibraryError };
  response: {
    statusCode: number;
    headersSent: boolean;
    getHeaders: () => Record<string, string>;
    json: (body: unknown) => unknown;
    status: () => { end: () => void };
  };
}

/** One request and its reply under the contract's checks, to be called in the order of the methods. */
export class Exchange {
  readonly #steps: Steps;
  readonly #operation: Operation;
  readonly #subject: Subject;

  private constructor(request: PlainRequest, operation: Operation, steps: Steps) {
    this.#steps = steps;
    this.#operation = operation;
    const path = pathOf(operation.path.template, request.params);
    this.#subject = {
      request: {
        // Not the request's own: HEAD is checked as GET.
        method: operation.method.toUpperCase(),
        path,
        url: path,
        originalUrl: path,
        baseUrl: '',
        // Copies: the library turns texts into the types that the contract names, in place.
        headers: { ...request.headers },
        query: { ...request.query },
        params: {},
        app: { enabled: () => true, param: () => undefined },
      },
      response: {
        statusCode: 200,
        headersSent: false,
        getHeaders: () => ({}),
        json: () => undefined,
        // What the library does to null, which it takes for a missing body: no contract has it as a reply.
        status: () => ({ end: () => undefined }),
      },
    };
  }

  static async open(request: PlainRequest, operation: Operation, steps: Steps): Promise<Exchange> {
    const exchange = new Exchange(request, operation, steps);
    await exchange.#run(steps.load);
    await exchange.#run(steps.metadata);
    return exchange;
  }

  /** The library's hook for a reply that breaks the contract; checkReply() reads what it keeps. */
  static keepReplyError(this: void, error: LibraryError, _body: unknown, request: object): void {
    (request as Subject['request']).replyError = error;
  }

  /** @throws Failure 401 where the contract wants credentials that are missing or malformed */
  async checkCredentials(): Promise<void> {
    await this.#run(this.#steps.security);
  }

  /**
   * @param body the parsed body, undefined for none
   * @param type its content type; for a missing body, one that the operation reads
   * @throws Failure 400 with every violation, or 415 for a content type that the contract lacks
   */
  async checkRequest(body: unknown, type: string | undefined): Promise<void> {
    const { request } = this.#subject;
    request['body'] = body;
    if (type !== undefined) request.headers['content-type'] = type;
    const violations = this.#unseenByLibrary();
    try {
      await this.#run(this.#steps.request);
    } catch (error) {
      if (!(error instanceof Failure) || error.status !== 400) throw error;
      // A missing body is in the list already, where the library has seen it as well.
      const seen = violations.map(({ place }) => place);
      violations.unshift(...error.violations.filter(({ place }) => !seen.includes(place)));
    }
    if (violations.length > 0) throw invalid(violations);
  }

  /** The request as its handler gets it: checked, in the types and under the names of the contract. */
  get request(): { path: object; query: unknown; headers: IncomingHttpHeaders; body: unknown } {
    const { params, query, headers, body } = this.#subject.request;
    const inPath = this.#operation.parameters.filter((one) => one.in === 'path');
    const values = params as Record<string, unknown>;
    const named = inPath.map(({ name }) => [name, values[safeName(name)]]);
    return { path: Object.fromEntries(named) as object, query, headers, body };
  }

  /** @returns every way in which the reply breaks the contract; none where it keeps it */
  async checkReply(reply: Reply): Promise<Violation[]> {
    const { request, response } = this.#subject;
    response.statusCode = reply.status;
    response.getHeaders = () => reply.headers;
    delete request.replyError;
    await this.#run(this.#steps.reply);
    response.json(reply.body);
    const { replyError } = this.#subject.request;
    return [
      ...(replyError ? this.#violations(replyError) : []),
      ...headerViolations(this.#operation, reply),
    ];
  }

  /**
   * What the library lets pass: a missing body, where its schema requires no property, and query
   * parameters that the operation lacks.
   */
  #unseenByLibrary(): Violation[] {
    const { query, body } = this.#subject.request;
    const { bodyRequired, parameters } = this.#operation;
    const known = parameters.filter((one) => one.in === 'query').map((one) => one.name);
    const unknown = Object.keys(query as object).filter((name) => !known.includes(name));
    return [
      ...(bodyRequired && body === undefined ? [{ place: '/body', message: 'is required' }] : []),
      ...unknown.map((name) => ({
        place: pointerTo('/query', name),
        message: 'is no parameter of this operation',
      })),
    ];
  }

  #violations(error: LibraryError): Violation[] {
    if (!error.errors?.length) return [{ place: '/', message: error.message }];
    // A condition that fails says no more than what its branch has said.
    const told = error.errors.filter(({ errorCode }) => errorCode !== 'if.openapi.validation');
    return told.map(({ path, message }) => ({ place: this.#wireName(path), message }));
  }

  /** The place with the path parameter's name on the wire, which the library knows by a safe name. */
  #wireName(place: string): string {
    const wire = this.#operation.parameters.find(
      (one) => place === `/params/${safeName(one.name)}`,
    );
    return wire ? `/params/${wire.name}` : place;
  }

  #run(step: OpenApiRequestHandler): Promise<void> {
    // The casts: of Express's two objects the library uses what Subject names.
    const request = this.#subject.request as unknown as ExpressRequest;
    const response = this.#subject.response as unknown as ExpressResponse;
    return new Promise((done, fail) => {
      const next = (error?: unknown): void => {
        if (error === undefined) done();
        else fail(this.#failure(error));
      };
      const run = async (): Promise<void> => {
        await step(request, response, next);
      };
      run().catch(next);
    });
  }

  #failure(error: unknown): Error {
    if (!(error instanceof Error)) return new Error(String(error));
    const { status, message } = error as LibraryError;
    if (status === 400) return invalid(this.#violations(error));
    return status !== undefined && status < 500 ? new Failure(status, message) : error;
  }
}

/**
 * A path as the library finds it, which compares what is literal in it as it stands: encoded are its parameters
 * alone, whatever the client has encoded.
 */
function pathOf(template: string, params: Record<string, string>): string {
  return template.replace(/\{([^{}]+)\}/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? ''),
  );
}

/** What the library does not look at in a reply: its content type, and headers that are promised. */
function headerViolations({ responses }: Operation, { status, headers }: Reply): Violation[] {
  const response = responses.get(status);
  const types = Object.keys(response?.content ?? {});
  const type = headers['content-type'];
  const promised = Object.entries(response?.headers ?? {}).filter(
    ([, one]) => one.required === true,
  );
  const missing = promised.map(([name]) => name.toLowerCase()).filter((name) => !(name in headers));
  return [
    ...(type !== undefined && !types.includes(type)
      ? [{ place: '/headers/content-type', message: `must be one of ${types.join(', ')}` }]
      : []),
    ...missing.map((name) => ({ place: `/headers/${name}`, message: 'is required' })),
  ];
}

function invalid(violations: Violation[]): Failure {
  return new Failure(400, 'The request is not valid.', { violations });
}

/** A path parameter's name as the library's matcher can handle it. */
export function safeName(name: string): string {
  return name.replaceAll('-', '_');
}
