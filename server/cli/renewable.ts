import type { Sign } from '../verify/request/credentials.ts';
import type { Settings } from '../verify/run/settings.ts';

/** The way in which a run signs its requests, and how it gets new credentials. */
export type Credentials = Pick<Settings, 'sign' | 'renew'>;

/**
 * Credentials that are got now, and can be got anew.
 * @param signer gets some, and signs with them
 * @throws Error as `signer` does
 */
export async function renewable(signer: () => Promise<Sign>): Promise<Credentials> {
  let current = await signer();
  return {
    sign: (request, schemes) => current(request, schemes),
    renew: async () => {
      current = await signer();
    },
  };
}
