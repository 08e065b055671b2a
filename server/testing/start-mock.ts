// The mock inside a test's own process: `import { startMock } from 'kontrak/test'`.
import './realm.ts';

import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';

import { createMock } from '../app.ts';
import { toMountName } from '../contract/mount-name.ts';
import { lineOf } from '../contract/problem.ts';
import { scenarioNamed } from '../control/session-handlers.ts';
import { listen } from '../http/listen.ts';
import { clockAt, tellable } from '../world/clock.ts';
import { DEFAULT } from '../world/sessions.ts';
import { MockSession } from './mock-session.ts';
import { close, originOf } from './port.ts';
import type { ServedContract } from '../apis.ts';
import type { Mock, Options } from '../app.ts';
import type { Code } from '../world/code.ts';
import type { Sessions } from '../world/sessions.ts';
import type { OperationName } from './operations.ts';

export type { Call, Change } from './call.ts';
export type { TestFault } from './effects.ts';
export type { MockSession } from './mock-session.ts';
export type { AnswerOf, OperationName, RequestTo } from './operations.ts';
export type { SentTo, SetAnswer } from './set-answer.ts';
export type { Patch, StateOf } from './state.ts';

/** Options of startMock(): those of createApp(), with contracts to load, and a port. */
export interface StartOptions extends Omit<Options, 'contracts'> {
  /** Any other contracts by the names of their mounts: a path, a URL, or the document itself. */
  contracts?: Record<string, string | object>;
  /** The code of contracts, by the same names; defineDomain() makes it. */
  handlers?: Record<string, Code>;
  /** The port on loopback; 0 for any free one. Without a port, the mock does not listen. */
  port?: number;
}

/** The beginning of a session. */
export interface SessionOptions {
  name?: string;
  /** By default that of the mock. */
  scenario?: string;
  /** The time at which its clock stands still; by default it is the machine's, and runs. */
  clock?: Date | string;
}

/** A mock that runs in the test's own process. It is itself a session, the default one. */
export class RunningMock<Names extends string = OperationName> extends MockSession<Names> {
  readonly #running: Mock;
  readonly #server: Server | undefined;

  constructor(mock: Mock, server: Server | undefined) {
    super(mock, DEFAULT);
    this.#running = mock;
    this.#server = server;
  }

  /** The mock's address, such as `http://127.0.0.1:41234`; undefined without a port. */
  get origin(): string | undefined {
    return this.#server && originOf(this.#server);
  }

  /**
   * Another session.
   * @param named its name, or how it begins; without a name, it gets one that nothing has used yet
   * @throws RangeError for a name that no session can have, or an impossible time
   * @throws Error for an unknown scenario, and for a session that is to begin but is there already
   */
  session(named: string | SessionOptions = {}): MockSession<Names> {
    const { name = `test-${randomUUID()}`, ...beginning } =
      typeof named === 'string' ? { name: named } : named;
    const session = new MockSession<Names>(this.#running, name);
    if (Object.keys(beginning).length > 0) begin(this.#running.sessions, name, beginning);
    return session;
  }

  /** Ends its interceptions, and closes the port, if there is one. */
  async stop(): Promise<void> {
    await this.end();
    if (this.#server) await close(this.#server);
  }
}

function begin(sessions: Sessions, name: string, { scenario, clock }: SessionOptions): void {
  if (sessions.find(name)) throw new Error(`There is a session ${name} already.`);
  const first = scenario === undefined ? sessions.initial : scenarioNamed(sessions, scenario);
  const real = Date.now();
  if (clock === undefined) sessions.create(name, first, { real });
  else {
    const at = tellable(new Date(clock).getTime());
    sessions.create(name, first, {
      real,
      world: { ...first.world, clock: clockAt(at, true, real) },
    });
  }
}

/** Calls take the names of our operations; beside other contracts, any name. */
export type NamesIn<Given> = Given extends { contracts: object } ? string : OperationName;

/**
 * Starts a mock. Problems of a contract that can be mended go to `log`.
 * @throws Error for an unknown API or scenario, a contract that cannot be loaded, handlers that belong to no contract or
 *   operation, or a port that is taken
 */
export async function startMock<Given extends StartOptions = StartOptions>(
  given?: Given,
): Promise<RunningMock<NamesIn<Given>>> {
  const { port, contracts = {}, handlers = {}, ...options }: StartOptions = given ?? {};
  const stray = Object.keys(handlers).find((name) => !Object.hasOwn(contracts, name));
  if (stray !== undefined) {
    const there = Object.keys(contracts).join(', ') || 'none';
    throw new Error(`There is no contract ${stray} for its handlers; there are ${there}.`);
  }
  const served = await Promise.all(
    Object.entries(contracts).map(([name, source]) =>
      loadedAs(name, source, handlers[name], options.log),
    ),
  );
  const mock = createMock({ ...options, contracts: served });
  for (const { name } of served)
    for (const { place, message } of mock.apis.misunderstood(name))
      options.log?.(`${name}${place}: ${message}`);
  if (port === undefined) return new RunningMock(mock, undefined);
  return new RunningMock(mock, await listen(mock.app, port, '127.0.0.1'));
}

async function loadedAs(
  name: string,
  source: string | object,
  code: Code | undefined,
  log: Options['log'],
): Promise<ServedContract> {
  if (toMountName(name) !== name) {
    throw new Error(`${name} cannot name a contract; ${toMountName(name)} can.`);
  }
  // Our own contracts are loaded already; a test of them does not wait for the code that loads others.
  const { load } = await import('../contract/load.ts');
  const { document, problems } = await load(source);
  for (const problem of problems) log?.(lineOf(problem));
  return { name, document, ...(code ? { code } : {}) };
}
