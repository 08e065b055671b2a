import { NAME } from '../http/session-name.ts';
import { basesOf } from './bases.ts';
import { intercept } from './intercept.ts';
import { memoryFetch } from './memory-fetch.ts';
import { SessionAnswers } from './session-answers.ts';
import type { Mock } from '../app.ts';
import type { Bases } from './mock-path.ts';
import type { Unhandled } from './intercept.ts';
import type { OperationName } from './operations.ts';

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
export class MockSession<Names extends string = OperationName> extends SessionAnswers<Names> {
  readonly #fetch: typeof fetch;
  /** The ends of its interceptions that go on. */
  readonly #ends = new Set<() => Promise<void>>();

  /** @throws RangeError for a name that no session can have */
  constructor(mock: Mock, name: string) {
    super(mock, name);
    this.#fetch = memoryFetch(mock.app);
  }

  /** The APIs of the mock, by the addresses of the services themselves as their contracts name them. */
  get bases(): Bases {
    return basesOf(this.mock.contracts);
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

  /** Makes the session that a path of the control API is about: whatever first asks for a session makes it. */
  #begin(path: string): void {
    const [, name = ''] = /^\/_control\/sessions\/([^/]+)/.exec(path) ?? [];
    if (NAME.test(name)) this.mock.sessions.use(name);
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
    const { app, contracts } = this.mock;
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
    this.mock.sessions.delete(this.name);
  }
}
