import { maskedPath } from '../../world/mask.ts';
import { seen } from '../report/unseen.ts';
import type { Exchange } from '../traffic/har.ts';
import type { Fault } from '../fault.ts';
import type { ProxyOptions } from './proxy-options.ts';

/** An exchange that went through, and what was wrong in it. */
export interface Entry {
  number: number;
  exchange: Exchange;
  /** The operation's id; undefined for an exchange that is none of the contract's. */
  operation: string | undefined;
  faults: readonly Fault[];
}

/** The most exchanges, and the most bytes of their bodies, that are kept. */
const MOST = 10_000;
const MOST_BYTES = 64 * 2 ** 20;

/** Keeps the exchanges that went through; the oldest go first. */
export class Passed {
  readonly #log: ProxyOptions['log'];
  readonly #entries: Entry[] = [];
  #bytes = 0;
  #number = 0;

  constructor({ log }: Pick<ProxyOptions, 'log'>) {
    this.#log = log;
  }

  add(exchange: Exchange, operation: string | undefined, faults: readonly Fault[]): void {
    this.#number += 1;
    this.#entries.push({ number: this.#number, exchange, operation, faults });
    this.#bytes += sizeOf(exchange);
    while (this.#entries.length > MOST || this.#bytes > MOST_BYTES) {
      const oldest = this.#entries.shift();
      if (!oldest) break;
      this.#bytes -= sizeOf(oldest.exchange);
    }
    const { method, target } = exchange.request;
    const [path = ''] = target.split('?');
    for (const { direction, place, message } of faults.slice(0, 10))
      this.#log(
        seen(
          `${method} ${maskedPath(path)} ${exchange.reply.status}: ${direction} ${place} ${message}`,
        ),
      );
  }

  get entries(): readonly Entry[] {
    return this.#entries;
  }
}

function sizeOf({ request, reply }: Exchange): number {
  return (request.body?.length ?? 0) + reply.bytes.length + 1000;
}
