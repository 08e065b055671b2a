import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';

import { send } from '../send.ts';
import type { SentReply, WrittenRequest } from '../exchange.ts';

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

/** Sends the requests of a run to a server, and counts them. */
export class Client {
  requests = 0;
  readonly #options: ClientOptions;
  readonly #agent: HttpAgent;
  #most: number;

  constructor(options: ClientOptions) {
    this.#options = { ...options, url: options.url.replace(/\/+$/, '') };
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
   * Sends a whole request. A connection that the server had already closed is opened anew once.
   * @throws Spent if the run has sent all that it may
   */
  async send(whole: WrittenRequest): Promise<Answer> {
    const { url, timeout } = this.#options;
    if (this.requests >= this.#most) throw new Spent(`${this.#most} requests are sent`);
    this.requests += 1;
    const began = performance.now();
    const options = { agent: this.#agent, timeout };
    const first = await send(url, whole, options).catch(failureOf);
    const isStale = 'failure' in first && first.failure === STALE;
    const reply = isStale ? await send(url, whole, options).catch(failureOf) : first;
    return { ...reply, took: performance.now() - began };
  }

  /** Lets a run send what it owes the server, whatever it has sent before. */
  lift(): void {
    this.#most = Infinity;
  }

  close(): void {
    this.#agent.destroy();
  }
}

const STALE = 'the connection was closed before a reply came';

function failureOf(error: unknown): { failure: string } {
  const { name, message, code } = error as Error & { code?: string }; // the cast: Node rejects with errors
  if (name === 'TimeoutError' || name === 'AbortError' || code === 'ABORT_ERR')
    return { failure: 'no whole reply came in time' };
  if (code === 'ECONNRESET' || code === 'EPIPE') return { failure: STALE };
  return { failure: code === undefined ? message : `${code}: ${message}` };
}
