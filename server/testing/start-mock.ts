// The mock inside a test's own process: `import { startMock } from 'kontrak/test'`.
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { Server } from 'node:http';

import { createMock } from '../app.ts';
import { load } from '../contract/load.ts';
import { lineOf } from '../contract/problem.ts';
import { listen } from '../http/listen.ts';
import { DEFAULT } from '../world/sessions.ts';
import { MockSession } from './mock-session.ts';
import type { ServedContract } from '../apis.ts';
import type { Mock, Options } from '../app.ts';
import type { Domain } from '../world/domain.ts';

export type { Call, MockSession } from './mock-session.ts';
export type { AnswerOf, OperationName, RequestTo } from './operations.ts';
export type { SetAnswer } from './set-answer.ts';

/** Options of startMock(): those of createApp(), with contracts as files or documents, and a port. */
export interface StartOptions extends Omit<Options, 'contracts'> {
  /** Any other contracts to serve, by the names of their mounts: a file, a URL, or the document itself. */
  contracts?: Record<string, string | object>;
  /** Code for these contracts, by the same names. */
  handlers?: Record<string, Partial<Domain>>;
  /** The port on loopback; 0 for any free one. Without a port, the mock does not listen. */
  port?: number;
}

/** A mock that runs in the test's own process. It is itself a session, the default one. */
export class RunningMock extends MockSession {
  readonly #running: Mock;
  readonly #server: Server | undefined;

  constructor(mock: Mock, server: Server | undefined) {
    super(mock, DEFAULT);
    this.#running = mock;
    this.#server = server;
  }

  /** The mock's address, such as `http://127.0.0.1:41234`; undefined without a port. */
  get origin(): string | undefined {
    const address = this.#server?.address();
    if (typeof address !== 'object' || !address) return undefined;
    return `http://127.0.0.1:${address.port}`;
  }

  /** Another session. Without a name, it gets one that nothing has used yet. */
  session(name = `test-${randomUUID()}`): MockSession {
    return new MockSession(this.#running, name);
  }

  /** Closes the port, if there is one. */
  async stop(): Promise<void> {
    if (!this.#server?.listening) return;
    const closed = once(this.#server, 'close');
    this.#server.close();
    this.#server.closeAllConnections();
    await closed;
  }
}

/** @throws Error for an unknown API or scenario, a contract that cannot be read, or a port that is taken */
export async function startMock({
  port,
  contracts = {},
  handlers = {},
  ...options
}: StartOptions = {}): Promise<RunningMock> {
  const served = await Promise.all(
    Object.entries(contracts).map(async ([name, source]): Promise<ServedContract> => {
      const { document, problems } = await load(source);
      for (const problem of problems) options.log?.(lineOf(problem));
      return { name, document, ...(handlers[name] && { code: handlers[name] }) };
    }),
  );
  const mock = createMock({ ...options, contracts: served });
  if (port === undefined) return new RunningMock(mock, undefined);
  return new RunningMock(mock, await listen(mock.app, port, '127.0.0.1'));
}
