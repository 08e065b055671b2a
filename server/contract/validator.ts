import { Failure, listed } from '../world/failure.ts';
import { METHODS, parametersOf } from './document.ts';
import { excerpt } from './excerpt.ts';
import { Library, violationsOf } from './library.ts';
import { headerViolations } from './reply-headers.ts';
import { isLarge, MOST_VALUES } from './size.ts';
import { withoutMisreadFields, withoutMisreadParameters } from './texts.ts';
import { unknownParameters } from './unknown-parameters.ts';
import type { Violation } from '../world/failure.ts';
import type { Reply } from '../world/reply.ts';
import type { Document, Parameter, PathItem } from './document.ts';
import type { LibraryError, LibraryRequest } from './library.ts';
import type { RequestParts, Rules, ValidRequest } from './rules.ts';

/** The content type of a form. */
const FORM = 'multipart/form-data';

/** Checks the requests and replies of one path of a contract. */
export class Validator {
  readonly #item: PathItem;
  readonly #document: Document;
  #thorough: Library | undefined;
  #brief: Library | undefined;

  /**
   * @param document the whole contract
   * @param template the path, as the contract writes it
   */
  constructor(document: Document, template: string) {
    this.#document = document;
    this.#item = withAllParameters(document, document.paths[template] ?? {});
  }

  /** @throws Failure 401 for missing or malformed credentials, if the contract wants any */
  async checkCredentials({ method }: Rules, asked: RequestParts): Promise<void> {
    const { error } = await this.#library(false).run('security', { method, ...asked });
    if (error) throw refusal(error);
  }

  /**
   * @param body the parsed body, undefined for none; the check sets defaults in it and, in a form, types
   * @param type its content type; for a missing body, one that the operation reads
   * @param strict refuse unknown query parameters
   * @throws Failure 400 with every violation, in a body of over 1,000 values with the first one there, or 415 for a content type that the contract lacks
   */
  async checkRequest(
    rules: Rules,
    asked: RequestParts,
    body: unknown,
    type: string | undefined,
    strict = false,
  ): Promise<ValidRequest> {
    const sent = this.#sent(rules, asked, body, type);
    const large = isLarge(body);
    const { request, error } = await this.#library(large).run('request', sent);
    if (error && error.status !== 400) throw refusal(error);
    // The library lets some missing bodies pass.
    const missing = rules.bodyRequired && body === undefined;
    const unseen = [
      ...(missing ? [{ place: '/body', message: 'is required' }] : []),
      ...(strict ? unknownParameters(rules, asked.query) : []),
    ];
    const found = error ? violationsOf(error) : [];
    const seen = missing ? found.filter(({ place }) => place !== '/body') : found;
    if (seen.length + unseen.length > 0) {
      throw invalid([...seen, ...unseen, ...(large ? unsought(seen) : [])]);
    }
    const { params: path, ...rest } = request;
    return { path, query: rest.query, headers: rest.headers, body: rest.body };
  }

  /**
   * @returns at most 100 ways in which the reply breaks the contract, and one in the body of over 1,000 values; an
   *   undocumented status is one
   */
  async violationsIn({ method, responses }: Rules, reply: Reply): Promise<readonly Violation[]> {
    const request = { method, params: {}, query: {}, headers: {} };
    const { error } = await this.#library(isLarge(reply.body)).run('reply', request, reply);
    // The library raises 500 for a reply that breaks the contract, and other errors for its own defects.
    if (error && error.status !== 500) throw error;
    const inBody = error ? violationsOf(error) : [];
    return listed([...inBody, ...headerViolations(responses.get(reply.status), reply)]);
  }

  /** The request as the library gets it. */
  #sent(
    { method, parameters, bodies }: Rules,
    { params, query, headers }: RequestParts,
    body: unknown,
    type: string | undefined,
  ): LibraryRequest {
    const strictly = <T extends Record<string, unknown>>(place: Parameter['in'], values: T): T =>
      withoutMisreadParameters(this.#document, parameters, place, values);
    const form = bodies.get(FORM)?.schema;
    return {
      method,
      params: strictly('path', params),
      query: strictly('query', query),
      // The library keeps a check for each content type that it has seen.
      headers: { ...strictly('header', headers), 'content-type': type },
      // The cast: a form is read into its fields.
      body:
        typeof form === 'object' && type === FORM && body !== undefined
          ? withoutMisreadFields(this.#document, form, body as Record<string, string>)
          : body,
    };
  }

  /** @param large look in the body for the first violation alone, and not for every one */
  #library(large: boolean): Library {
    const make = (allErrors: boolean) =>
      new Library(excerpt(this.#document, this.#item), allErrors);
    if (large) return (this.#brief ??= make(false));
    return (this.#thorough ??= make(true));
  }
}

/** Moves the parameters of a path into its operations. Otherwise the library checks them in another order. */
function withAllParameters(document: Document, item: PathItem): PathItem {
  const operations = METHODS.flatMap((method) => {
    const operation = item[method];
    if (!operation) return [];
    return [[method, { ...operation, parameters: parametersOf(document, item, operation) }]];
  });
  return Object.fromEntries(operations) as PathItem; // the cast: its keys are methods
}

/** Tells that further violations of a large body were not looked for, where one was seen. */
function unsought(seen: readonly Violation[]): Violation[] {
  if (!seen.some(({ place }) => /^\/body(\/|$)/.test(place))) return [];
  const message = `may have more violations: over ${MOST_VALUES} values are checked up to the first`;
  return [{ place: '/body', message }];
}

function refusal(error: LibraryError): Error {
  const { status = 500, message } = error;
  if (status === 400) return invalid(violationsOf(error));
  return status < 500 ? new Failure(status, message) : error;
}

function invalid(violations: Violation[]): Failure {
  return new Failure(400, 'The request is not valid.', { violations });
}
