import { instant } from '../control/views.ts';
import { entryFailure } from '../control/session-handlers.ts';
import { snapshotNamed } from '../control/snapshot-handlers.ts';
import { NAME } from '../http/session-name.ts';
import { clockAt, later, tellable, timeOf } from '../world/clock.ts';
import { basesOf } from './bases.ts';
import { callOf } from './call.ts';
import { intercept } from './intercept.ts';
import { answerEffect, faultEffect } from './effects.ts';
import { memoryFetch } from './memory-fetch.ts';
import { operationNamed } from './operations.ts';
import { SetAnswer } from './set-answer.ts';
import { seedState, stateOf } from './state.ts';
import type { components } from '../../generated/control.d.ts';
import type { Mock } from '../app.ts';
import type { Operation } from '../contract/operation.ts';
import type { Effect } from '../world/faults.ts';
import type { Session } from '../world/session.ts';
import type { Bases } from './mock-path.ts';
import type { Call, Change } from './call.ts';
import type { Unhandled } from './intercept.ts';
import type { AnyAnswer, TestFault } from './effects.ts';
import type { AnswerOf, OperationName, TypedName } from './operations.ts';
import type { ApiName, Patch, StateOf } from './state.ts';

/** Options of intercept(). */
export interface InterceptOptions {
  bases?: Bases;
  onUnhandled?: Unhandled;
  realm?: typeof globalThis;
}

/**
 * One session of a mock, as a test drives it. It needs no port.
 * @typeParam Names the names of operations that it takes: those of our APIs, or any
 */
export class MockSession<Names extends string = OperationName> {
  readonly name: string;
  readonly #mock: Mock;
  readonly #fetch: typeof fetch;
  /** The ends of its interceptions that go on. */
  readonly #ends = new Set<() => Promise<void>>();

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

  /** The APIs of the mock, by the addresses of the services themselves as their contracts name them. */
  get bases(): Bases {
    return basesOf(this.#mock.contracts);
  }

  /**
   * Calls the mock in this session, as fetch() does.
   * @param url a path such as `/frog-cloud/api/inf`, or a whole URL, whose host and port are ignored
   */
  readonly fetch: typeof fetch = async (url, init) => {
    const request = new Request(url instanceof Request ? url : new URL(url, 'http://mock'), init);
    request.headers.set('X-Kontrak-Session', this.name);
    this.#begin(new URL(request.url).pathname);
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
      .map(callOf);
  }

  /** The defects of the mock so far, such as of answers that a test has set; each names its operation and its entry. */
  defects(): string[] {
    return this.#session.journal.entries.flatMap(({ number, operation, error }) =>
      error === null ? [] : [`${operation ?? 'no operation'} (entry ${number}): ${lineOf(error)}`],
    );
  }

