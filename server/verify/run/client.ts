import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { setTimeout } from 'node:timers/promises';

import { CLOSED, failureOf, isRefusal, TOO_LATE } from './failure.ts';
import { send } from '../send.ts';
import { secondsToWait } from './retry-after.ts';
import type { SentReply, WrittenRequest } from '../exchange.ts';
import type { Step } from '../finding.ts';

export interface ClientOptions {
  /** The address of the API. */
  url: string;
  /** Sent with every request. */
  headers: Record<string, string>;
  /** Milliseconds until a reply must be there. */
  timeout: number;
  /** The most requests of a run. */
  most: number;
}

/** The reply to a request, or the reason why none came. */
export type Answer = (SentReply | { failure: string }) & {
  /** Milliseconds that the server took. */
  took: number;
};

/** True for a reply of success. */
export function isTaken(answer: SentReply | { failure: string }): answer is SentReply {
  return 'status' in answer && answer.status >= 200 && answer.status < 300;
}

/** Thrown where a run may send no further request. */
export class Spent extends Error {}

/** Thrown where the server answers no more, so that nothing further can be said. */
export class Gone extends Error {}

/** Milliseconds after which a server that takes no connection is tried again: it may have been started anew. */
const PAUSES = [100, 400, 1500];

/** The most replies in a row that come too late, and the most times that a server is waited for in vain. */
const MOST_LATE = 10;
const MOST_WAITS = 5;

/** Sends the requests of a run to a server, and counts them. */
export class Client {
  requests = 0;
  /** The last request that got no reply. */
  unanswered: Step | undefined;
  readonly #options: ClientOptions;
  readonly #agent: HttpAgent;
  #most: number;
  #hasAnswered = false;
  #late = 0;
  #waits = 0;
  /** Set once the server is gone. */
  #gone: Gone | undefined;

  constructor(options: ClientOptions) {
    this.#options = options;
    this.#most = options.most;
    const isSecure = options.url.startsWith('https:');
    this.#agent = isSecure
      ? new HttpsAgent({ keepAlive: true })
      : new HttpAgent({ keepAlive: true });
  }

  /** The request with the headers of the run, and with others, unless it has them itself. */
  whole(request: WrittenRequest, headers: Record<string, string>): WrittenRequest {
    return { ...request, headers: { ...this.#options.headers, ...headers, ...request.headers } };
  }

  /**
   * Sends a whole request. A connection that the server had already closed is opened anew once; a server that asks to
   * wait (429 with Retry-After) is waited for.
   * @throws Spent if the run has sent all that it may
   * @throws Gone if the server answers no more
   */
  async send(whole: WrittenRequest): Promise<Answer> {
    for (;;) {
      const answer = await this.#sent(whole);
      const seconds = secondsToWait(answer);
      if (seconds === undefined) return answer;
      this.#waits += 1;
      if (this.#waits > MOST_WAITS) return answer;
      await setTimeout(seconds * 1000);
    }
  }

  /** Removes the limit of requests: a run has to delete what it has made, even after `--max`. */
  lift(): void {
    this.#most = Infinity;
  }

  close(): void {
    this.#agent.destroy();
  }

  async #sent(whole: WrittenRequest): Promise<Answer> {
    if (this.requests >= this.#most) throw new Spent(`${this.#most} requests are sent`);
    if (this.#late >= MOST_LATE) await this.#checkAlive();
    if (this.#gone) throw this.#gone;
    this.requests += 1;
    const began = performance.now();
    const first = await this.#once(whole);
    const isStale = 'failure' in first && first.failure === CLOSED;
    const second = isStale ? await this.#once(whole) : first;
    const reply = isRefusal(second) ? await this.#reconnected(whole, second) : second;
    const took = performance.now() - began;
    // This request may be the one that ended the server.
    const isLast = isStale && isRefusal(reply);
    this.#note(whole, isLast ? first : reply);
    if (isLast) return { ...first, took };
    if (isRefusal(reply) && this.#hasAnswered) {
      this.#gone = new Gone(`the server takes no more connections (${reply.failure})`);
      throw this.#gone;
    }
    return { ...reply, took };
  }

  /** A server that keeps many requests waiting may still answer another one. */
  async #checkAlive(): Promise<void> {
    const late = this.#late;
    this.#late = 0;
    const request = { method: 'GET', target: '/', headers: {}, body: undefined };
    if ('failure' in (await this.#once(request)))
      this.#gone = new Gone(`${late} requests in a row got no reply in time`);
  }

  #once(whole: WrittenRequest): Promise<SentReply | { failure: string }> {
    const { url, timeout } = this.#options;
    return send(url, whole, { agent: this.#agent, timeout }).catch(failureOf);
  }

  /** Tries again for a while, if the server was there before. */
  async #reconnected(
    whole: WrittenRequest,
    refusal: { failure: string },
  ): Promise<SentReply | { failure: string }> {
    for (const pause of this.#hasAnswered ? PAUSES : []) {
      await setTimeout(pause);
      const again = await this.#once(whole);
      if (!isRefusal(again)) return again;
    }
    return refusal;
  }

  #note(request: WrittenRequest, reply: Step['reply']): void {
    const isNew = 'failure' in reply && !isRefusal(reply);
    if (isNew) this.unanswered = { request, reply };
    this.#hasAnswered ||= 'status' in reply;
    this.#late = 'failure' in reply && reply.failure === TOO_LATE ? this.#late + 1 : 0;
    if ('status' in reply && reply.status !== 429) this.#waits = 0;
  }
}
