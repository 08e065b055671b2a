import type { IncomingMessage } from 'node:http';

import { judged } from '../traffic/watch.ts';
import { Copy } from './copy.ts';
import type { SentReply, WrittenRequest } from '../exchange.ts';
import type { Fault } from '../fault.ts';
import type { Judged } from '../traffic/watch.ts';
import type { Passed } from './passed.ts';
import type { ProxyOptions } from './proxy-options.ts';

/** One exchange, as far as it has gone through, and the judgement on it. */
export class ExchangeRecord {
  readonly sent = new Copy();
  readonly received = new Copy();
  readonly #incoming: IncomingMessage;
  readonly #options: ProxyOptions;
  readonly #passed: Passed;
  readonly #at = Date.now();
  readonly #began = performance.now();

  constructor(incoming: IncomingMessage, options: ProxyOptions, passed: Passed) {
    this.#incoming = incoming;
    this.#options = options;
    this.#passed = passed;
  }

  get request(): WrittenRequest {
    const { method = 'GET', url = '', headers } = this.#incoming;
    const { bytes } = this.sent;
    return {
      method,
      // A client that knows of the proxy sends the whole URL.
      target: url.replace(/^https?:\/\/[^/?#]*/i, '').replace(/^(?!\/)/, '/'),
      headers: Object.fromEntries(
        Object.entries(headers).map(([name, value]) => [name, [value].flat().join(', ')]),
      ),
      body: bytes.length > 0 ? bytes : undefined,
    };
  }

  /** The reply of the server behind, with the part of its body that has come. */
  reply({ statusCode: status = 502, headers }: IncomingMessage): SentReply {
    return { status, headers, bytes: this.received.bytes };
  }

  /** @param partial sides whose bodies are not judged, beside those that were not kept whole */
  async judge(reply: SentReply, partial: readonly Fault['direction'][] = []): Promise<Judged> {
    const all = [...this.#partial, ...partial];
    return judged(this.#options.contract, this.request, reply, all);
  }

  /** Puts the exchange into the journal, and its faults on the terminal. */
  note(reply: SentReply, faults: readonly Fault[], operation: string | undefined): void {
    const took = performance.now() - this.#began;
    const { request } = this;
    const url = new URL(this.#options.url.replace(/\/+$/, '') + request.target);
    const exchange = { at: this.#at, took, url, request, reply, partial: this.#partial };
    this.#passed.add(exchange, operation, faults);
  }

  get #partial(): Fault['direction'][] {
    const partial: Fault['direction'][] = [];
    if (!this.sent.isWhole || !this.#incoming.complete) partial.push('request');
    if (!this.received.isWhole) partial.push('reply');
    return partial;
  }
}
