import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

import { BODILESS } from '../../contract/responses.ts';
import { MOST_KEPT, TOO_LONG } from './copy.ts';
import { replyHeaders, trailersOf } from './passed-headers.ts';
import { noReply, refusal, sendRefusal } from './refusal.ts';
import { join } from './upgrade.ts';
import { VIOLATIONS, violationsHeader } from './violations-header.ts';
import type { Fault } from '../fault.ts';
import type { ExchangeRecord } from './exchange-record.ts';
import type { ProxyOptions } from './proxy-options.ts';

/** Stands for a body that is still to come: without any, the reply would lack one. */
const TO_COME = Buffer.from(' ');

interface Passing extends Pick<ProxyOptions, 'strict'> {
  record: ExchangeRecord;
  /** Aborted when the client has gone. */
  signal: AbortSignal;
}

/** The way of one reply back to the client. */
export class ReplyPassage {
  readonly #incoming: IncomingMessage;
  readonly #outgoing: ServerResponse;
  readonly #reply: IncomingMessage;
  readonly #passing: Passing;
  /** A reply is checked before it is passed on, so that its head can tell the faults. */
  readonly #isHeld: boolean;

  /** @param reply the server's, of which the head is there */
  constructor(
    incoming: IncomingMessage,
    outgoing: ServerResponse,
    reply: IncomingMessage,
    passing: Passing,
  ) {
    this.#incoming = incoming;
    this.#outgoing = outgoing;
    this.#reply = reply;
    this.#passing = passing;
    const { headers, statusCode = 0 } = reply;
    const length = headers['content-length'];
    const isBodiless = incoming.method === 'HEAD' || BODILESS.includes(statusCode);
    const isShort = length !== undefined && Number(length) <= MOST_KEPT;
    this.#isHeld = passing.strict || isBodiless || isShort;
  }

  async go(): Promise<void> {
    await (this.#isHeld ? this.#hold() : this.#stream());
  }

  /** Passes on that the server speaks another protocol from now on, and what both sides say in it. */
  async join(behind: Duplex): Promise<void> {
    await this.#judge(false);
    join(this.#outgoing, this.#reply, behind);
  }

  async #hold(): Promise<void> {
    const { strict, signal, record } = this.#passing;
    const { received } = record;
    const isCut = !(await this.#read(() => received.isWhole));
    if (signal.aborted) return;
    const faults = await this.#judge(isCut);
    const isBroken = faults.some(({ direction }) => direction === 'reply');
    if (strict && (isBroken || !received.isWhole)) {
      const title = received.isWhole ? 'The reply breaks the contract.' : `The reply ${TOO_LONG}`;
      sendRefusal(this.#outgoing, refusal(502, title, faults), faults);
      return;
    }
    this.#begin(faults);
    this.#outgoing.addTrailers(trailersOf(this.#reply));
    if (isCut) this.#outgoing.write(received.bytes, () => this.#outgoing.destroy());
    else this.#outgoing.end(received.bytes);
  }

  async #stream(): Promise<void> {
    const { signal, record } = this.#passing;
    // A stream may be silent for as long as it likes.
    this.#reply.socket.setTimeout(0);
    const early = { ...record.reply(this.#reply), bytes: TO_COME };
    const { faults: known } = await record.judge(early, ['reply']);
    this.#begin(known);
    // Node would flush the head in UTF-8, and not byte for byte.
    this.#outgoing.write(Buffer.alloc(0));
    const isCut = !(await this.#read(async (chunk) => {
      if (!this.#outgoing.write(chunk)) await once(this.#outgoing, 'drain', { signal });
      return true;
    }));
    // A client that has gone has cut the reply itself.
    const faults = await this.#judge(isCut && !signal.aborted, isCut ? ['reply'] : []);
    const told: [string, string][] =
      faults.length > 0 ? [[VIOLATIONS, violationsHeader(faults)]] : [];
    this.#outgoing.addTrailers([...trailersOf(this.#reply), ...told]);
    if (isCut) this.#outgoing.destroy();
    else this.#outgoing.end();
  }

  /**
   * Reads the reply to its end.
   * @param take tells if more is wanted after a chunk
   * @returns false for a reply that breaks off
   */
  async #read(take: (chunk: Buffer) => boolean | Promise<boolean>): Promise<boolean> {
    try {
      for await (const chunk of this.#reply) {
        this.#passing.record.received.add(chunk as Buffer); // the cast: it has no encoding
        if (!(await take(chunk as Buffer))) break;
      }
      return true;
    } catch {
      return false;
    }
  }

  /** The faults of the whole exchange, which are noted. */
  async #judge(isCut: boolean, partial: readonly Fault['direction'][] = []): Promise<Fault[]> {
    const { record } = this.#passing;
    const sent = record.reply(this.#reply);
    const { operation, faults } = await record.judge(sent, partial);
    const all = isCut ? [...faults, noReply('the reply breaks off')] : faults;
    record.note(sent, all, operation?.id);
    return all;
  }

  /** Writes the head of the reply. */
  #begin(faults: readonly Fault[]): void {
    const { statusCode = 502, statusMessage = '', headers } = this.#reply;
    const isOpen = !this.#isHeld && headers['content-length'] === undefined;
    const hasTrailer = isOpen && this.#incoming.httpVersion === '1.1';
    this.#outgoing.writeHead(statusCode, statusMessage, [
      ...replyHeaders(this.#reply),
      ...(faults.length > 0 ? [VIOLATIONS, violationsHeader(faults)] : []),
      ...(hasTrailer
        ? ['Trailer', [VIOLATIONS, ...[headers.trailer ?? []].flat()].join(', ')]
        : []),
    ]);
  }
}