  /**
   * The changes that a call made to the state, the clock and the inbox.
   * @throws Error for a call that the journal does not keep
   */
  changes(call: number | Pick<Call<string>, 'number'>): readonly Change[] {
    const number = typeof call === 'number' ? call : call.number;
    const entry = this.#session.journal.find(number);
    if (!entry) throw entryFailure(this.#session, number);
    return callOf(entry).changes;
  }

  /** The mails, SMS and push messages of this session so far. */
  async inbox(): Promise<components['schemas']['Message'][]> {
    const { inbox } = await this.#session.bringUpToDate(Date.now());
    return inbox.map((message) => ({ ...message, at: instant(message.at) }));
  }

  /**
   * The state of an API, with everything that is due by now.
   * @throws Error for an API that has no state
   */
  async state<Api extends ApiName<Names>>(api: Api): Promise<StateOf<Api>> {
    return await stateOf(this.#mock.domains, this.#session, api);
  }

  /**
   * Changes the state of an API.
   * @param patch a JSON merge patch (RFC 7396): null takes a field or a record away
   * @throws Error with the first places where the state would break its rules; then nothing is changed
   */
  async seed<Api extends ApiName<Names>>(api: Api, patch: Patch<StateOf<Api>>): Promise<void> {
    await seedState(this.#mock.domains, this.#session, api, patch);
  }

  /**
   * Keeps the world as it is now.
   * @param name by which the control API shows it too
   * @returns the name, to restore it by
   * @throws Error for a name that is taken, and for one snapshot too many
   */
  snapshot(name?: string): string {
    return this.#mock.sessions.keep(this.#session, Date.now(), name).name;
  }

  /**
   * Goes on with the world of a snapshot. Journal, answers and faults stay.
   * @throws Error for a name without a snapshot
   */
  async restore(snapshot: string): Promise<void> {
    const { world, name } = await snapshotNamed(this.#mock.sessions, snapshot);
    await this.#session.restore(world, name);
  }

  /**
   * Goes back to before a call, which is forgotten with all later ones.
   * @throws Error for a call that the journal does not keep
   */
  async rewind(call: number | Pick<Call<string>, 'number'>): Promise<void> {
    const number = typeof call === 'number' ? call : call.number;
    if (!(await this.#session.rewind(number))) throw entryFailure(this.#session, number);
  }

  /** Makes the session that a path of the control API is about: whatever first asks for a session makes it. */
  #begin(path: string): void {
    const [, name = ''] = /^\/_control\/sessions\/([^/]+)/.exec(path) ?? [];
    if (NAME.test(name)) this.#mock.sessions.use(name);
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
   * Sets an answer in place of an operation's own.
   * @throws Error at once for an answer that the contract does not allow; the result of a function is checked when it is
   *   sent
   */
  answer<Name extends Names>(
    name: Name,
    answer: AnswerOf<TypedName<Names, Name>>,
  ): SetAnswer<TypedName<Names, Name>> {
    // The cast: any typed answer is one.
    return this.#set(name, (operation) => answerEffect(operation, answer as AnyAnswer));
  }

  /**
   * Has an operation fail, in ways that its contract need not know.
   * @param fault `drop` closes the connection in place of a reply, `truncate` in the middle of it, a delay has it come
   *   later by so many milliseconds, and a status takes its place
   * @throws RangeError for a delay that is not 1 to 60,000, or a status that is not 200 to 599
   */
  fault<Name extends Names>(name: Name, fault: TestFault): SetAnswer<TypedName<Names, Name>> {
    return this.#set(name, () => faultEffect(fault));
  }

  #set<Name extends string>(
    name: string,
    effect: (operation: Operation) => Effect,
  ): SetAnswer<Name> {
    const { contract, operation } = operationNamed(this.#mock.contracts, name);
    const match = { domain: contract.domain, operation: operation.id };
    const { faults } = this.#session;
    return new SetAnswer(faults, faults.add({ match, effect: effect(operation) }));
  }

  /**
   * Has calls of this process to the services themselves reach this session, by fetch(), node:http, node:https, undici and
   * all that is built on them. Calls to this machine always pass.
   * @param options `bases`: APIs by base URLs besides the servers of the contracts; `onUnhandled`: the treatment of calls
   *   to other addresses, by default `warn`; `realm`: the global object of the code under test, where a runner gives it
   *   one of its own
   * @returns ends it
   */
  async intercept({
    bases = {},
    onUnhandled = 'warn',
    realm = globalThis,
  }: InterceptOptions = {}): Promise<() => Promise<void>> {
    const { app, contracts } = this.#mock;
    const unknown = Object.values(bases).find((api) => !contracts.has(api));
    if (unknown !== undefined)
      throw new Error(`There is no API ${unknown}; there are ${[...contracts.keys()].join(', ')}.`);
    const end = await intercept(app, {
      bases: { ...this.bases, ...bases },
      onUnhandled,
      realm,
      session: this.name,
      warned: new Set(),
      fetch: this.fetch,
    });
    this.#ends.add(end);
    return async () => {
      if (this.#ends.delete(end)) await end();
    };
  }

  /** Ends its interceptions, and forgets the session. */
  async end(): Promise<void> {
    const ends = [...this.#ends];
    this.#ends.clear();
    await Promise.all(ends.map((end) => end()));
    this.#mock.sessions.delete(this.name);
  }

  /** Begins again in the session's own scenario, and forgets everything. */
  async reset(): Promise<void> {
    const { scenarios, initial } = this.#mock.sessions;
    const session = this.#session;
    await session.reset(Date.now(), scenarios.get(session.scenario) ?? initial);
  }
}

/** An error without its stack. */
function lineOf(error: string): string {
  return error.replace(/\n\s+at [^]*/, '').replace(/^Error: /, '');
}
