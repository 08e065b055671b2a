import request from 'supertest';
import type { Test } from 'supertest';

import { DEFAULT } from '../../server/world/sessions.ts';
import type { Mock } from '../../server/app.ts';

const PROFILE = '/frog-cloud/api/customer/profile';
const DEMO = { Authorization: 'Bearer demo' };

/** Drives a mock through its control API, and calls frog-cloud as a customer. */
export interface Client {
  get: (path: string) => Test;
  post: (path: string, body?: object) => Test;
  put: (path: string, body: object) => Test;
  delete: (path: string) => Test;
  /** @param patch a JSON merge patch; a text may hold keys that no object can */
  patch: (path: string, patch: object | string) => Test;
  /** Reads the customer's profile in a session. */
  profile: (session: string) => Test;
  /** Changes the customer's profile in a session. */
  change: (session: string, body: object) => Test;
}

/** Resets a mock to its default session alone. The contracts that it has compiled stay. */
export async function startAnew({ sessions }: Mock): Promise<void> {
  for (const { name } of await sessions.list()) await sessions.remove(name);
  const { snapshots } = sessions;
  for (const { name } of await snapshots.list()) await snapshots.delete(name);
  sessions.use(DEFAULT);
}

export function clientOf({ app }: Mock): Client {
  const agent = request(app);
  return {
    get: (path) => agent.get(`/_control${path}`),
    post: (path, body = {}) => agent.post(`/_control${path}`).send(body),
    put: (path, body) => agent.put(`/_control${path}`).send(body),
    delete: (path) => agent.delete(`/_control${path}`),
    patch: (path, patch) =>
      agent.patch(`/_control${path}`).type('application/merge-patch+json').send(patch),
    profile: (session) => agent.get(PROFILE).set({ ...DEMO, 'X-Kontrak-Session': session }),
    change: (session, body) =>
      agent
        .patch(PROFILE)
        .set({ ...DEMO, 'X-Kontrak-Session': session })
        .send(body),
  };
}
