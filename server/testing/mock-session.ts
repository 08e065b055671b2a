import { maskedFields, secretsIn } from '../control/views.ts';
import { NAME } from '../http/session-name.ts';
import { clockAt, later, tellable, timeOf } from '../world/clock.ts';
import { maskedBody, maskedPath } from '../world/mask.ts';
import { memoryFetch } from './memory-fetch.ts';
import { operationNamed } from './operations.ts';
import { checkAnswer, SetAnswer } from './set-answer.ts';
import type { Mock } from '../app.ts';
import type { Session } from '../world/session.ts';
import type { Message } from '../world/world.ts';
import type { AnswerOf, OperationName, RequestTo, TypedName } from './operations.ts';

/** A call to the mock, for a test to look back at. */
export interface Call<Name extends string> {
  number: number;
  /** The operationId; null if no operation was found. */
  operation: string | null;
  /**
   * The request's body, with secrets as `***`. Undefined for no body, or for one that was not read to its end. If the
   * body is truncated, this is the text of its first part.
   */
  body: RequestTo<Name>['body'] | undefined;
  /** The query, masked as well. */
  query: Record<string, unknown>;
  path: string;
  status: number;
  /** The reply's body, masked as well; the text of its first part if it is truncated. */
  reply: unknown;
  /** True for a body over 64 KiB. The journal keeps its first 64 KiB as text. */
  truncated: { body: boolean; reply: boolean };
}

/**
 * One session of a mock, as a test drives it. It needs no port.
 * @typeParam Names the names of operations that it takes: those of our APIs, or any
 */
export class MockSession<Names extends string = OperationName> {
  readonly name: string;
  readonly #mock: Mock;
  readonly #fetch: typeof fetch;

  /** @throws RangeError for a name that no session can have */
  constructor(mock: Mock, name: string) {
    if (!NAME.test(name)) {
      throw new RangeError(`${name} cannot name a session; a name matches ${NAME.source}.`);
    }
    this.#mock = mock;
    this.#fetch = memoryFetch(mock.app);
    this.name = name;
  }

  get #session(): Session {
    return this.#mock.sessions.use(this.name);
  }

  /**
   * Calls the mock in this session, as fetch() does.
   * @param url a path such as `/frog-cloud/api/inf`, or a whole URL, whose host and port are ignored
   */
  readonly fetch: typeof fetch = async (url, init) => {
    const request = new Request(url instanceof Request ? url : new URL(url, 'http://mock'), init);
    request.headers.set('X-Kontrak-Session', this.name);
    return await this.#fetch(request);
  };

  /**
   * The calls so far, the oldest first.
   * @param name of the operations to list; left out, all are listed
   * @throws Error for a name that no contract has
   */
  journal<Name extends Names>(name?: Name): Call<TypedName<Names, Name>>[] {
    const meant = name && operationNamed(this.#mock.contracts, name);
    return this.#session.journal.entries
      .filter(
        ({ domain, operation }) =>
          !meant || (domain === meant.contract.domain && operation === meant.operation.id),
      )
      .map((entry) => {
        const { number, operation, request, query, path, status, reply } = entry;
        const secrets = secretsIn(entry);
        return {
          number,
          operation,
          body: maskedBody(request.body, secrets),
          query: maskedFields(query, secrets),
          path: maskedPath(path),
          status,
          reply: maskedBody(reply.body, secrets),
          truncated: { body: request.truncated, reply: reply.truncated },
        };
      });
  }

  /** The mails, SMS and push messages of this session so far. */
  async inbox(): Promise<readonly Message[]> {
    return (await this.#session.bringUpToDate(Date.now())).inbox;
  }

  /** The session's time. */
  now(): Date {
    return new Date(timeOf(this.#session.world.clock, Date.now()));
  }

  /**
   * Sets the time, and lets it stand still.
   * @throws RangeError for anything but a time in the years 1 to 9998
   */
  async freeze(time: Date | string): Promise<void> {
    const [at, real] = [tellable(new Date(time).getTime()), Date.now()];
    await this.#session.setClock(real, () => clockAt(at, true, real));
  }

  /**
   * Advances the time. Everything due by then happens.
   * @param duration ISO 8601, such as `P1D`
   * @throws RangeError for text that is no duration, a negative one, or one that leads past the year 9998
   */
  async advance(duration: string): Promise<void> {
    await this.#session.advance(Date.now(), (time) => later(time, duration));
  }

  /**
   * Sets an answer in place of an operation's own. Await it: the promise rejects with an Error if the contract does not
   * allow the answer.
   */
  answer<Name extends Names>(name: Name, answer: AnswerOf<TypedName<Names, Name>>): SetAnswer {
    const { contract, operation } = operationNamed(this.#mock.contracts, name);
    const { status, body }: { status: number; body?: unknown } = answer;
    const match = { domain: contract.domain, operation: operation.id };
    const effect = { kind: 'status', status, ...(body === undefined ? {} : { body }) } as const;
    const fault = this.#session.faults.add({ match, effect });
    const checked = new Promise<void>((done) => {
      checkAnswer(operation, { status, body });
      done();
    });
    return new SetAnswer(this.#session.faults, fault, checked);
  }

  /** Begins again in the session's own scenario, and forgets everything. */
  async reset(): Promise<void> {
    const { scenarios, initial } = this.#mock.sessions;
    const session = this.#session;
    await session.reset(Date.now(), scenarios.get(session.scenario) ?? initial);
  }
}
