// A delivery partner's app, which uses its own session.
import request from 'supertest';

import { clockAt } from '../../../server/world/clock.ts';
import type { Mock } from '../../../server/app.ts';
import type { components } from '../../../generated/mitra-delivery.d.ts';
import type { Session } from '../../../server/world/session.ts';

type Schemas = components['schemas'];

/** The partner of the first state. */
export const SATU = {
  email: 'mitra.satu@example.com',
  no_tlp: '080000000011',
  password: 'not-a-real-password',
};

/** A partner who has not registered yet. */
export const NEWCOMER = {
  email: 'mitra.tiga@example.com',
  no_tlp: '080000000013',
  password: 'another-fake-password',
};

/** A complete update. */
export const COMPLETE = {
  name: 'Mitra Satu',
  email: SATU.email,
  no_tlp: SATU.no_tlp,
  rekening_atas_nama: 'Mitra Satu',
  no_rekening: '00000000000000011',
  nama_bank: 'Bank Contoh',
};

export interface Reply<Body> {
  status: number;
  body: Body;
}

const PARTNER_APP = { login: 'mobile', login_via: 'mobile_delivery', token: 'mitra' };

/** Sends the operations' requests to one session with a frozen clock. */
export class Client {
  readonly session: Session;
  readonly #mock: Mock;

  /** @param time the session's time, ISO 8601 */
  constructor(mock: Mock, session: string, time = '2026-02-01T00:00:00Z') {
    this.#mock = mock;
    this.session = mock.sessions.use(session);
    this.setTime(time);
  }

  setTime(time: string): void {
    const clock = clockAt(Date.parse(time), true, Date.now());
    this.session.present.go({ ...this.session.world, clock });
  }

  register(body: object): Promise<Reply<Schemas['RegisterPartnerResponse']>> {
    return this.#send('post', '/auth/register', body);
  }

  /**
   * @param email e-mail address or phone number
   * @param app words about the app that logs in
   */
  logIn(
    email: string,
    password: string,
    app = PARTNER_APP,
  ): Promise<Reply<Schemas['LogInResponse']>> {
    return this.#send('post', '/auth/login', { email, password, ...app });
  }

  update(body: object): Promise<Reply<Schemas['UpdateAccountResponse']>> {
    return this.#send('put', '/auth/update', body);
  }

  async #send<Body>(method: 'post' | 'put', path: string, body: object): Promise<Reply<Body>> {
    const app = request(this.#mock.app);
    const reply = await app[method](`/mitra-delivery${path}`)
      .set('X-Kontrak-Session', this.session.name)
      .send(body);
    // The cast: the mock has checked the reply against the contract.
    return { status: reply.status, body: reply.body as Body };
  }
}
