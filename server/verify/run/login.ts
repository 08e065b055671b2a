import { Gone, isTaken } from './client.ts';
import type { Operation } from '../../contract/operation.ts';
import type { Sign } from '../request/credentials.ts';
import type { Answer } from './client.ts';
import type { Settings } from './settings.ts';

/** Thrown where a server takes the credentials of a run no more, and there are no others. */
export class Denied extends Gone {}

/** A request that was sent. */
export interface Sent {
  operation: Operation;
  sign: Sign;
  answer: Answer;
  /** Sends it anew with the credentials of now: as a step of its scene, or aside. */
  again: () => Promise<Answer>;
  aside: () => Promise<Answer>;
}

/** Notices that a server takes the credentials of a run no more, and gets others the way that the first ones came. */
export class Login {
  readonly #sign: Sign;
  readonly #renew: Settings['renew'];
  /** The last read that was taken by credentials: a server that refuses it as well refuses them, and not the request. */
  #canary: Sent['aside'] | undefined;
  #renewing: Promise<boolean> | undefined;
  #renewals = 0;

  constructor({ sign, renew }: Pick<Settings, 'sign' | 'renew'>) {
    this.#sign = sign;
    this.#renew = renew;
  }

  /** A line about the times that new credentials were got. */
  get notes(): string[] {
    if (this.#renewals === 0) return [];
    const times = this.#renewals === 1 ? 'once' : `${this.#renewals} times`;
    return [`The credentials were renewed ${times}: the server took the old ones no more (401).`];
  }

  /**
   * The reply to a request; to the same one with new credentials, where the old ones have come to their end.
   * @throws Denied if there are no new ones
   */
  async settled({ operation, sign, answer, again, aside }: Sent): Promise<Answer> {
    if (sign !== this.#sign || operation.security.length === 0) return answer;
    if (isTaken(answer) && operation.method === 'get') this.#canary = aside;
    if (!isDenial(answer)) return answer;
    // Others may have met the same end meanwhile.
    this.#renewing ??= this.#renewed().finally(() => (this.#renewing = undefined));
    return (await this.#renewing) ? again() : answer;
  }

  /** @returns false where the credentials are still taken */
  async #renewed(): Promise<boolean> {
    const canary = this.#canary;
    if (!canary || !isDenial(await canary())) return false;
    if (!this.#renew) throw new Denied('the credentials are taken no more (401)');
    await this.#renew().catch((error: unknown) => {
      const { message } = error as Error; // the cast: Node and our own code throw errors
      throw new Denied(`the credentials are taken no more (401), nor are new ones: ${message}`);
    });
    this.#renewals += 1;
    return true;
  }
}

function isDenial(answer: Answer): boolean {
  return 'status' in answer && answer.status === 401;
}
