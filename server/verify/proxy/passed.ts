import { maskedPath } from '../../world/mask.ts';
import { visible } from '../report/visible.ts';
import { targetParts } from '../target.ts';
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

/** The most exchanges, and the most bytes of them, that are kept. */
const MOST = 10_000;
const MOST_BYTES = 64 * 2 ** 20;

/** The most faults of one exchange that are kept, and that are told on the terminal. */
const MOST_FAULTS = 100;
const MOST_LINES = 10;

/** Keeps the exchanges that went through; the oldest go first. */
export class Passed {
  readonly #options: Pick<ProxyOptions, 'log' | 'keep'>;
  readonly #entries: Entry[] = [];
  #bytes = 0;
  #number = 0;

  constructor(options: Pick<ProxyOptions, 'log' | 'keep'>) {
    this.#options = options;
  }

  add(exchange: Exchange, operation: string | undefined, faults: readonly Fault[]): void {
    this.#number += 1;
    const entry = {
      number: this.#number,
      exchange,
      operation,
      faults: faults.slice(0, MOST_FAULTS),
    };
    this.#entries.push(entry);
    this.#options.keep(exchange);
    this.#bytes += sizeOf(exchange);
    while (this.#entries.length > MOST || this.#bytes > MOST_BYTES) {
      const oldest = this.#entries.shift();
      if (!oldest) break;
      this.#bytes -= sizeOf(oldest.exchange);
    }
    const { method, target } = exchange.request;
    const { path } = targetParts(target);
    for (const { direction, place, message } of faults.slice(0, MOST_LINES))
      this.#options.log(
        visible(
          `${method} ${maskedPath(path)} ${exchange.reply.status}: ${direction} ${place} ${message}`,
        ),
      );
  }

  get entries(): readonly Entry[] {
    return this.#entries;
  }
}

function sizeOf({ request, reply }: Exchange): number {
  const heads = JSON.stringify([request.target, request.headers, reply.headers]);
  return (request.body?.length ?? 0) + reply.bytes.length + heads.length + 1000;
}
