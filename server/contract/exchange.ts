import type { IncomingHttpHeaders } from 'node:http';

import { Failure } from '../world/failure.ts';
import { pointerTo } from '../world/pointer.ts';
import { invalid, Subject } from './subject.ts';
import type { Violation } from '../world/failure.ts';
import type { Operation } from './contract.ts';
import type { Steps } from './library.ts';

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

/** One request and its reply under the contract's checks, to be called in the order of the methods. */
export class Exchange {
  readonly #steps: Steps;
  readonly #operation: Operation;
  readonly #subject: Subject;

  private constructor(request: PlainRequest, operation: Operation, steps: Steps) {
    this.#steps = steps;
    this.#operation = operation;
    this.#subject = new Subject(request, operation);
  }

  static async open(request: PlainRequest, operation: Operation, steps: Steps): Promise<Exchange> {
    const exchange = new Exchange(request, operation, steps);
    await exchange.#subject.run(steps.load);
    await exchange.#subject.run(steps.metadata);
    return exchange;
  }

  /** @throws Failure 401 where the contract wants credentials that are missing or malformed */
  async checkCredentials(): Promise<void> {
    await this.#subject.run(this.#steps.security);
  }

  /**
   * @param body the parsed body, undefined for none
   * @param type its content type; for a missing body, one that the operation reads
   * @throws Failure 400 with every violation, or 415 for a content type that the contract lacks
   */
  async checkRequest(body: unknown, type: string | undefined): Promise<void> {
    const { request } = this.#subject;
    request.body = body;
    if (type !== undefined) request.headers['content-type'] = type;
    const violations = this.#unseenByLibrary();
    try {
      await this.#subject.run(this.#steps.request);
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
    const { path, request } = this.#subject;
    const { query, headers, body } = request;
    return { path, query, headers, body };
  }

  /** @returns every way in which the reply breaks the contract; none where it keeps it */
  async checkReply(reply: Reply): Promise<Violation[]> {
    const violations = await this.#subject.runOnReply(this.#steps.reply, reply);
    return [...violations, ...headerViolations(this.#operation, reply)];
  }

  /**
   * What the library lets pass: a missing body, where its schema requires no property, and query
   * parameters that the operation lacks.
   */
  #unseenByLibrary(): Violation[] {
    const { query, body } = this.#subject.request;
    const { bodyRequired, parameters } = this.#operation;
    const known = parameters.filter((one) => one.in === 'query').map((one) => one.name);
    const unknown = Object.keys(query).filter((name) => !known.includes(name));
    return [
      ...(bodyRequired && body === undefined ? [{ place: '/body', message: 'is required' }] : []),
      ...unknown.map((name) => ({
        place: pointerTo('/query', name),
        message: 'is no parameter of this operation',
      })),
    ];
  }
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
