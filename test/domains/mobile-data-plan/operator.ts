import request from 'supertest';

import { clockAt } from '../../../server/world/clock.ts';
import type { components } from '../../../generated/mobile-data-plan.d.ts';
import type { Mock } from '../../../server/app.ts';
import type { State } from '../../../server/domains/mobile-data-plan/state.ts';

type Push = components['schemas']['CreatePlanStatusRequest'];

/** A time at which the contract's examples are valid. */
export const NOW = Date.parse('2026-01-05T03:00:00Z');

/** A user with a device, and one without. */
export const USER = 'cpid-7f3a9c21';
export const STRANGER = 'cpid-00000000';

export const FOR_ALL = `/v1/operators/64496/planStatuses?userKey=${USER}`;
export const FOR_YOUTUBE = `/v1/operators/64496/clients/youtube/users/${USER}/planStatus`;
export const GROUPS = '/v1/operators/64496/planGroups';

/** A push that is valid at NOW and causes no notification. */
export const PUSH: Push = {
  languageCode: 'en-ID',
  updateTime: '2026-01-05T02:10:00Z',
  expireTime: '2026-01-06T02:10:00Z',
};

/** An account without changes. */
export const ACCOUNT: components['schemas']['AccountInfo'] = {
  accountBalance: { currencyCode: 'IDR', units: '75000' },
  accountBalanceStatus: 'VALID',
  validUntil: '2026-02-04T16:59:59Z',
};

/** A push that causes one notification. */
export const TOP_UP: Push = {
  ...PUSH,
  accountInfo: { ...ACCOUNT, accountTopUp: { currencyCode: 'IDR', units: '50000' } },
};

/** Sends requests to its own session, which has a frozen clock. */
export class Operator {
  static #count = 0;
  readonly #mock: Mock;
  readonly #session = `operator-${(Operator.#count += 1)}`;

  constructor(mock: Mock) {
    this.#mock = mock;
    const session = mock.sessions.use(this.#session);
    session.present.go({ ...session.world, clock: clockAt(NOW, true, NOW) });
  }

  get world() {
    return this.#mock.sessions.use(this.#session).world;
  }

  get state(): State {
    // The cast: the world does not know the types of the states that it keeps.
    return this.world.domains['mobile-data-plan'] as State;
  }

  /** Sets the time, and lets due events happen. */
  async setTime(now: number): Promise<void> {
    await this.#mock.sessions.use(this.#session).setClock(now, () => clockAt(now, true, now));
  }

  /** Sets the state from outside. */
  patch(patch: object) {
    return request(this.#mock.app)
      .patch(`/_control/sessions/${this.#session}/state/mobile-data-plan`)
      .type('application/merge-patch+json')
      .send(patch);
  }

  get(path: string) {
    return request(this.#mock.app)
      .get(`/mobile-data-plan${path}`)
      .set('X-Kontrak-Session', this.#session)
      .set('Authorization', 'Bearer demo');
  }

  post(path: string, body: object, token = 'demo') {
    return request(this.#mock.app)
      .post(`/mobile-data-plan${path}`)
      .set('X-Kontrak-Session', this.#session)
      .set('Authorization', `Bearer ${token}`)
      .send(body);
  }
}
