// A customer's dashboard, which uses its own session.
import request from 'supertest';

import type { Mock } from '../../../server/app.ts';
import type { components } from '../../../generated/frog-cloud.d.ts';
import type { State } from '../../../server/domains/frog-cloud/state.ts';
import type { Session } from '../../../server/world/session.ts';

type Schemas = components['schemas'];

export interface Reply<Body> {
  status: number;
  body: Body;
}

/** Sends the operations' requests to one session. */
export class Client {
  readonly session: Session;
  readonly #mock: Mock;
  /** The bearer token to send; null for none. */
  token: string | null = 'demo';

  /** @param scenario the first world; by default the mock's own */
  constructor(mock: Mock, session: string, scenario?: string) {
    this.#mock = mock;
    const chosen = scenario === undefined ? undefined : mock.sessions.scenarios.get(scenario);
    this.session = chosen ? mock.sessions.create(session, chosen) : mock.sessions.use(session);
  }

  get state(): State {
    return this.session.world.domains['frog-cloud'] as State;
  }

  getUserInfo(search = ''): Promise<Reply<Schemas['UserInfo']>> {
    return this.#send('get', `/api/inf${search}`);
  }

  getProfile(search = ''): Promise<Reply<Schemas['Profile']>> {
    return this.#send('get', `/api/customer/profile${search}`);
  }

  updateProfile(body: object): Promise<Reply<Schemas['Profile']>> {
    return this.#send('patch', '/api/customer/profile', body);
  }

  getResourceQuota(search = ''): Promise<Reply<Schemas['ResourceQuotaResponse']>> {
    return this.#send('get', `/api/customer/resource${search}`);
  }

  updateNotificationSetting(body: object): Promise<Reply<Schemas['NotificationSetting']>> {
    return this.#send('patch', '/api/customer/profile/notification-setting', body);
  }

  async #send<Body>(method: 'get' | 'patch', path: string, body?: object): Promise<Reply<Body>> {
    const app = request(this.#mock.app);
    const sending = app[method](`/frog-cloud${path}`).set('X-Kontrak-Session', this.session.name);
    if (this.token !== null) void sending.set('Authorization', `Bearer ${this.token}`);
    const reply = await sending.send(body);
    // The cast: the mock has checked the reply against the contract.
    return { status: reply.status, body: reply.body as Body };
  }
}
