// The mock inside a test's own process: `import { startMock } from 'kontrak/test'`.
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { Server } from 'node:http';

import { createMock } from '../app.ts';
import { listen } from '../http/listen.ts';
import { DEFAULT } from '../world/sessions.ts';
import { MockSession } from './mock-session.ts';
import type { Mock, Options } from '../app.ts';

export type { Call, MockSession } from './mock-session.ts';
export type { AnswerOf, OperationName, RequestTo } from './operations.ts';
export type { SetAnswer } from './set-answer.ts';

/** Options of startMock(): those of createApp(), and a port. */
export interface StartOptions extends Options {
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

/** @throws Error for an unknown API or scenario, or a port that is taken */
export async function startMock({ port, ...options }: StartOptions = {}): Promise<RunningMock> {
  const mock = createMock(options);
  if (port === undefined) return new RunningMock(mock, undefined);
  return new RunningMock(mock, await listen(mock.app, port, '127.0.0.1'));
}
