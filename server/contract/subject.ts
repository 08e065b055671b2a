// Plain objects in the place of Express's request and response, for express-openapi-validator to work on.
import type { Request as ExpressRequest, Response as ExpressResponse } from 'express';
import type { OpenApiRequestHandler } from 'express-openapi-validator/dist/framework/types.js';

import { Failure } from '../world/failure.ts';
import { safeName } from './library.ts';
import type { Violation } from '../world/failure.ts';
import type { Operation } from './contract.ts';
import type { PlainRequest, Reply } from './exchange.ts';
import type { LibraryError, LibraryRequest, LibraryResponse } from './library.ts';

/** One request and its reply, as the steps of the library see them. */
export class Subject {
  readonly request: LibraryRequest;
  readonly #response: LibraryResponse;
  readonly #operation: Operation;

  constructor({ params, query, headers }: PlainRequest, operation: Operation) {
    const path = pathOf(operation.path.template, params);
    this.#operation = operation;
    this.request = {
      // Not the request's own: HEAD is checked as GET.
      method: operation.method.toUpperCase(),
      path,
      url: path,
      originalUrl: path,
      baseUrl: '',
      // Copies: the library turns texts into the types that the contract names, in place.
      headers: { ...headers },
      query: { ...query },
      params: {},
      app: { enabled: () => true, param: () => undefined },
    };
    this.#response = {
      statusCode: 200,
      headersSent: false,
      getHeaders: () => ({}),
      json: () => undefined,
      // What the library does to null, which it takes for a missing body: no contract has it as a reply.
      status: () => ({ end: () => undefined }),
    };
  }

  /** Values of the path's parameters, under their names on the wire. */
  get path(): Record<string, unknown> {
    const inPath = this.#operation.parameters.filter((one) => one.in === 'path');
    const named = inPath.map(({ name }): [string, unknown] => [
      name,
      this.request.params[safeName(name)],
    ]);
    return Object.fromEntries(named);
  }

  /** @throws Failure for what the step refuses in the request */
  run(step: OpenApiRequestHandler): Promise<void> {
    // The casts: of Express's two objects the library uses what these have.
    const request = this.request as unknown as ExpressRequest;
    const response = this.#response as unknown as ExpressResponse;
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

  /**
   * Shows a reply to the step that is for replies.
   * @returns what it finds wrong
   */
  async runOnReply(step: OpenApiRequestHandler, reply: Reply): Promise<Violation[]> {
    this.#response.statusCode = reply.status;
    this.#response.getHeaders = () => reply.headers;
    const { request } = this;
    delete request.replyError;
    await this.run(step);
    // The step has put itself in front of this.
    this.#response.json(reply.body);
    const { replyError } = this.request;
    return replyError ? this.#violations(replyError) : [];
  }

  #failure(error: unknown): Error {
    if (!(error instanceof Error)) return new Error(String(error));
    const { status, message }: LibraryError = error;
    if (status === 400) return invalid(this.#violations(error));
    return status !== undefined && status < 500 ? new Failure(status, message) : error;
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
}

/** The refusal of a request that breaks the contract. */
export function invalid(violations: Violation[]): Failure {
  return new Failure(400, 'The request is not valid.', { violations });
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
