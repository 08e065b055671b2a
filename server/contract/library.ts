// The one module that knows express-openapi-validator. It gives the library plain objects in place of Express's,
// and one fixed path, `/`: the library then finds no parameters in the path, and leaves the values that it is given.
import { setImmediate } from 'node:timers/promises';

import { middleware } from 'express-openapi-validator';
import type { IncomingHttpHeaders } from 'node:http';
import type {
  HttpError,
  OpenApiRequestHandler,
} from 'express-openapi-validator/dist/framework/types.js';

import { hasShape } from './credentials.ts';
import { METHODS, resolve } from './document.ts';
import type { Violation } from '../world/failure.ts';
import type { Reply } from '../world/reply.ts';
import type { Document, RequestBody } from './document.ts';

type Steps = Record<'load' | 'metadata' | 'security' | 'request' | 'reply', OpenApiRequestHandler>;

/** An error that the library raises. An error without a status is a defect. */
export type LibraryError = Error & Partial<Pick<HttpError, 'status' | 'errors'>>;

/** The parts of a request that the library checks. It sets defaults and types in their values. */
export interface LibraryRequest {
  method: string;
  params: object;
  query: object;
  headers: IncomingHttpHeaders;
  body?: unknown;
}

/** The library's checks for one path. */
export class Library {
  readonly #steps: Steps;
  #isNew = true;

  /**
   * @param document an excerpt, whose one path is `/`
   * @param allErrors look for every violation; else stop at the first one of the parameters and of the body
   */
  constructor(document: Document, allErrors: boolean) {
    const item = document.paths['/'] ?? {};
    const schemes = Object.entries(document.components?.securitySchemes ?? {});
    const [load, metadata, security, request, reply] = middleware({
      // The cast: the library has document types of its own.
      apiSpec: document as never,
      validateApiSpec: false,
      useRequestUrl: true,
      fileUploader: false,
      ajvFormats: { mode: 'full' },
      validateRequests: {
        allErrors,
        // One unknown parameter would hide all other violations; the validator looks for them itself.
        allowUnknownQueryParameters: true,
        // A form has no types: its numbers arrive as text.
        coerceTypes: METHODS.some((one) => {
          const body = item[one]?.requestBody;
          return body && 'multipart/form-data' in resolve<RequestBody>(document, body).content;
        }),
      },
      validateResponses: { allErrors },
      validateSecurity: {
        handlers: Object.fromEntries(
          schemes.map(([name, scheme]) => [name, ({ headers }) => hasShape(headers, scheme)]),
        ),
      },
    });
    if (!load || !metadata || !security || !request || !reply)
      throw new Error('A validation step is missing');
    this.#steps = { load, metadata, security, request, reply };
  }

  /**
   * Runs one check.
   * @param reply the reply to be checked, for the step `reply`
   * @returns the request as the check leaves it, and the error that the check raises
   */
  async run(
    step: 'security' | 'request' | 'reply',
    { method, params, query, headers, body }: LibraryRequest,
    reply?: Reply,
  ): Promise<{ request: LibraryRequest; error: LibraryError | undefined }> {
    const request = {
      ...{ method: method.toUpperCase(), path: '/', url: '/', originalUrl: '/', baseUrl: '' },
      ...{ query: { ...query }, headers: { ...headers }, params: {}, body },
      app: { enabled: () => true, param: () => undefined },
    };
    const broken =
      (await runStep(this.#steps.load, request)) ?? (await runStep(this.#steps.metadata, request));
    if (broken) throw broken;
    if (this.#isNew) {
      // Loading the document and compiling the first check take tens of milliseconds each. Others go between them.
      this.#isNew = false;
      await setImmediate();
    }
    // The step `metadata` takes all parameters away, so they come after it.
    request.params = { ...params };
    return { request, error: await runStep(this.#steps[step], request, reply) };
  }
}

/** Lists the violations that an error of the library names. */
export function violationsOf({
  message,
  errors = [{ path: '/', message }],
}: LibraryError): Violation[] {
  // A failed condition repeats a violation of its branch.
  const told = errors.filter(({ errorCode }) => errorCode !== 'if.openapi.validation');
  return told.map((one) => ({ place: one.path, message: one.message }));
}

function runStep(
  step: OpenApiRequestHandler,
  request: object,
  reply?: Reply,
): Promise<LibraryError | undefined> {
  const response: { json: (body: unknown) => void; [key: string]: unknown } = {
    // The library skips replies of status 500 and above. This status reads as it is, and compares as 0.
    statusCode: { toString: () => String(reply?.status), valueOf: () => 0 },
    getHeaders: () => reply?.headers,
    json: () => undefined,
  };
  return new Promise((done) => {
    const next = (error?: unknown): void => {
      // The step `reply` has replaced `json` by its check. The check passes an error on to `next`.
      if (error === undefined && reply) response.json(reply.body);
      done(error as LibraryError | undefined); // the cast: the library raises nothing else
    };
    // The casts: the library uses no other members of Express's objects.
    Promise.resolve(step(request as never, response as never, next)).catch(next);
  });
}
