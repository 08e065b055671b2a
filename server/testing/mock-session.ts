import { clockAt, later, timeOf } from '../world/clock.ts';
import { addFault } from '../world/faults.ts';
import { domains } from '../domains/registry.ts';
import { memoryFetch } from './memory-fetch.ts';
import { operationNamed } from './operations.ts';
import type { Mock } from '../app.ts';
import type { Contract, Operation } from '../contract/contract.ts';
import type { Fault } from '../world/faults.ts';
import type { Session } from '../world/session.ts';
import type { Message } from '../world/world.ts';
import type { AnswerOf, OperationName, RequestTo } from './operations.ts';

/** An exchange that a test looks back at. */
export interface Call<Name extends OperationName> {
  number: number;
  /** The request's body and query as they were sent. */
  body: RequestTo<Name>['body'];
  query: Record<string, unknown>;
  path: string;
  status: number;
  /** The body of the reply. */
  reply: unknown;
}

/** An answer that was set in place of an operation's own. It is to be awaited. */
export class SetAnswer implements PromiseLike<void> {
  readonly #session: Session;
  readonly #fault: Fault;
  readonly #checked: Promise<void>;

  constructor(session: Session, fault: Fault, checked: Promise<void>) {
    this.#session = session;
    this.#fault = fault;
    this.#checked = checked.catch((error: unknown) => {
      this.remove();
      throw error;
    });
  }

  /** For the next call only. */
  once(): this {
    return this.times(1);
  }

  /** For as many calls. */
  times(count: number): this {
    this.#fault.left = count;
    return this;
  }

  /** Gives the operation its own answer back. */
  remove(): void {
    this.#session.faults = this.#session.faults.filter((one) => one !== this.#fault);
  }

  get then(): Promise<void>['then'] {
    return this.#checked.then.bind(this.#checked);
  }
}

/** One session of a mock, as a test drives it. It needs no port. */
export class MockSession {
  readonly name: string;
  readonly #mock: Mock;
  readonly #fetch: typeof fetch;

  constructor(mock: Mock, name: string) {
    this.#mock = mock;
    this.#fetch = memoryFetch(mock.app);
    this.name = name;
  }

  get #session(): Session {
    return this.#mock.sessions.use(this.name);
  }

  /**
   * Calls the mock as fetch() does, in this session.
   * @param url a path such as `/frog-cloud/api/inf`, or a whole URL, of which host and port do not matter
   */
  readonly fetch: typeof fetch = async (url, init) => {
    const request = new Request(url instanceof Request ? url : new URL(url, 'http://mock'), init);
    request.headers.set('X-Kontrak-Session', this.name);
    return await this.#fetch(request);
  };

  /**
   * The calls of an operation so far, the oldest first.
   * @throws Error for a name that no contract has
   */
  journal<Name extends OperationName>(name: Name): Call<Name>[] {
    const { contract, operation } = operationNamed(this.#mock.contracts, name);
    return this.#session.journal.entries
      .filter((one) => one.domain === contract.domain && one.operation === operation.id)
      .map(({ number, request, query, path, status, reply }) => ({
        number,
        // The cast: what was sent has been validated, or the status says that it broke the contract.
        body: request.body as Call<Name>['body'],
        query,
        path,
        status,
        reply: reply.body,
      }));
  }

  /** The mails, SMS and push messages of this session so far. */
  async inbox(): Promise<readonly Message[]> {
    return (await this.#session.settle(domains)).inbox;
  }

  /** The session's time. */
  now(): Date {
    return new Date(timeOf(this.#session.world.clock, Date.now()));
  }

  /** Sets the time, and lets it stand still. */
  async freeze(time: Date | string): Promise<void> {
    const at = new Date(time).getTime();
    await this.#session.setClock((_before, real) => clockAt(at, true, real), domains);
  }

  /**
   * Lets time pass, and everything happen that is due by then.
   * @param duration ISO 8601, such as `P1D`
   * @throws RangeError for what is no duration, or a negative one
   */
  async advance(duration: string): Promise<void> {
    await this.#session.advanceClock((time) => later(time, duration), domains);
  }

  /**
   * Sets an answer in place of an operation's own. To await it is to know that the contract allows it; it is
   * refused with an Error where the contract does not.
   */
  answer<Name extends OperationName>(name: Name, answer: AnswerOf<Name>): SetAnswer {
    const { contract, operation } = operationNamed(this.#mock.contracts, name);
    // The cast: the compiler cannot see that every answer has a status and perhaps a body.
    const { status, body } = answer as { status: number; body?: unknown };
    const match = { domain: contract.domain, operation: operation.id };
    const effect = { kind: 'status', status, ...(body === undefined ? {} : { body }) } as const;
    const fault = addFault(this.#session, { match, effect });
    return new SetAnswer(this.#session, fault, checkAnswer(contract, operation, { status, body }));
  }

  /** Begins again, with nothing that was before. */
  reset(): void {
    this.#session.reset(this.#mock.sessions.initial, Date.now());
  }
}

async function checkAnswer(
  contract: Contract,
  operation: Operation,
  { status, body }: { status: number; body: unknown },
): Promise<void> {
  const documented = operation.responses.get(status);
  // Without a body, the answer is the contract's own example.
  if (documented && body === undefined) return;
  const [type = 'application/json'] = Object.keys(documented?.content ?? {});
  const reply = { status, headers: { 'content-type': type }, body };
  const violations = await contract.checkReply(operation, reply);
  if (violations.length === 0) return;
  const places = violations.map(({ place, message }) => `${place} ${message}`).join('; ');
  throw new Error(`${operation.id} cannot answer ${status} like that: ${places}`);
}
