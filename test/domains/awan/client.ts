// A console of the platform. It has its own session, whose clock stands still.
import { createMock } from '../../../server/app.ts';
import { readContract } from '../../../server/contract/bundles.ts';
import { MockSession } from '../../../server/testing/mock-session.ts';
import { initOf, sampleOf, urlOf } from '../../sample.ts';
import type { operations } from '../../../generated/awan.d.ts';
import type { Operation } from '../../../server/contract/operation.ts';
import type { State } from '../../../server/domains/awan/state.ts';
import type { Session } from '../../../server/world/session.ts';

export const contract = readContract('awan');
// Strict, so that each operation can be refused with its documented 400.
const mock = createMock({ apis: ['awan'], strict: true });
let sessions = 0;

/** The time at which every session begins. */
export const NOW = '2026-03-10T03:00:00.000Z';

/** An id that no record has. */
export const UNKNOWN = '00000000-0000-4000-8000-000000000000';

export type OperationId = keyof operations;

/** The differences from the operation's happy example. A body replaces the example's body whole. */
export interface Request {
  path?: Record<string, string>;
  query?: Record<string, string>;
  /** `undefined` sends no body. */
  body?: unknown;
  headers?: Record<string, string>;
}

/** The type of `data` in an operation's answer. */
export type DataOf<Id extends OperationId> = operations[Id] extends {
  responses: { 200: { content: { 'application/json': { data: infer Data } } } };
}
  ? Data
  : never;

/** The type of the whole body of an operation's success. */
export type BodyOf<Id extends OperationId> = operations[Id] extends {
  responses: { 200: { content: { 'application/json': infer Body } } };
}
  ? Body
  : never;

export interface Reply {
  status: number;
  body: unknown;
}

export interface Refusal {
  status: number;
  error_code: string;
  message: string;
}

export class Client {
  readonly #mock: MockSession;
  /** The bearer token to send; null for none. */
  token: string | null = 'demo';

  private constructor(session: MockSession) {
    this.#mock = session;
  }

  /** A console in a fresh session, which begins at a time and stands still there. */
  static async open(scenario = 'demo', time = NOW): Promise<Client> {
    sessions += 1;
    const first = mock.sessions.scenarios.get(scenario);
    if (!first) throw new Error(`There is no scenario ${scenario}`);
    const session = mock.sessions.create(`awan-${sessions}`, first);
    const client = new Client(new MockSession(mock, session.name));
    await client.#mock.freeze(time);
    return client;
  }

  /** Another user's console in the same session. */
  as(token: string | null): Client {
    const client = new Client(this.#mock);
    client.token = token;
    return client;
  }

  /** Another user's console in the same session, after a login. */
  async logIn(username: string, password = 'Not-a-real-password-1'): Promise<Client> {
    const { token } = await this.ok('logIn', { body: { username, password } });
    return this.as(token);
  }

  get session(): Session {
    return mock.sessions.use(this.#mock.name);
  }

  /** The state of the session, to be read only. */
  get state(): State {
    return this.session.world.domains['awan'] as State;
  }

  /** Changes the state of the session, as the control API does. */
  set(change: (state: State) => void): void {
    // structuredClone() would not do: the tests run in a realm of their own, and it makes objects of another.
    const state = JSON.parse(JSON.stringify(this.state)) as State;
    change(state);
    const { world } = this.session;
    this.session.present.go({ ...world, domains: { ...world.domains, awan: state } });
  }

  /** Changes the state by the control API. @param patch JSON merge patch */
  async patch(patch: object): Promise<Reply> {
    const { name } = this.#mock;
    const reply = await this.#mock.fetch(`/_control/sessions/${name}/state/awan`, {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/merge-patch+json' },
      body: JSON.stringify(patch),
    });
    return { status: reply.status, body: await reply.json() };
  }

  /** Advances the time. @param duration ISO 8601 */
  async advance(duration: string): Promise<void> {
    await this.#mock.advance(duration);
  }

  async freeze(time: string): Promise<void> {
    await this.#mock.freeze(time);
  }

  inbox(): ReturnType<MockSession['inbox']> {
    return this.#mock.inbox();
  }

  /** Sends the operation's happy example, with the given differences. */
  async call(id: OperationId, request: Request = {}): Promise<Reply> {
    const { path, query, headers } = request;
    const operation = operationOf(id);
    const sample = sampleOf(contract, operation);
    const { Authorization, ...others } = sample.headers;
    const token = Authorization !== undefined && this.token !== null ? this.token : undefined;
    const credentials = token === undefined ? {} : { Authorization: `Bearer ${token}` };
    const wanted = {
      ...sample,
      path: { ...sample.path, ...path },
      query: { ...sample.query, ...query },
      headers: { ...others, ...credentials, ...headers },
      body: 'body' in request ? request.body : sample.body,
      type: headers?.['content-type'] ?? sample.type,
    };
    const reply = await this.#mock.fetch(`/awan${urlOf(operation, wanted)}`, initOf(wanted));
    return { status: reply.status, body: await reply.json() };
  }

  /** The whole body of a success. @throws Error for a refusal */
  async reply<Id extends OperationId>(id: Id, request: Request = {}): Promise<BodyOf<Id>> {
    const { status, body } = await this.call(id, request);
    if (status !== 200) throw new Error(`${id} answers ${status}: ${JSON.stringify(body)}`);
    // The cast: the mock has checked the reply against the contract.
    return body as BodyOf<Id>;
  }

  /** The data of a success. @throws Error for a refusal */
  async ok<Id extends OperationId>(id: Id, request: Request = {}): Promise<DataOf<Id>> {
    return ((await this.reply(id, request)) as { data: DataOf<Id> }).data;
  }

  /** A refusal. @throws Error for a success, or if the refusal changes anything */
  async refused(id: OperationId, request: Request = {}): Promise<Refusal> {
    await this.#mock.inbox(); // Everything due happens before.
    const before = JSON.stringify(this.session.world);
    const { status, body } = await this.call(id, request);
    if (status === 200) throw new Error(`${id} succeeds: ${JSON.stringify(body)}`);
    if (JSON.stringify(this.session.world) !== before) throw new Error(`${id} changes the world`);
    const { error_code, message } = body as Refusal;
    return { status, error_code, message };
  }
}

function operationOf(id: OperationId): Operation {
  const operation = contract.operations.find((one) => one.id === id);
  if (!operation) throw new Error(`There is no operation ${id}`);
  return operation;
}
